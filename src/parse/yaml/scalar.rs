//! What a plain scalar means, after `sigs.k8s.io/yaml` (goyaml.v2: YAML 1.1 with the exceptions measured there).

use std::sync::Arc;

use crate::parse::Value;
use crate::parse::json::float_of;

/// Returns the value of a plain scalar without a tag.
pub(super) fn plain(text: &str, string: impl FnOnce(&str) -> Arc<str>) -> Value {
    // Most scalars begin with a letter that begins no special form.
    match text.as_bytes().first() {
        None | Some(b'~') if text.is_empty() || text == "~" => Value::Null,
        Some(b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'y' | b'Y' | b'o' | b'O') => {
            word(text).unwrap_or_else(|| Value::String(string(text)))
        }
        Some(b'0'..=b'9' | b'-' | b'+' | b'.') => number(text).unwrap_or_else(|| Value::String(string(text))),
        _ => Value::String(string(text)),
    }
}

/// Returns the value of a scalar with a tag of the core schema.
pub(super) fn tagged(text: &str, suffix: &str, string: impl FnOnce(&str) -> Arc<str>) -> Value {
    let parsed = match suffix {
        "null" => Some(Value::Null),
        "bool" => word(text).filter(|value| matches!(value, Value::Bool(_))),
        "int" => number(text).filter(|value| !matches!(value, Value::Float(_))),
        "float" => number(text).map(|value| match value {
            Value::Int(number) => Value::Float(number as f64),
            other => other,
        }),
        _ => None,
    };
    parsed.unwrap_or_else(|| Value::String(string(text)))
}

/// Returns the text of a plain scalar that is a key; nothing for a null key.
pub(super) fn key(text: &str) -> Option<Arc<str>> {
    Some(match plain(text, |text| text.into()) {
        Value::Null => return None,
        Value::Bool(value) => if value { "true" } else { "false" }.into(),
        Value::Int(number) => number.to_string().into(),
        Value::Float(number) => number.to_string().into(),
        Value::String(text) | Value::BigInt(text) => text,
        _ => text.into(),
    })
}

fn word(text: &str) -> Option<Value> {
    Some(match text {
        "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" | "y" | "Y" => Value::Bool(true),
        "false" | "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" | "n" | "N" => Value::Bool(false),
        _ => return None,
    })
}

fn number(text: &str) -> Option<Value> {
    let bare = text.replace('_', "");
    let (negative, digits) = match bare.as_bytes().first()? {
        b'-' => (true, &bare[1..]),
        b'+' => (false, &bare[1..]),
        _ => (false, &bare[..]),
    };
    if text.starts_with('_') || !digits.bytes().next()?.is_ascii_digit() && !digits.starts_with('.') {
        return None;
    }
    let radix = match digits.get(..2) {
        Some("0x" | "0X") => Some(16),
        Some("0b" | "0B") => Some(2),
        Some("0o" | "0O") => Some(8),
        _ => None,
    };
    if let Some(radix) = radix {
        return radix_integer(&digits[2..], radix, negative);
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        if digits.len() > 1 && digits.starts_with('0') {
            if let Some(octal) = radix_integer(digits, 8, negative) {
                return Some(octal);
            }
            // `08` is no octal number; Go falls through to a float, which prints as 8.
            return float(&bare).map(whole);
        }
        let sign = if negative { "-" } else { "" };
        let canonical = format!("{sign}{digits}");
        return Some(canonical.parse().map_or_else(|_| Value::BigInt(canonical.into()), Value::Int));
    }
    float(&bare)
}

fn radix_integer(digits: &str, radix: u32, negative: bool) -> Option<Value> {
    if digits.starts_with(['-', '+']) {
        return None;
    }
    let number = i64::from_str_radix(digits, radix).ok()?;
    Some(Value::Int(if negative { -number } else { number }))
}

fn float(text: &str) -> Option<Value> {
    let body = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = body.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    let valid = plain && body.bytes().any(|byte| byte.is_ascii_digit()) && text.parse::<f64>().is_ok();
    valid.then(|| float_of(text))
}

/// Returns a float without a fraction as an integer, as JSON would print it.
fn whole(value: Value) -> Value {
    match value {
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => Value::Int(number as i64),
        other => other,
    }
}
