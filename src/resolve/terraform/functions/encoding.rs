//! Encoding functions, but JSON and YAML.

use std::collections::HashSet;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::arguments::{Arguments, MOST_ELEMENTS, Outcome, Stop, refuse};
use crate::parse::{Entry, Node};

/// Of a text with open parts nothing would be known in base64, and policies look into start-up scripts: it stays as it was written.
pub(super) fn base64encode(arguments: &Arguments<'_>) -> Outcome {
    if let Some(parts) = arguments.node(0)?.as_unknown().map(|unknown| &unknown.parts).filter(|parts| !parts.is_empty())
    {
        let unknown = || super::unknown(arguments.call, arguments.nodes);
        return Ok(Node::of_parts(parts.to_vec(), arguments.call.span, unknown));
    }
    arguments.string(STANDARD.encode(arguments.text(0)?.as_bytes()))
}

pub(super) fn base64decode(arguments: &Arguments<'_>) -> Outcome {
    match String::from_utf8(decoded(&arguments.text(0)?)?) {
        Ok(text) => arguments.string(text),
        Err(_) => refuse("the result of decoding the provided string is not valid UTF-8"),
    }
}

/// Line breaks inside have no meaning, as in Go.
fn decoded(text: &str) -> Outcome<Vec<u8>> {
    let text: String = text.chars().filter(|character| !matches!(character, '\r' | '\n')).collect();
    STANDARD.decode(text).map_err(|_| Stop::Refused("failed to decode base64 data".to_owned()))
}

pub(super) fn csvdecode(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let malformed = |error: csv::Error| Stop::Refused(format!("not CSV: {error}"));
    let names: Vec<Arc<str>> = reader.headers().map_err(malformed)?.iter().map(Arc::from).collect();
    if names.is_empty() {
        return refuse("missing header line");
    }
    let mut seen = HashSet::new();
    if let Some(twice) = names.iter().find(|name| !seen.insert(Arc::clone(name))) {
        return refuse(format!("duplicate column name \"{twice}\""));
    }
    let (mut rows, mut fields) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.map_err(malformed)?;
        fields += record.len();
        if fields > 2 * MOST_ELEMENTS {
            return Err(Stop::too_large());
        }
        let field = |(name, field): (&Arc<str>, &str)| -> Entry {
            arguments.entry(Arc::clone(name), Node::string(field, arguments.call.span))
        };
        rows.push(arguments.object_of(names.iter().zip(record.iter()).map(field))?);
    }
    arguments.array(rows)
}

/// Returns the encoding of an IANA name.
fn encoding(name: &str) -> Outcome<&'static Encoding> {
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| Stop::Refused(format!("\"{name}\" is not a supported IANA encoding name or alias")))
}

pub(super) fn textencodebase64(arguments: &Arguments<'_>) -> Outcome {
    let (text, name) = (arguments.text(0)?, arguments.text(1)?);
    let encoding = encoding(&name)?;
    // The WHATWG standard, after which the crate is written, does not encode UTF-16.
    let bytes = if encoding == UTF_16LE {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else if encoding == UTF_16BE {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    } else {
        let (bytes, _, unmappable) = encoding.encode(&text);
        if unmappable {
            return refuse(format!("the given string contains characters that cannot be represented in {name}"));
        }
        bytes.into_owned()
    };
    arguments.string(STANDARD.encode(bytes))
}

pub(super) fn textdecodebase64(arguments: &Arguments<'_>) -> Outcome {
    let (text, name) = (arguments.text(0)?, arguments.text(1)?);
    let bytes = decoded(&text)?;
    match encoding(&name)?.decode_without_bom_handling_and_without_replacement(&bytes) {
        Some(text) => arguments.string(&*text),
        None => refuse(format!("the given string contains sequences that are not defined for {name}")),
    }
}

/// What Go's `QueryEscape` leaves as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b' ');

pub(super) fn urlencode(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(utf8_percent_encode(&arguments.text(0)?, ESCAPED).to_string().replace(' ', "+"))
}

pub(super) fn urldecode(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?.replace('+', " ");
    let escapes = text.split('%').skip(1);
    if escapes
        .into_iter()
        .any(|part| !part.get(..2).is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit())))
    {
        return refuse("failed to decode the URL: an escape is invalid");
    }
    match percent_decode_str(&text).decode_utf8() {
        Ok(text) => arguments.string(&*text),
        Err(_) => refuse("the result of decoding the provided string is not valid UTF-8"),
    }
}
