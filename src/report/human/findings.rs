//! Findings: grouped by policy, worst first, each with its lines.

use miette::{GraphicalReportHandler, GraphicalTheme, ThemeStyles};

use super::page::{Page, Tone};
use super::source::Drawing;
use crate::evidence::{Evidence, Finding, RelatedPlace};
use crate::model::Location;
use crate::report::groups::{Group, by_policy, numbers};
use crate::report::repeated::Told;
use crate::report::text::{self, count, one_line};
use crate::report::{RenderOptions, ReportError};

/// Columns that line number and frame take beside a source line.
const FRAME: usize = 10;

/// Places of related subjects named per finding.
const RELATED_SHOWN: usize = 3;

/// Findings named by their places, of those that another policy tells.
const NAMED_SHOWN: usize = 10;

/// Writes all findings with context, each policy explained once.
pub(super) fn write_groups(page: &mut Page, evidence: &Evidence, options: &RenderOptions) -> Result<(), ReportError> {
    let reported = evidence.reported().count();
    if reported == 0 {
        return Ok(());
    }
    let noun = if evidence.comparison.is_some() { "new finding" } else { "finding" };
    page.heading(&count(reported, noun));
    let handler = handler(page, options);
    let told = Told::new(evidence);
    for group in by_policy(evidence, evidence.reported()) {
        write_policy(page, &group);
        let cap = if page.full { usize::MAX } else { options.max_findings_per_policy };
        let drawn = |finding: &&&Finding| page.full || !told.covers(finding);
        let (drawn, named): (Vec<&Finding>, Vec<&Finding>) = group.findings.iter().partition(drawn);
        let shown = drawn.len().min(cap);
        for finding in drawn.iter().take(shown) {
            write_finding(page, &handler, finding)?;
        }
        page.remainder(2, drawn.len() - shown);
        write_named(page, &named);
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
    if path == "." && location.is_none() { "(the repository)".to_owned() } else { text::place(path, location) }
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

/// Names the findings that are not drawn, as another policy tells the same value at the same place.
fn write_named(page: &mut Page, findings: &[&Finding]) {
    if findings.is_empty() {
        return;
    }
    let places = findings.iter().take(NAMED_SHOWN).map(|finding| place(&finding.path, finding.location));
    let mut places: Vec<String> = places.collect();
    if findings.len() > NAMED_SHOWN {
        places.push(format!("{} more", findings.len() - NAMED_SHOWN));
    }
    let what = count(findings.len(), "value");
    page.labelled("  ", &format!("{what} that another finding tells where it is used: {}", places.join(", ")));
}

fn write_finding(page: &mut Page, handler: &GraphicalReportHandler, finding: &Finding) -> Result<(), ReportError> {
    let drawing = Drawing::new(finding, help(finding), page.width.saturating_sub(FRAME));
    let mut text = String::new();
    handler.render_report(&mut text, &drawing).map_err(|source| ReportError::Draw {
        policy: finding.policy.to_string(),
        path: finding.path.to_string(),
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
    if finding.excerpt.is_none() && &*finding.path != "." {
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
