//! String functions, but those with formats and patterns.
//!
//! Lengths and offsets count grapheme clusters, what people take for characters, as Terraform's do.

use unicode_segmentation::UnicodeSegmentation;

use super::arguments::{Arguments, MOST_BYTES, Outcome, Stop, list, push, refuse, text};
use crate::parse::TextParts;

pub(super) fn chomp(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(arguments.text(0)?.trim_end_matches(['\r', '\n']))
}

pub(super) fn endswith(arguments: &Arguments<'_>) -> Outcome {
    arguments.boolean(arguments.text(0)?.ends_with(&*arguments.text(1)?))
}

pub(super) fn startswith(arguments: &Arguments<'_>) -> Outcome {
    arguments.boolean(arguments.text(0)?.starts_with(&*arguments.text(1)?))
}

pub(super) fn strcontains(arguments: &Arguments<'_>) -> Outcome {
    arguments.boolean(arguments.text(0)?.contains(&*arguments.text(1)?))
}

pub(super) fn indent(arguments: &Arguments<'_>) -> Outcome {
    let (width, text) = (arguments.integer(0)?, arguments.text(1)?);
    let Ok(width) = usize::try_from(width) else { return refuse("the number of spaces must not be negative") };
    let lines = text.matches('\n').count();
    if width.saturating_mul(lines).saturating_add(text.len()) > MOST_BYTES {
        return Err(Stop::too_large());
    }
    arguments.string(text.replace('\n', &format!("\n{}", " ".repeat(width))))
}

pub(super) fn join(arguments: &Arguments<'_>) -> Outcome {
    let separator = arguments.text(0)?;
    let mut joined = TextParts::default();
    let mut first = true;
    for node in arguments.from(1) {
        for item in list(node)? {
            if !std::mem::take(&mut first) {
                push(&mut joined, &separator)?;
            }
            match item.as_unknown() {
                Some(_) => joined.push_node(item),
                None => push(&mut joined, &text(item)?)?,
            }
        }
    }
    Ok(arguments.of_parts(joined))
}

pub(super) fn lower(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(arguments.text(0)?.to_lowercase())
}

pub(super) fn upper(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(arguments.text(0)?.to_uppercase())
}

pub(super) fn split(arguments: &Arguments<'_>) -> Outcome {
    let (separator, text) = (arguments.text(0)?, arguments.text(1)?);
    if separator.is_empty() {
        return arguments.strings(text.chars().map(|character| character.to_string()));
    }
    arguments.strings(text.split(&*separator))
}

pub(super) fn strrev(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(arguments.text(0)?.graphemes(true).rev().collect::<String>())
}

pub(super) fn substr(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let (offset, length) = (arguments.integer(1)?, arguments.integer(2)?);
    let skip = match usize::try_from(offset) {
        Ok(offset) => offset,
        Err(_) => {
            text.graphemes(true).count().saturating_sub(usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX))
        }
    };
    let take = usize::try_from(length).unwrap_or(usize::MAX);
    arguments.string(text.graphemes(true).skip(skip).take(take).collect::<String>())
}

pub(super) fn title(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let mut titled = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        if inside {
            titled.push(character);
        } else {
            titled.extend(character.to_uppercase());
        }
        // Letters, digits and underscores make words; beyond ASCII only spaces end them.
        inside = match character {
            ascii if ascii.is_ascii() => ascii.is_ascii_alphanumeric() || ascii == '_',
            other => other.is_alphanumeric() || !other.is_whitespace(),
        };
    }
    arguments.string(titled)
}

pub(super) fn trim(arguments: &Arguments<'_>) -> Outcome {
    let (text, characters) = (arguments.text(0)?, arguments.text(1)?);
    arguments.string(text.trim_matches(|character| characters.contains(character)))
}

pub(super) fn trimprefix(arguments: &Arguments<'_>) -> Outcome {
    let (text, prefix) = (arguments.text(0)?, arguments.text(1)?);
    arguments.string(text.strip_prefix(&*prefix).unwrap_or(&text))
}

pub(super) fn trimsuffix(arguments: &Arguments<'_>) -> Outcome {
    let (text, suffix) = (arguments.text(0)?, arguments.text(1)?);
    arguments.string(text.strip_suffix(&*suffix).unwrap_or(&text))
}

pub(super) fn trimspace(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(arguments.text(0)?.trim())
}
