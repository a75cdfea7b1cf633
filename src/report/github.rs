//! Workflow commands of GitHub Actions: each becomes an annotation at its lines in a pull request.
//!
//! GitHub keeps ten annotations of a kind per step and drops the others silently. So the worst come first, the last notice
//! counts what has none, and the log lists everything, folded. Nothing is written when all is well.

use super::compact::{self, ASIDE};
use super::gaps::{Gap, gaps};
use super::text::{count, cut, joined, one_line, sentence};
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{Evidence, Finding, Standing, Standings};
use crate::model::{Location, Severity};

/// Annotations of one kind that GitHub shows per step.
const PER_KIND: usize = 10;

/// Characters of a message and of a title; GitHub cuts at 4096 and at 255.
const MESSAGE: usize = 1500;
const TITLE: usize = 200;

/// The `github` format.
pub(crate) struct Github;

impl Renderer for Github {
    fn name(&self) -> &'static str {
        "github"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut text = String::new();
        let lines = compact::lines(evidence);
        if !lines.is_empty() {
            text.push_str(&format!("::group::Annexa: {}\n{}\n::endgroup::\n", headline(evidence), lines.join("\n")));
        }
        for annotation in chosen(evidence) {
            text.push_str(&annotation.command());
            text.push('\n');
        }
        Ok(text.into_bytes())
    }
}

/// The kinds of annotations, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Error,
    Warning,
    Notice,
}

/// What an annotation says, and where.
#[derive(Debug)]
struct Annotation {
    kind: Kind,
    path: Option<String>,
    location: Option<Location>,
    title: String,
    message: String,
}

impl Annotation {
    fn command(&self) -> String {
        let mut properties = Vec::new();
        if let Some(path) = &self.path {
            properties.push(format!("file={}", property(path)));
        }
        if let Some(Location { line, column, end_line, end_column }) = self.location {
            properties.push(format!("line={line},endLine={end_line}"));
            // GitHub takes columns only within one line.
            if line == end_line {
                properties.push(format!("col={column},endColumn={end_column}"));
            }
        }
        properties.push(format!("title={}", property(&self.title)));
        let kind = match self.kind {
            Kind::Error => "error",
            Kind::Warning => "warning",
            Kind::Notice => "notice",
        };
        format!("::{kind} {}::{}", properties.join(","), data(&self.message))
    }
}

/// Escapes the message of a command. Only line breaks of our own get here: those of others are visible already.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns the annotations within GitHub's limits: errors, warnings, notices, each with the worst first.
fn chosen(evidence: &Evidence) -> Vec<Annotation> {
    let standings = Standings::of(evidence);
    let mut open: Vec<&Finding> =
        evidence.reported().filter(|finding| standings.standing(finding) == Standing::Open).collect();
    open.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    // A policy that says nothing at all may hide anything, so what is missing goes before what was found, if not alone.
    let gaps = gaps(evidence);
    let total = gaps.len() + open.len();
    let mut all: Vec<Annotation> = gaps.iter().take(PER_KIND / 2).map(missing).collect();
    all.extend(open.into_iter().map(|finding| annotation(finding, evidence)));
    let mut chosen: Vec<Annotation> = Vec::new();
    for kind in [Kind::Error, Kind::Warning, Kind::Notice] {
        // The last notice is that of the rest.
        let most = if kind == Kind::Notice { PER_KIND - 1 } else { PER_KIND };
        let (of_kind, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|annotation| annotation.kind == kind);
        chosen.extend(of_kind.into_iter().take(most));
        all = others;
    }
    let hidden = total - chosen.len();
    chosen.extend(rest(evidence, &standings, hidden));
    chosen
}

