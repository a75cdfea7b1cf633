//! The exit codes, in one place.

use std::process::ExitCode;

use crate::evidence::{Change, Evidence, Finding, Standing, Standings};
use crate::model::Severity;

/// What `annexa --help` says of exit codes.
pub(super) const HELP: &str = "Exit codes:
  0  nothing to report at or above the threshold
  1  a finding that is not accepted, at or above the threshold (default: medium)
  2  wrong usage, or an invalid annexa.yaml
  3  a policy failed, nothing was in scope, or a file claimed by its name could not be read or parsed";

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Nothing to report at or above the threshold.
    Clean,
    /// A finding that is not accepted, at or above the threshold; or a test or lint that failed.
    Findings,
    /// Wrong usage, or an invalid `annexa.yaml`.
    Usage,
    /// The answer is not complete.
    Incomplete,
}

impl Exit {
    /// Returns the code.
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Incomplete => 3,
        }
    }

    /// Decides how a check ends.
    pub(super) fn of(evidence: &Evidence, threshold: Severity, strict: bool) -> Self {
        let counts = |severity: Severity| severity >= threshold;
        let standings = Standings::of(evidence);
        let open = |finding: &&Finding| standings.standing(finding) == Standing::Open;
        // Beside an earlier run, only what is new decides; with `strict`, also what could not be compared.
        let decides = |finding: &&Finding| match finding.change {
            None | Some(Change::New) => true,
            Some(Change::Incomparable) => strict,
            Some(Change::Unchanged) => false,
        };
        let mut failing = evidence.findings.iter().filter(open).filter(decides);
        let failing = failing.any(|finding| counts(finding.severity));
        let undetermined = strict
            && evidence.comparison.is_none()
            && evidence.undetermined.iter().any(|outcome| {
                let policy = evidence.policies.iter().find(|result| *result.id() == outcome.policy);
                policy.is_none_or(|result| counts(result.policy.brief.severity))
            });
        if failing || undetermined {
            return Self::Findings;
        }
        let complete =
            evidence.errors.is_empty() && evidence.lost_files().next().is_none() && evidence.anything_in_scope();
        if complete { Self::Clean } else { Self::Incomplete }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
