//! Markdown for a comment on a pull request, and for the summary of a job of GitHub Actions.
//!
//! In this order: the numbers, what is missing from the answer, controls that need a person, findings with their fix, and
//! the rest folded away. A comment begins with a hidden mark by which a robot finds it again to write it anew; the same
//! record gives the same comment. Both have a limit, and what does not fit is counted.

mod change;
mod inert;
mod page;

use self::inert::{cell, code, prose};
use self::page::Page;
use super::compact::ASIDE;
use super::gaps::{Gap, gaps, silence};
use super::groups::{Group, by_deciding_value, by_policy, numbers};
use super::text::{count, place};
use super::{RenderOptions, Renderer, ReportError};
use crate::assess::ControlResult;
use crate::evidence::{Deciding, Evidence, Finding, Standing, Standings, Undetermined};
use crate::model::{ControlStatus, Severity};

/// The first line of a comment, by which it is found again.
const MARK: &str = "<!-- annexa -->";

/// Bytes of a comment: GitHub takes 65,536 characters.
const COMMENT: usize = 65_000;

/// Bytes of a summary: GitHub takes 1 MiB per step, and a step may write more than ours.
const SUMMARY: usize = 1_000_000;

/// Characters of a reason, of a name, of a message, and of an explanation.
const REASON: usize = 150;
const NAME: usize = 200;
const MESSAGE: usize = 400;
const EXPLANATION: usize = 800;

/// Gaps in the answer that are not folded away.
const GAPS: usize = 10;

/// Outcomes named per value that would decide them.
const OUTCOMES: usize = 3;

/// The head of the table of controls.
const COLUMNS: &str = "\
| control | status | passed | failed | accepted | undetermined | errors | why |
| --- | --- | --: | --: | --: | --: | --: | --- |";

/// Statuses that get a row per control, worst first.
const LISTED: [ControlStatus; 3] = [ControlStatus::Error, ControlStatus::Fail, ControlStatus::Undetermined];

/// The `markdown` format: a comment.
pub(crate) struct Markdown;

impl Renderer for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        Ok(written(evidence, Some(MARK), COMMENT, 5))
    }
}

/// The `github-summary` format: what a job adds to `$GITHUB_STEP_SUMMARY`.
pub(crate) struct GithubSummary;

impl Renderer for GithubSummary {
    fn name(&self) -> &'static str {
        "github-summary"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        Ok(written(evidence, None, SUMMARY, 20))
    }
}

/// Returns all parts in at most `limit` bytes. `places` is the number of findings per policy that are not folded away.
///
/// The last parts are written first: findings, of which there may be any number, get the room that the others leave.
fn written(evidence: &Evidence, mark: Option<&str>, limit: usize, places: usize) -> Vec<u8> {
    let standings = Standings::of(evidence);
    let mut last = Page::new(limit / 8);
    write_other_controls(&mut last, evidence);
    write_scope(&mut last, evidence);
    let mut decided = Page::new(limit / 4);
    write_undetermined(&mut decided, evidence);
    write_decided(&mut decided, evidence, &standings);
    let mut page = Page::new(limit.saturating_sub(decided.len() + last.len()));
    if let Some(mark) = mark {
        page.paragraph(mark);
    }
    write_numbers(&mut page, evidence, &standings);
    write_gaps(&mut page, evidence);
    change::write(&mut page, evidence);
    // Beside an earlier run, the state as a whole is not what is asked.
    if evidence.comparison.is_none() {
        write_controls(&mut page, evidence, 2 * places);
    }
    write_findings(&mut page, evidence, &standings, places);
    page.append(&decided);
    page.append(&last);
    page.into_bytes()
}

fn write_numbers(page: &mut Page, evidence: &Evidence, standings: &Standings<'_>) {
    let with = |standing: fn(Standing<'_>) -> bool| {
        evidence.reported().filter(move |finding| standing(standings.standing(finding)))
    };
    let open = with(|standing| standing == Standing::Open);
    let by_severity = Severity::ALL
        .iter()
        .map(|severity| (open.clone().filter(|finding| finding.severity == *severity).count(), severity.name()));
    let severities = phrases(by_severity);
    let number = open.clone().count();
    let headline = match number {
        0 if !evidence.anything_in_scope() => "nothing was in scope".to_owned(),
        0 if evidence.comparison.is_some() => "no new findings".to_owned(),
        0 => format!("no findings in {}", count(evidence.summary.judged(), "outcome")),
        _ if evidence.comparison.is_some() => format!("{} ({severities})", count(number, "new finding")),
        _ => format!("{} ({severities})", count(number, "finding")),
    };
    page.paragraph(&format!("### Annexa: {headline}"));
    let others = [
        (with(|standing| matches!(standing, Standing::Accepted(_))).count(), "accepted finding"),
        (evidence.undetermined.len(), "undetermined outcome"),
        (evidence.errors.len(), "policy error"),
    ];
    let others = others.iter().filter(|(number, _)| *number > 0).map(|(number, noun)| count(*number, noun));
    let others: Vec<String> = others.collect();
    let others = if others.is_empty() { String::new() } else { format!("{}. ", others.join(", ")) };
    page.paragraph(&format!("{others}Judged as of {}.", evidence.as_of));
}