fn annotation(finding: &Finding, evidence: &Evidence) -> Annotation {
    let policy = evidence.policies.iter().find(|policy| *policy.id() == finding.policy);
    let controls: Vec<&str> = finding.controls.iter().map(AsRef::as_ref).collect();
    let mut message = cut(&one_line(&finding.message), MESSAGE).into_owned();
    if let Some(policy) = policy {
        message.push_str(&format!("\nFix: {}", cut(&joined(&policy.policy.metadata().remediation), MESSAGE)));
    }
    let title = format!("{} {} ({})", finding.severity.name(), finding.policy, controls.join(" "));
    Annotation {
        kind: match finding.severity {
            Severity::Critical | Severity::High => Kind::Error,
            Severity::Medium => Kind::Warning,
            Severity::Low => Kind::Notice,
        },
        path: (&*finding.path != ".").then(|| one_line(&finding.path).into_owned()),
        location: finding.location,
        title: cut(&title, TITLE).into_owned(),
        message,
    }
}

fn missing(gap: &Gap<'_>) -> Annotation {
    let title = format!("{} {}", gap.kind.name(), gap.subject());
    Annotation {
        kind: Kind::Error,
        path: gap.path.map(|path| one_line(path).into_owned()),
        location: gap.location,
        title: cut(title.trim(), TITLE).into_owned(),
        message: cut(&gap.message, MESSAGE).into_owned(),
    }
}

/// Returns a notice that counts what has no annotation, if there is anything.
fn rest(evidence: &Evidence, standings: &Standings<'_>, hidden: usize) -> Option<Annotation> {
    let accepted = evidence.reported().filter(|finding| finding.accepted.is_some()).count();
    let aside = evidence.reported().filter(|f| standings.standing(f) == Standing::Aside).count();
    let undetermined = evidence.undetermined.len();
    let parts = [
        (hidden, format!("{} more than GitHub shows", count(hidden, "annotation"))),
        (accepted, count(accepted, "accepted finding")),
        (aside, format!("{} {ASIDE}", count(aside, "finding"))),
        (undetermined, count(undetermined, "undetermined outcome")),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, part)| part).collect();
    (!parts.is_empty()).then(|| Annotation {
        kind: Kind::Notice,
        path: None,
        location: None,
        title: "Annexa".to_owned(),
        message: sentence(&format!("Not annotated, and in the log of this step: {}", parts.join(", "))),
    })
}

fn headline(evidence: &Evidence) -> String {
    let findings = count(evidence.reported().count(), "finding");
    match gaps(evidence).len() {
        0 => findings,
        number => format!("{findings}, {} in the answer", count(number, "gap")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Github, evidence)
    }

    #[test]
    fn a_small_record() {
        insta::assert_snapshot!(written(&sample::small()));
    }

    #[test]
    fn a_rich_record() {
        insta::assert_snapshot!(written(&sample::aside()));
    }

    #[test]
    fn a_record_that_is_cut_by_githubs_limits() {
        let text = written(&sample::many(200));
        insta::assert_snapshot!(text.split_once("::endgroup::\n").unwrap().1);
    }

    #[test]
    fn a_clean_record_is_nothing_at_all() {
        assert_eq!(written(&sample::clean()), "");
    }

    #[test]
    fn a_record_of_nothing_is_an_error() {
        assert!(written(&sample::empty()).contains("\n::error title=incomplete-run::Nothing was in scope"));
    }

    #[test]
    fn no_more_annotations_of_a_kind_than_github_shows() {
        for number in [9, 10, 11, 20, 500] {
            let text = written(&sample::many(number));
            for kind in ["error", "warning", "notice"] {
                let start = format!("::{kind} ");
                let commands = text.lines().filter(|line| line.starts_with(&start)).count();
                assert!(commands <= PER_KIND, "{number} {kind}: {commands}");
            }
        }
    }

    #[test]
    fn escapes_are_githubs() {
        assert_eq!(data("50% a:b,c\nd"), "50%25 a:b,c%0Ad");
        assert_eq!(property("50% a:b,c\nd"), "50%25 a%3Ab%2Cc%0Ad");
    }
}
