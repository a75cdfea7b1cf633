//! `format` and `formatlist`: Go's verbs, over Terraform's values.

use unicode_segmentation::UnicodeSegmentation;

use super::arguments::{Arguments, MOST_BYTES, Outcome, Stop, boolean, is_wholly_known, number, push, refuse, text};
use super::json;
use super::number::Number;
use crate::parse::{Node, TextParts, Value};

pub(super) fn format(arguments: &Arguments<'_>) -> Outcome {
    let pattern = arguments.text(0)?;
    let values: Vec<&Node> = arguments.from(1).iter().collect();
    Ok(arguments.of_parts(formatted(&pattern, &values)?))
}

/// Lists are walked in step, other values repeat. An unknown element makes only its own line unknown.
pub(super) fn formatlist(arguments: &Arguments<'_>) -> Outcome {
    let pattern = arguments.text(0)?;
    let mut lists = arguments.from(1).iter().filter_map(Node::as_array);
    let length = lists.next().map(<[Node]>::len);
    if let Some(other) = lists.find(|list| Some(list.len()) != length) {
        let wanted = length.unwrap_or_default();
        return refuse(format!("lists of different lengths: {wanted} and {}", other.len()));
    }
    if arguments.from(1).iter().any(|node| node.as_unknown().is_some()) {
        return Err(Stop::Unknown);
    }
    let mut lines = Vec::new();
    let mut bytes = 0;
    for index in 0..length.unwrap_or(1) {
        let values: Vec<&Node> = arguments
            .from(1)
            .iter()
            .map(|node| node.as_array().map_or(Some(node), |list| list.get(index)))
            .collect::<Option<_>>()
            .ok_or(Stop::Unknown)?;
        let unknown = values.iter().copied().find(|value| !is_wholly_known(value));
        let open = || {
            unknown.map_or_else(|| super::unknown(arguments.call, arguments.nodes), |one| unknown_line(arguments, one))
        };
        match formatted(&pattern, &values) {
            Err(Stop::Unknown) if unknown.is_some() => lines.push(open()),
            line => {
                let line = line?;
                bytes += line.bytes();
                lines.push(line.into_node(arguments.call.span, open));
            }
        }
        if bytes > MOST_BYTES {
            return Err(Stop::too_large());
        }
    }
    arguments.array(lines)
}

fn unknown_line(arguments: &Arguments<'_>, cause: &Node) -> Node {
    Node::unknown(arguments.call.expression, super::references(std::slice::from_ref(cause)), arguments.call.span)
}

/// A verb with what stands between `%` and its letter.
#[derive(Default)]
struct Verb {
    letter: char,
    sharp: bool,
    plus: bool,
    minus: bool,
    space: bool,
    zero: bool,
    width: Option<usize>,
    precision: Option<usize>,
    /// Its argument, counted from 1.
    argument: Option<usize>,
}

fn formatted(pattern: &str, values: &[&Node]) -> Outcome<TextParts> {
    let mut made = TextParts::default();
    let mut rest = pattern;
    let (mut next, mut highest) = (1, 0);
    while let Some((plain, tail)) = rest.split_once('%') {
        push(&mut made, plain)?;
        if let Some(tail) = tail.strip_prefix('%') {
            push(&mut made, "%")?;
            rest = tail;
            continue;
        }
        let (verb, tail) = Verb::read(tail)?;
        rest = tail;
        let place = verb.argument.unwrap_or(next);
        let Some(value) = place.checked_sub(1).and_then(|index| values.get(index)) else {
            return refuse(format!(
                "not enough arguments for \"%{}\": need index {place} but have {} total",
                verb.letter,
                values.len()
            ));
        };
        next = place + 1;
        highest = highest.max(place);
        match value.as_unknown() {
            Some(_) if verb.is_plain() => made.push_node(value),
            _ => push(&mut made, &verb.apply(value)?)?,
        }
    }
    push(&mut made, rest)?;
    // An argument that is not used is a mistake, unless they were picked by index.
    match values.len() > highest && !pattern.contains('[') {
        true if highest == 0 => refuse("too many arguments; no verbs in format string"),
        true => refuse(format!("too many arguments; only {highest} used by format string")),
        false => Ok(made),
    }
}

