//! The exit codes, in one place.

use std::collections::BTreeSet;
use std::process::ExitCode;

use crate::evidence::{Change, Evidence, FileRecord, Finding};
use crate::model::{ControlId, ControlStatus, Disposition, Severity};

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
        let aside: BTreeSet<&ControlId> = evidence
            .controls
            .iter()
            .filter(|control| matches!(control.status, ControlStatus::NotApplicable | ControlStatus::Planned))
            .map(|control| &control.id)
            .collect();
        // What bears only on controls that the organisation leaves out or has yet to bring is shown, and decides nothing.
        let matters = |finding: &&Finding| finding.controls.iter().any(|control| !aside.contains(control));
        // Beside an earlier run, only what is new decides; with `strict`, also what could not be compared.
        let decides = |finding: &&Finding| match finding.change {
            None | Some(Change::New) => true,
            Some(Change::Incomparable) => strict,
            Some(Change::Unchanged) => false,
        };
        let failing = evidence
            .findings
            .iter()
            .filter(matters)
            .filter(decides)
            .any(|finding| finding.accepted.is_none() && counts(finding.severity));
        let undetermined = strict
            && evidence.comparison.is_none()
            && evidence.undetermined.iter().any(|outcome| {
                let policy = evidence.policies.iter().find(|result| *result.id() == outcome.policy);
                policy.is_none_or(|result| counts(result.policy.brief.severity))
            });
        if failing || undetermined {
            return Self::Findings;
        }
        let unread = [Disposition::Unparsed, Disposition::Unreadable, Disposition::Binary, Disposition::TooLarge];
        let lost =
            |file: &FileRecord| file.claimed && unread.contains(&file.disposition) && !evidence.is_old_gap(&file.path);
        let lost = evidence.files.iter().any(lost);
        let population: usize = evidence.policies.iter().map(|policy| policy.counts.population).sum();
        if !evidence.errors.is_empty() || lost || (population == 0 && evidence.comparison.is_none()) {
            Self::Incomplete
        } else {
            Self::Clean
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
