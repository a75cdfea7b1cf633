//! One line per finding, `path:line:column: severity policy message`, as compilers write them; nothing when all is well.
//!
//! For hooks, editors and `grep`. What is missing from the answer has lines of the same form, so that an empty output
//! means that the run was complete and found nothing.

use super::gaps::gaps;
use super::text::{count, one_line, place};
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{Evidence, Finding, Standing, Standings};

/// The `compact` format.
pub(crate) struct Compact;

impl Renderer for Compact {
    fn name(&self) -> &'static str {
        "compact"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut text = String::new();
        for line in lines(evidence) {
            text.push_str(&line);
            text.push('\n');
        }
        Ok(text.into_bytes())
    }
}

/// Returns the lines: findings in the order of the record, which is that of files and places, then what is missing.
pub(super) fn lines(evidence: &Evidence) -> Vec<String> {
    let standings = Standings::of(evidence);
    let mut lines: Vec<String> =
        evidence.reported().map(|finding| line(finding, standings.standing(finding))).collect();
    for gap in gaps(evidence) {
        let place = place(gap.file().unwrap_or("."), gap.location);
        let policy = gap.policy.filter(|_| gap.path.is_some()).map(|policy| format!(" {}", one_line(policy)));
        let subject = gap.address.map(|address| format!(" on {}", one_line(address))).unwrap_or_default();
        let policy = policy.unwrap_or_default();
        lines.push(format!("{place}: error {}{policy}{subject}: {}", gap.kind.name(), gap.message));
    }
    if !evidence.undetermined.is_empty() {
        let number = count(evidence.undetermined.len(), "outcome");
        lines.push(format!(".: note undetermined: the source does not settle {number}"));
    }
    lines
}

fn line(finding: &Finding, standing: Standing<'_>) -> String {
    let place = place(&finding.path, finding.location);
    let severity = finding.severity.name();
    let (word, remark) = match standing {
        Standing::Open => (severity, String::new()),
        Standing::Accepted(id) => ("accepted", format!(" [{severity}, accepted by {}]", one_line(id))),
        Standing::Aside => ("note", format!(" [{severity}, {ASIDE}]")),
    };
    format!("{place}: {word} {} {}{remark}", finding.policy, one_line(&finding.message))
}

/// What is said of a finding that bears on nothing that is in force.
pub(super) const ASIDE: &str = "for controls that are planned or not applicable";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Compact, evidence)
    }

    #[test]
    fn a_rich_record() {
        insta::assert_snapshot!(written(&sample::aside()));
    }

    #[test]
    fn a_clean_record_is_nothing_at_all() {
        assert_eq!(written(&sample::clean()), "");
    }

    #[test]
    fn a_record_of_nothing_is_not_clean() {
        assert!(written(&sample::empty()).starts_with(".: error incomplete-run: Nothing was in scope"));
    }

    #[test]
    fn every_finding_has_one_line() {
        let evidence = sample::many(1000);
        let findings = written(&evidence).lines().filter(|line| line.starts_with("services/")).count();
        assert_eq!(findings, evidence.findings.len());
    }
}