impl Verb {
    /// Whether it writes a text as it is.
    fn is_plain(&self) -> bool {
        let is_padded = self.width.is_some() || self.precision.is_some() || self.minus || self.zero;
        matches!(self.letter, 's' | 'v') && !is_padded && !self.sharp && !self.plus && !self.space
    }

    /// Reads what follows a `%`; returns the verb and the text behind it.
    fn read(text: &str) -> Outcome<(Self, &str)> {
        let mut verb = Self::default();
        let mut rest = text;
        while let Some(flag) = rest.chars().next().filter(|flag| "#+- 0".contains(*flag)) {
            match flag {
                '#' => verb.sharp = true,
                '+' => verb.plus = true,
                '-' => verb.minus = true,
                ' ' => verb.space = true,
                _ => verb.zero = true,
            }
            rest = &rest[1..];
        }
        (verb.width, rest) = digits(rest)?;
        if let Some(tail) = rest.strip_prefix('.') {
            (verb.precision, rest) = digits(tail)?;
            verb.precision = verb.precision.or(Some(0));
        }
        if let Some(tail) = rest.strip_prefix('[') {
            let (argument, tail) = digits(tail)?;
            verb.argument = argument;
            let Some(tail) = tail.strip_prefix(']').filter(|_| argument.is_some()) else {
                return refuse("an argument index in the format string is not closed");
            };
            rest = tail;
        }
        let Some(letter) = rest.chars().next() else {
            return refuse("unterminated verb at the end of the format string");
        };
        if !"vtbdoxXeEfgGsq".contains(letter) {
            return refuse(format!("unsupported format verb '{letter}'"));
        }
        verb.letter = letter;
        Ok((verb, &rest[letter.len_utf8()..]))
    }

    fn apply(&self, value: &Node) -> Outcome<String> {
        if !is_wholly_known(value) {
            return Err(Stop::Unknown);
        }
        if value.value == Value::Null && self.letter != 'v' {
            return refuse(format!("unsupported value for \"%{}\": null value cannot be formatted", self.letter));
        }
        match self.letter {
            'v' => Ok(self.padded(match &value.value {
                Value::String(text) if !self.sharp => text.to_string(),
                Value::Int(_) | Value::Float(_) | Value::BigInt(_) if !self.sharp => shortest(&number(value)?, 'e'),
                _ => json::encode(value)?,
            })),
            't' => Ok(boolean(value)?.to_string()),
            's' => Ok(self.padded(self.cut(&text(value)?))),
            'q' => {
                let mut quoted = String::new();
                json::quote(&self.cut(&text(value)?), &mut quoted);
                Ok(self.padded(quoted))
            }
            'b' | 'd' | 'o' | 'x' | 'X' => self.integer(&number(value)?),
            _ => Ok(self.signed(&number(value)?, |magnitude| self.float(magnitude))),
        }
    }

