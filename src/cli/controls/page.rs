//! The page of one control: plain text of at most 80 columns.

use std::io::Write;

use super::Shown;
use crate::control::{Attribute, Catalogue};
use crate::model::Strength;

/// Columns of a page.
const WIDTH: usize = 80;
/// Columns of the labels of facts.
const LABEL: usize = 16;

/// Writes the page.
pub(super) fn write(control: &Shown<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "{}  {}", control.id, control.title)?;
    writeln!(out, "{} control of ISO/IEC 27001:2022 Annex A\n", capitalised(control.theme.name()))?;
    for (label, values) in facts(control) {
        for (number, value) in values.iter().flat_map(|value| wrapped(value, WIDTH - LABEL - 2)).enumerate() {
            writeln!(out, "  {:LABEL$}{value}", if number == 0 { label } else { "" })?;
        }
    }
    for (label, text) in guidance(control) {
        writeln!(out, "\n{label}")?;
        for line in wrapped(text, WIDTH - 2) {
            writeln!(out, "  {line}")?;
        }
    }
    write_policies(control, out)
}

/// Writes a text that stands before a page.
pub(super) fn write_text(text: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    for line in wrapped(text, WIDTH) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Returns the facts about a control: a label, and the lines behind it.
fn facts(control: &Shown<'_>) -> Vec<(&'static str, Vec<String>)> {
    let attribute = |name: &Attribute| {
        let values = control.attributes.get(name.name()).map(|values| values.join(", ").replace('_', " "));
        (name.label(), values.into_iter().collect())
    };
    let status =
        control.status.map(|status| ("Status", vec![format!("{} in the evidence file", status.replace('_', " "))]));
    let attributes = Attribute::ALL.iter().map(attribute);
    attributes.chain([("2013 edition", former(control))]).chain(status).collect()
}

fn former(control: &Shown<'_>) -> Vec<String> {
    if control.edition_2013.is_empty() {
        return vec!["none: new in 2022".to_owned()];
    }
    let former = Catalogue::embedded().former_controls().iter();
    former
        .filter(|former| control.edition_2013.contains(&former.id))
        .map(|former| format!("{} {}", former.id, former.title))
        .collect()
}

fn guidance<'a>(control: &Shown<'a>) -> Vec<(&'static str, &'a str)> {
    let Some(guidance) = control.guidance else { return Vec::new() };
    vec![
        ("What it is about", &guidance.about),
        ("What a reviewer looks for in a repository", &guidance.reviewer),
        ("What automated evidence shows", &guidance.shows),
        ("What it does not show", &guidance.does_not_show),
    ]
}

fn write_policies(control: &Shown<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "\nPolicies behind it")?;
    if control.policies.is_empty() {
        writeln!(out, "  none: evidence has to come from records or from people")?;
    }
    let id_width = control.policies.iter().map(|policy| policy.id.as_str().len()).max().unwrap_or_default();
    for policy in &control.policies {
        let strength = match policy.strength {
            Strength::Demonstrates => "demonstrates",
            Strength::Supports => "supports",
        };
        let lead = format!("  {strength:14}{:id_width$}  ", policy.id);
        for (number, line) in wrapped(policy.title, WIDTH.saturating_sub(lead.len())).iter().enumerate() {
            let lead = if number == 0 { lead.clone() } else { " ".repeat(lead.len()) };
            writeln!(out, "{lead}{line}")?;
        }
    }
    Ok(())
}

/// Breaks a text into lines of at most `width` characters; a longer word has its own line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_at_blanks() {
        assert_eq!(wrapped("one two  three\nfour", 9), ["one two", "three", "four"]);
        assert_eq!(wrapped("a verylongword b", 4), ["a", "verylongword", "b"]);
        assert!(wrapped(" ", 4).is_empty());
    }
}
