//! Findings: grouped by policy, worst first, each with its lines.

use std::collections::BTreeMap;

use miette::{GraphicalReportHandler, GraphicalTheme, ThemeStyles};

use super::page::{Page, Tone};
use super::source::Drawing;
use crate::evidence::{Evidence, Finding, PolicyResult, RelatedPlace};
use crate::model::{Location, PolicyId};
use crate::report::text::{count, one_line};
use crate::report::{RenderOptions, ReportError};

/// Columns that line number and frame take beside a source line.
const FRAME: usize = 10;

/// Places of related subjects named per finding.
const RELATED_SHOWN: usize = 3;

/// Writes all findings with context, each policy explained once.
pub(super) fn write_groups(page: &mut Page, evidence: &Evidence, options: &RenderOptions) -> Result<(), ReportError> {
    let reported = evidence.reported().count();
    if reported == 0 {
        return Ok(());
    }
    let noun = if evidence.comparison.is_some() { "new finding" } else { "finding" };
    page.heading(&count(reported, noun));
    let handler = handler(page, options);
    for group in groups(evidence) {
        write_policy(page, &group);
        let cap = if page.full { usize::MAX } else { options.max_findings_per_policy };
        let shown = group.findings.len().min(cap);
        for finding in group.findings.iter().take(shown) {
            write_finding(page, &handler, finding)?;
        }
        page.remainder(2, group.findings.len() - shown);
        page.gap();
    }
    Ok(())
}

/// Writes each finding that is not accepted on a line of its own, in the order of the record.
pub(super) fn write_lines(page: &mut Page, evidence: &Evidence) {
    for finding in evidence.reported().filter(|finding| finding.accepted.is_none()) {
        let severity = page.paint(finding.severity.into(), finding.severity.name());
        let place = place(&finding.path, finding.location);
        page.line(&format!("{place}: {severity} {}: {}", finding.policy, one_line(&finding.message)));
    }
}

/// Returns `path:line:column` as far as it is known.
pub(super) fn place(path: &str, location: Option<Location>) -> String {
    let path = one_line(path);
    match location {
        Some(location) => format!("{path}:{}:{}", location.line, location.column),
        None if path == "." => "(the repository)".to_owned(),
        None => path.into_owned(),
    }
}

/// The findings of one policy.
struct Group<'a> {
    id: &'a PolicyId,
    /// Absent only if the record lacks the policy.
    policy: Option<&'a PolicyResult>,
    /// The accepted ones last.
    findings: Vec<&'a Finding>,
}

/// Returns the findings by policy: the worst severity first, then the most findings, then by id.
fn groups(evidence: &Evidence) -> Vec<Group<'_>> {
    let policies: BTreeMap<&PolicyId, &PolicyResult> = evidence.policies.iter().map(|p| (p.id(), p)).collect();
    let mut by_policy: BTreeMap<&PolicyId, Vec<&Finding>> = BTreeMap::new();
    for finding in evidence.reported() {
        by_policy.entry(&finding.policy).or_default().push(finding);
    }
    let mut groups: Vec<Group<'_>> = by_policy
        .into_iter()
        .map(|(id, mut findings)| {
            findings.sort_by_key(|finding| finding.accepted.is_some());
            Group { id, policy: policies.get(id).copied(), findings }
        })
        .collect();
    groups.sort_by_cached_key(|group| {
        let open = group.findings.iter().filter(|finding| finding.accepted.is_none());
        std::cmp::Reverse((open.clone().map(|finding| finding.severity).max(), open.count()))
    });
    groups
}

fn write_policy(page: &mut Page, group: &Group<'_>) {
    page.gap();
    let Some(result) = group.policy else {
        page.line(&page.paint(Tone::Strong, group.id.as_str()));
        return page.gap();
    };
    let mark = if page.unicode { "■" } else { "*" };
    let policy = result.policy.metadata();
    let title = page.cut(&one_line(&policy.title), page.width - 2);
    page.line(&format!("{mark} {}", page.paint(Tone::Strong, &title)));
    let severity = page.paint(policy.severity.into(), policy.severity.name());
    let controls: Vec<&str> = result.controls.keys().map(AsRef::as_ref).collect();
    page.labelled("  ", &format!("{severity} {} ({}): {}", policy.id, controls.join(", "), numbers(result)));
    page.labelled("  why: ", &one_line(&policy.description));
    page.labelled("  fix: ", &one_line(&policy.remediation));
    page.gap();
}

/// Returns the outcomes of a policy as a phrase: `3 of 9 subjects fail (1 accepted), 2 undetermined`.
pub(in crate::report) fn numbers(policy: &PolicyResult) -> String {
    let fail = if policy.counts.failed == 1 { "fails" } else { "fail" };
    let mut text = format!("{} of {} {fail}", policy.counts.failed, count(policy.counts.population, "subject"));
    if policy.counts.accepted > 0 {
        text.push_str(&format!(" ({} accepted)", policy.counts.accepted));
    }
    for (number, word) in [(policy.counts.undetermined, "undetermined"), (policy.counts.errors, "not evaluated")] {
        if number > 0 {
            text.push_str(&format!(", {number} {word}"));
        }
    }
    text
}

fn write_finding(page: &mut Page, handler: &GraphicalReportHandler, finding: &Finding) -> Result<(), ReportError> {
    let drawing = Drawing::new(finding, help(finding), page.width.saturating_sub(FRAME));
    let mut text = String::new();
    handler.render_report(&mut text, &drawing).map_err(|source| ReportError::Draw {
        policy: finding.policy.to_string(),
        path: finding.path.clone(),
        source,
    })?;
    for line in text.lines() {
        page.line(line);
    }
    page.gap();
    Ok(())
}

/// Returns what to know beside the message: a place that cannot be drawn, related places, the acceptance.
fn help(finding: &Finding) -> Option<String> {
    let mut lines = Vec::new();
    if finding.excerpt.is_none() && finding.path != "." {
        lines.push(format!("in {}, {}", place(&finding.path, finding.location), one_line(&finding.address)));
    }
    let related = |related: &RelatedPlace| {
        if related.path == "." {
            return "see the repository as a whole".to_owned();
        }
        format!("see {} at {}", one_line(&related.address), place(&related.path, related.location))
    };
    lines.extend(finding.related.iter().take(RELATED_SHOWN).map(related));
    if finding.related.len() > RELATED_SHOWN {
        lines.push(format!("and {} more related places", finding.related.len() - RELATED_SHOWN));
    }
    lines.extend(finding.accepted.as_ref().map(|id| format!("accepted by {}", one_line(id))));
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn handler(page: &Page, options: &RenderOptions) -> GraphicalReportHandler {
    let mut theme = if options.unicode { GraphicalTheme::unicode() } else { GraphicalTheme::ascii() };
    if !options.color {
        theme.styles = ThemeStyles::none();
    }
    GraphicalReportHandler::new_themed(theme)
        .with_width(page.width)
        .with_context_lines(2)
        .with_break_words(false)
        .with_word_separator(textwrap::WordSeparator::AsciiSpace)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
        .with_links(false)
        .without_syntax_highlighting()
}