    fn integer(&self, number: &Number) -> Outcome<String> {
        let Some(whole) = number.whole() else {
            return refuse(format!("unsupported value for \"%{}\": an integer is required", self.letter));
        };
        let (radix, prefix) = match self.letter {
            'b' => (2, "0b"),
            'o' => (8, "0"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut digits = whole.magnitude().to_str_radix(radix);
        if self.letter == 'X' {
            digits.make_ascii_uppercase();
        }
        if let Some(precision) = self.precision {
            digits = format!("{digits:0>precision$}");
        }
        let prefix = if self.sharp { prefix } else { "" };
        Ok(self.signed(number, |_| format!("{prefix}{digits}")))
    }

    /// Puts the sign before a magnitude, and zeros or spaces up to the width.
    fn signed(&self, number: &Number, magnitude: impl Fn(&Number) -> String) -> String {
        let (sign, absolute) = match number.is_negative() {
            true => ("-", number.negated()),
            false if self.plus => ("+", number.clone()),
            false if self.space => (" ", number.clone()),
            false => ("", number.clone()),
        };
        let digits = magnitude(&absolute);
        let width = self.width.unwrap_or_default().saturating_sub(sign.len());
        match (self.minus, self.zero) {
            (true, _) => format!("{:<width$}", format!("{sign}{digits}"), width = self.width.unwrap_or_default()),
            (false, true) => format!("{sign}{digits:0>width$}"),
            (false, false) => format!("{:>width$}", format!("{sign}{digits}"), width = self.width.unwrap_or_default()),
        }
    }

    fn float(&self, number: &Number) -> String {
        match (self.letter, self.precision) {
            ('f', precision) => format!("{:.*}", precision.unwrap_or(6), number.to_float()),
            ('e' | 'E', precision) => scientific(number.to_float(), Some(precision.unwrap_or(6)), self.letter),
            (letter, None) => shortest(number, if letter == 'G' { 'E' } else { 'e' }),
            (letter, Some(digits)) => general(number.to_float(), digits.max(1), if letter == 'G' { 'E' } else { 'e' }),
        }
    }

    /// Cuts a text to the precision, in grapheme clusters.
    fn cut(&self, text: &str) -> String {
        match self.precision {
            Some(precision) if precision > 0 => text.graphemes(true).take(precision).collect(),
            _ => text.to_owned(),
        }
    }

    fn padded(&self, text: String) -> String {
        let missing = self.width.unwrap_or_default().saturating_sub(text.graphemes(true).count());
        let pad = if self.zero { "0" } else { " " }.repeat(missing);
        if self.minus { text + &pad } else { pad + &text }
    }
}

/// The widest field and the most places: beyond these nothing is meant.
const WIDEST: usize = 10_000;

fn digits(text: &str) -> Outcome<(Option<usize>, &str)> {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() {
        return Ok((None, rest));
    }
    match digits.parse() {
        Ok(number) if number <= WIDEST => Ok((Some(number), rest)),
        _ => Err(Stop::too_large()),
    }
}

/// Writes a number with as many digits as it has; with an exponent below 1e-4 and from 1e6 on where it has so many digits.
fn shortest(number: &Number, exponent: char) -> String {
    let plain = number.to_string();
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0');
    let whole = plain.trim_start_matches('-').split('.').next().unwrap_or_default();
    let power = match whole.trim_start_matches('0').len() {
        0 => -1 - i64::try_from(digits.len() - significant.len() - 1).unwrap_or_default(),
        length => i64::try_from(length).unwrap_or_default() - 1,
    };
    if number.is_zero() || (-4..6).contains(&power) {
        return plain;
    }
    let sign = if number.is_negative() { "-" } else { "" };
    let mantissa = significant.trim_end_matches('0');
    let (first, others) = mantissa.split_at(1.min(mantissa.len()));
    let point = if others.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{others}{exponent}{}", power_text(power))
}

/// Go writes exponents with a sign and two digits at least.
fn power_text(power: i64) -> String {
    format!("{}{:02}", if power < 0 { '-' } else { '+' }, power.abs())
}

fn scientific(number: f64, precision: Option<usize>, letter: char) -> String {
    let text = match precision {
        Some(precision) => format!("{number:.precision$e}"),
        None => format!("{number:e}"),
    };
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{mantissa}{letter}{}", power_text(power.parse().unwrap_or_default()))
}

/// `%.3g`: so many significant digits, trailing zeros dropped.
fn general(number: f64, digits: usize, letter: char) -> String {
    let text = scientific(number, Some(digits - 1), letter);
    let (mantissa, power) = text.split_once(letter).unwrap_or((&text, "0"));
    let power: i64 = power.parse().unwrap_or_default();
    let trimmed = |text: &str| match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text.to_owned(),
    };
    if power < -4 || power >= i64::try_from(digits).unwrap_or(i64::MAX) {
        return format!("{}{letter}{}", trimmed(mantissa), power_text(power));
    }
    let places = usize::try_from(i64::try_from(digits).unwrap_or_default() - 1 - power).unwrap_or_default();
    trimmed(&format!("{number:.places$}"))
}
