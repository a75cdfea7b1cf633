//! Words and small marks that several sections share.

use crate::evidence::{AcceptanceState, Evidence};
use crate::isms::RecordState;
use crate::model::{ControlStatus, Location};
use crate::report::text::one_line;

/// Returns a text of the repository on one line, with all that hides or reorders made visible. Templates escape it.
pub(super) fn shown(text: &str) -> String {
    one_line(text).into_owned()
}

/// Returns a text of the repository as HTML: escaped, and what stands between backticks as code.
pub(super) fn prose(text: &str) -> String {
    let text = shown(text);
    let pieces: Vec<&str> = text.split('`').collect();
    let paired = pieces.len() - usize::from(pieces.len().is_multiple_of(2));
    let mut out = String::with_capacity(text.len() + 32);
    for (at, piece) in pieces.iter().enumerate() {
        let escaped = askama::filters::escape(piece, askama::filters::Html).map(|piece| piece.to_string());
        let escaped = escaped.unwrap_or_default();
        match at % 2 {
            1 if at < paired => out.push_str(&format!("<code>{escaped}</code>")),
            _ if at >= paired => out.push_str(&format!("`{escaped}")),
            _ => out.push_str(&escaped),
        }
    }
    out
}

/// Returns a text of the repository, or nothing for one that says nothing.
pub(super) fn stated(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(shown)
}

/// Returns the first characters of a text, with an ellipsis where there are more.
pub(super) fn cut(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most).chain(['\u{2026}']).collect()
}

/// Returns texts of the repository in one line, with commas between.
pub(super) fn listed<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    texts.into_iter().map(|text| shown(text)).collect::<Vec<_>>().join(", ")
}

/// Returns a number with groups of three digits: `12 345`, with spaces that do not break.
pub(super) fn number(value: usize) -> String {
    let digits = value.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// Returns a number with its noun: `1 file`, `2 files`.
pub(super) fn many(value: usize, one: &str, more: &str) -> String {
    format!("{} {}", number(value), if value == 1 { one } else { more })
}

/// Returns `path:line`, as an editor takes it.
pub(super) fn place(path: &str, location: Option<&Location>) -> String {
    let path = shown(path);
    match location {
        Some(location) => format!("{path}:{}", location.line),
        None if path == "." => "the repository itself".to_owned(),
        None => path,
    }
}

/// Returns the class of a status in the style sheet.
pub(super) const fn status_class(status: ControlStatus) -> &'static str {
    match status {
        ControlStatus::NotApplicable => "excluded",
        ControlStatus::Planned => "planned",
        ControlStatus::Error => "error",
        ControlStatus::Fail => "fail",
        ControlStatus::Undetermined => "undetermined",
        ControlStatus::Accepted => "accepted",
        ControlStatus::Pass => "pass",
        ControlStatus::Partial => "partial",
        ControlStatus::NoEvidence => "none",
    }
}

/// Says what a status means, in a sentence.
pub(super) const fn status_meaning(status: ControlStatus) -> &'static str {
    match status {
        ControlStatus::Error => "A policy of the control could not be loaded or evaluated.",
        ControlStatus::Fail => {
            "A finding is not accepted, or a record is incomplete or overdue, or one that is named as evidence is missing."
        }
        ControlStatus::Undetermined => {
            "The source does not settle an outcome, or a file that its policies would have judged could not be read, parsed or \
             rendered."
        }
        ControlStatus::Accepted => "Something fails, and a valid risk acceptance covers every failing subject.",
        ControlStatus::Pass => {
            "Evidence that demonstrates the control and nothing against it: subjects of a policy, or a current record of the \
             declared kind. It says no more than that policy or record does."
        }
        ControlStatus::Partial => "Only evidence that supports the control; by itself it does not demonstrate it.",
        ControlStatus::Planned => {
            "The Statement of Applicability says that it is still to come, with a reference to the treatment plan."
        }
        ControlStatus::NotApplicable => "The Statement of Applicability excludes it, with a justification.",
        ControlStatus::NoEvidence => {
            "It counts as applicable, and nothing in this run looked at it. That is not a pass."
        }
    }
}

/// Returns the class of a record's state in the style sheet.
pub(super) const fn record_class(state: RecordState) -> &'static str {
    match state {
        RecordState::Current => "pass",
        RecordState::Incomplete | RecordState::Overdue => "fail",
        RecordState::Missing => "none",
    }
}

/// Returns the class of what an acceptance is worth in the style sheet.
pub(super) const fn acceptance_class(state: AcceptanceState) -> &'static str {
    match state {
        AcceptanceState::Active => "accepted",
        AcceptanceState::Unused => "none",
        AcceptanceState::Expired | AcceptanceState::Invalid => "fail",
    }
}

/// Returns the title that runs along the pages.
pub(super) fn running_title(evidence: &Evidence) -> String {
    let organisation = stated(evidence.scope.organisation.as_deref());
    let organisation = organisation.unwrap_or_else(|| "organisation not named".to_owned());
    let organisation = cut(organisation, 60);
    format!("Control evidence \u{b7} {organisation} \u{b7} as of {}", evidence.as_of)
}

/// Returns the short form of the document's id.
pub(super) fn document_id(evidence: &Evidence) -> String {
    format!("Document {}", evidence.digests.evaluation.get(..16).unwrap_or(&evidence.digests.evaluation))
}

/// Returns a text as a string of a style sheet. Whatever is no letter, digit or space is an escape there, so that it ends
/// neither the string nor the sheet.
pub(super) fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            // The space ends the escape and is no part of the string.
            out.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_of_a_style_sheet_ends_where_it_should() {
        assert_eq!(css_string("a\"</style>é"), "\"a\\22 \\3c \\2f style\\3e é\"");
    }

    #[test]
    fn what_stands_between_backticks_is_code_and_escaped() {
        assert_eq!(prose("`a<b` is `c` &"), "<code>a&#60;b</code> is <code>c</code> &#38;");
        assert_eq!(prose("one ` only"), "one ` only");
        assert_eq!(prose("`a` and ` one"), "<code>a</code> and ` one");
    }

    #[test]
    fn numbers_are_grouped_from_five_digits_on() {
        assert_eq!(number(9999), "9999");
        assert_eq!(number(1_234_567), "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn the_repository_itself_is_said_in_words() {
        assert_eq!(place(".", None), "the repository itself");
    }
}
