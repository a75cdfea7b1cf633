//! Reads the front matter of Markdown: YAML between `---` lines, or TOML between `+++` lines, at the very
//! start.
//!
//! The text below the front matter is prose and not read. A file without front matter has no documents and no
//! faults, and so has one whose first line opens none: a `---` that nothing closes is a thematic break.

use super::toml::Toml;
use super::yaml::Yaml;
use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Markdown.
pub(super) struct Markdown;

impl Format for Markdown {
    fn kind(&self) -> FileKind {
        FileKind::Markdown
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let Some(matter) = FrontMatter::find(text) else {
            return Parsed::default();
        };
        // Line breaks stand in for all that is before the front matter, so that its spans are those of the
        // file.
        let mut padded = "\n".repeat(matter.start);
        padded.push_str(text.get(matter.start..matter.end).unwrap_or_default());
        matter.format.parse(&padded, limits)
    }
}

/// The lines between the fences.
struct FrontMatter {
    format: &'static dyn Format,
    start: usize,
    end: usize,
}

impl FrontMatter {
    fn find(text: &str) -> Option<Self> {
        let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = text.get(at..)?.split_inclusive('\n');
        let fence = lines.next()?;
        let (format, ends): (&'static dyn Format, &[&str]) = match fence.trim_end() {
            "---" => (&Yaml, &["---", "..."]),
            "+++" => (&Toml, &["+++"]),
            _ => return None,
        };
        at += fence.len();
        let start = at;
        for line in lines {
            if ends.contains(&line.trim_end()) {
                let empty = text.get(start..at)?.trim().is_empty();
                return (!empty).then_some(Self { format, start, end: at });
            }
            at += line.len();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Span;

    fn parse(text: &str) -> Parsed {
        Markdown.parse(text, &ParseLimits::default())
    }

    #[test]
    fn toml_front_matter_has_the_spans_of_the_file() {
        let text = "\u{feff}+++ \r\nowner = \"Ann\"\r\n[review]\r\nnext = 2026-12-01\r\n\
            +++\r\n# Policy\r\nnot = toml";
        let parsed = parse(text);
        assert_eq!(parsed.faults, []);
        let root = &parsed.documents[0].root;
        assert_eq!(root.get("owner").unwrap().span.of(text), "\"Ann\"");
        assert_eq!(root.at(&["review", "next"]).unwrap().span.of(text), "2026-12-01");
        assert!(root.span.of(text).starts_with("owner"));
    }

    #[test]
    fn yaml_front_matter_has_the_spans_of_the_file() {
        for text in ["---\nowner: Ann\nreview: {next: 1}\n---\n# Policy\n", "\u{feff}---\r\nowner: Ann\r\n...\r\ntext"]
        {
            let parsed = parse(text);
            assert_eq!(parsed.faults, []);
            let owner = parsed.documents[0].root.get("owner").unwrap();
            assert_eq!((owner.as_str(), owner.span.of(text)), (Some("Ann"), "Ann"));
        }
    }

    #[test]
    fn a_fault_in_the_front_matter_has_its_place_in_the_file() {
        let parsed = parse("+++\na = 1\na = 2\n+++\n");
        assert!(parsed.documents.is_empty());
        assert_eq!(parsed.faults[0].span, Span::new(10, 11));
    }

    #[test]
    fn what_is_no_front_matter_is_not_read() {
        for text in [
            "",
            "# Title\n",
            "\n---\na: 1\n---\n",
            "---\nno end",
            "---\n---\n",
            "+++\n\n+++\n",
            "----\na: 1\n----\n",
            "---",
        ] {
            let parsed = parse(text);
            assert_eq!((parsed.documents.len(), parsed.faults.len()), (0, 0), "{text:?}");
        }
    }

    /// Characters that mean something to the reader, and some that do not.
    const SOUP: &str = "(---|\\+\\+\\+)\n[a=:\"1.\\[ \n+-]{0,40}\n(---|\\+\\+\\+)";

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in prop_oneof![any::<String>(), SOUP]) {
            parse(&text);
        }
    }
}