/// Returns the numbers that are not zero with their words: `2 high, 1 low`.
fn phrases(parts: impl Iterator<Item = (usize, &'static str)>) -> String {
    let parts: Vec<String> =
        parts.filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}")).collect();
    parts.join(", ")
}

fn write_gaps(page: &mut Page, evidence: &Evidence) {
    let gaps = gaps(evidence);
    if gaps.is_empty() {
        return;
    }
    page.paragraph("**The answer is not complete:**");
    let point = |gap: &Gap<'_>| {
        let parts = [gap.policy, gap.address].into_iter().flatten().map(str::to_owned);
        let place = gap.path.map(|path| place(path, gap.location));
        let names: Vec<String> = parts.chain(place).map(|name| code(&name, NAME)).collect();
        let separator = if names.is_empty() { "" } else { ": " };
        format!("{}{separator}{}", names.join(" "), prose(&gap.message, MESSAGE))
    };
    let points: Vec<String> = gaps.iter().map(point).collect();
    let (shown, folded) = points.split_at(points.len().min(GAPS));
    page.list(shown, "gap");
    page.folded(&count(folded.len(), "more gap"), folded, "gap");
}

/// Writes the controls that need a person, the first `most` of them unfolded.
fn write_controls(page: &mut Page, evidence: &Evidence, most: usize) {
    let of = |status: ControlStatus| evidence.controls.iter().filter(move |control| control.status == status);
    let rows: Vec<String> = LISTED.into_iter().flat_map(|status| of(status).map(row)).collect();
    page.table(COLUMNS, &rows, most, "control");
}

fn row(control: &ControlResult) -> String {
    let number = |number: usize| if number == 0 { String::new() } else { number.to_string() };
    let numbers = [control.failed, control.accepted, control.undetermined, control.errors].map(number).join(" | ");
    let why = control.reasons.first().map(|reason| cell(&prose(reason, REASON))).unwrap_or_default();
    format!(
        "| {} {} | {} | {} of {} | {numbers} | {why} |",
        control.id,
        cell(&prose(&control.title, NAME)),
        control.status.label(),
        control.passed,
        control.population
    )
}

fn write_findings(page: &mut Page, evidence: &Evidence, standings: &Standings<'_>, places: usize) {
    let open = evidence.reported().filter(|finding| standings.standing(finding) == Standing::Open);
    let mut hidden = 0;
    for group in by_policy(evidence, open) {
        let header = header(&group);
        if hidden > 0 || !page.fits(&header) {
            hidden += group.findings.len();
            continue;
        }
        page.paragraph(&header);
        let points: Vec<String> = group.findings.iter().map(|finding| point(finding)).collect();
        // A fold that hides one point saves no line.
        let shown = if points.len() <= places + 1 { points.len() } else { places };
        let (shown, folded) = points.split_at(shown);
        page.list(shown, "finding");
        // So that many findings of one policy leave room for those of another.
        let (folded, left_out) = folded.split_at(folded.len().min(10 * places));
        page.folded(&count(folded.len(), "more finding"), folded, "finding");
        page.remainder(left_out.len(), "finding");
    }
    page.remainder(hidden, "finding");
}

/// Returns what a policy asks for, how it came out and how to mend it.
fn header(group: &Group<'_>) -> String {
    let id = group.id;
    let severity = group.findings.iter().map(|finding| finding.severity).max().map_or("", Severity::name);
    let Some(policy) = group.policy else { return format!("**{severity}** {id}") };
    let metadata = policy.policy.metadata();
    let controls: Vec<&str> = policy.controls.keys().map(AsRef::as_ref).collect();
    format!(
        "**{severity}** {id} ({}): {}. {}.\n\nFix: {}",
        controls.join(", "),
        prose(&metadata.title, NAME),
        numbers(policy),
        prose(&metadata.remediation, EXPLANATION)
    )
}

fn point(finding: &Finding) -> String {
    format!("{}: {}", where_it_is(finding), prose(&finding.message, MESSAGE))
}

fn where_it_is(finding: &Finding) -> String {
    if &*finding.path == "." {
        "the repository".to_owned()
    } else {
        code(&place(&finding.path, finding.location), NAME)
    }
}

fn write_undetermined(page: &mut Page, evidence: &Evidence) {
    let values = by_deciding_value(evidence);
    let points: Vec<String> = values.iter().map(|(value, outcomes)| open_point(*value, outcomes)).collect();
    let title = format!("{}, by what would settle them", count(evidence.undetermined.len(), "undetermined outcome"));
    page.folded(&title, &points, "deciding value");
}

fn open_point(value: Option<&Deciding>, outcomes: &[&Undetermined]) -> String {
    let named = outcomes.iter().take(OUTCOMES).map(|outcome| {
        let place = place(&outcome.path, outcome.location);
        format!("{} {} at {}", outcome.policy, code(&outcome.address, NAME), code(&place, NAME))
    });
    let mut named: Vec<String> = named.collect();
    if outcomes.len() > OUTCOMES {
        named.push(format!("and {} more", outcomes.len() - OUTCOMES));
    }
    let what = value.map_or_else(String::new, |value| {
        let remedy = prose(&value.remedy, MESSAGE);
        format!("{} decides {}: {remedy}. ", code(&value.expression, NAME), count(outcomes.len(), "outcome"))
    });
    format!("{what}{}", named.join("; "))
}

/// Writes the findings that were decided on: accepted, or for controls that are not in force.
fn write_decided(page: &mut Page, evidence: &Evidence, standings: &Standings<'_>) {
    let mut accepted = Vec::new();
    let mut aside = Vec::new();
    for finding in evidence.reported() {
        let text = || format!("{} {} {}", finding.severity.name(), finding.policy, point(finding));
        match standings.standing(finding) {
            Standing::Open => {}
            Standing::Accepted(id) => accepted.push(format!("{} (accepted by {})", text(), code(id, NAME))),
            Standing::Aside => aside.push(text()),
        }
    }
    page.folded(&count(accepted.len(), "accepted finding"), &accepted, "finding");
    let title = format!("{} {ASIDE}", count(aside.len(), "finding"));
    page.folded(&title, &aside, "finding");
}

fn write_other_controls(page: &mut Page, evidence: &Evidence) {
    let others = ControlStatus::ALL.iter().filter(|status| !LISTED.contains(status));
    let points: Vec<String> = others
        .filter_map(|status| {
            let of_status = evidence.controls.iter().filter(|control| control.status == *status);
            let ids: Vec<&str> = of_status.map(|control| control.id.as_str()).collect();
            (!ids.is_empty()).then(|| format!("{} {}: {}", ids.len(), status.label(), ids.join(" ")))
        })
        .collect();
    page.folded("Other controls", &points, "line");
}

fn write_scope(page: &mut Page, evidence: &Evidence) {
    let summary = &evidence.summary;
    let files: usize = summary.files.values().sum();
    let by_disposition = summary.files.iter().map(|(disposition, number)| (*number, disposition.label()));
    let by_disposition = phrases(by_disposition);
    let separator = if by_disposition.is_empty() { "" } else { ": " };
    let mut points = vec![
        format!("{}{separator}{by_disposition}", count(files, "file")),
        format!("{}, {}", count(summary.documents, "document"), count(summary.subjects, "subject")),
        format!(
            "{} pass, {} fail, {} undetermined, {} error",
            summary.pass, summary.fail, summary.undetermined, summary.error
        ),
    ];
    points.extend(evidence.notes.iter().map(|note| format!("note: {}", prose(note, MESSAGE))));
    page.folded("What was looked at", &points, "line");
    if let Some(text) = silence(evidence) {
        page.paragraph(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn comment(evidence: &Evidence) -> String {
        sample::written(&Markdown, evidence)
    }

    fn summary(evidence: &Evidence) -> String {
        sample::written(&GithubSummary, evidence)
    }

    #[test]
    fn a_small_record() {
        insta::assert_snapshot!(comment(&sample::small()));
    }

    #[test]
    fn a_rich_record() {
        insta::assert_snapshot!(comment(&sample::aside()));
    }

    #[test]
    fn a_clean_record() {
        insta::assert_snapshot!(comment(&sample::clean()));
    }

    #[test]
    fn a_record_of_nothing() {
        insta::assert_snapshot!(comment(&sample::empty()));
    }

    #[test]
    fn a_large_record_is_cut_by_githubs_limit() {
        let text = comment(&sample::many(3000));
        assert!(text.len() < 65_536, "{}", text.len());
        let ends: Vec<&str> = text.lines().filter(|line| !line.starts_with("- ")).collect();
        insta::assert_snapshot!(ends.join("\n"));
    }

    #[test]
    fn every_size_stays_below_the_limits_and_closes_what_it_opens() {
        for number in [10, 300, 500, 700, 1000, 20_000] {
            let evidence = sample::many(number);
            for (text, limit) in [(comment(&evidence), 65_536), (summary(&evidence), 1_048_576)] {
                assert!(text.len() < limit, "{number}: {}", text.len());
                assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
            }
        }
    }

    #[test]
    fn findings_that_are_cut_are_counted() {
        let evidence = sample::many(3000);
        let text = comment(&evidence);
        let written =
            text.lines().filter(|line| line.starts_with("- `services/") || line.starts_with("- the repository:"));
        let left_out = |line: &str| {
            let (number, rest) = line.split_once(' ')?;
            rest.starts_with("more ").then(|| number.parse::<usize>().ok()).flatten()
        };
        let hidden: usize = text.lines().filter(|line| line.contains("finding")).filter_map(left_out).sum();
        let decided = text.lines().filter(|line| line.starts_with("- critical ")).count();
        assert_eq!(written.count() + decided + hidden, evidence.findings.len());
    }

    #[test]
    fn a_comment_begins_with_its_mark_and_a_summary_does_not() {
        assert!(comment(&sample::rich()).starts_with("<!-- annexa -->\n"));
        assert!(summary(&sample::rich()).starts_with("### Annexa: "));
    }
}
