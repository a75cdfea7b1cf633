//! Date and time functions, over RFC 3339 timestamps. The clock is the as-of date at midnight UTC.

use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::{SignedDuration, Span};

use super::arguments::{Arguments, Outcome, Stop, refuse};
use crate::parse::Value;

/// A timestamp with the offset that it is written with.
struct Timestamp {
    local: DateTime,
    /// Minutes east of UTC.
    offset: i64,
}

impl Timestamp {
    fn read(text: &str) -> Outcome<Self> {
        Self::parse(text).ok_or_else(|| Stop::Refused(format!("not a valid RFC3339 timestamp: \"{text}\"")))
    }

    fn parse(text: &str) -> Option<Self> {
        let (clock, zone) = text.split_at_checked(19)?;
        let shape = clock.bytes().zip("dddd-dd-ddTdd:dd:dd".bytes());
        if !shape.into_iter().all(|(byte, wanted)| if wanted == b'd' { byte.is_ascii_digit() } else { byte == wanted })
        {
            return None;
        }
        let (fraction, zone) = match zone.strip_prefix('.') {
            Some(rest) => rest.split_at_checked(rest.find(|character: char| !character.is_ascii_digit())?)?,
            None => ("", zone),
        };
        let nanoseconds = format!("{:0<9}", fraction.get(..fraction.len().min(9))?);
        let local = clock.parse::<DateTime>().ok()?;
        let local = local.with().subsec_nanosecond(nanoseconds.parse().ok()?).build().ok()?;
        Some(Self { local, offset: offset(zone)? })
    }

    fn utc(&self) -> Option<DateTime> {
        self.local.checked_sub(Span::new().try_minutes(self.offset).ok()?).ok()
    }

    fn zone(&self, colon: &str) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.abs();
        format!("{sign}{:02}{colon}{:02}", minutes / 60, minutes % 60)
    }
}

fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let part = |text: &str, most: i64| {
        let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|number| plain && *number <= most)
    };
    Some(sign * (part(hours, 23)? * 60 + part(minutes, 59)?))
}

pub(super) fn timestamp(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(format!("{}T00:00:00Z", arguments.call.as_of))
}

pub(super) fn timeadd(arguments: &Arguments<'_>) -> Outcome {
    let (mut timestamp, text) = (Timestamp::read(&arguments.text(0)?)?, arguments.text(1)?);
    let Some(duration) = duration(&text) else {
        return refuse(format!("invalid duration \"{text}\""));
    };
    let Ok(moved) = timestamp.local.checked_add(duration) else {
        return Err(Stop::Undecidable("its result is beyond the years that are supported".to_owned()));
    };
    timestamp.local = moved;
    let zone = if timestamp.offset == 0 { "Z".to_owned() } else { timestamp.zone(":") };
    arguments.string(format!("{}{zone}", moved.strftime("%Y-%m-%dT%H:%M:%S")))
}

pub(super) fn timecmp(arguments: &Arguments<'_>) -> Outcome {
    let (a, b) = (Timestamp::read(&arguments.text(0)?)?, Timestamp::read(&arguments.text(1)?)?);
    Ok(arguments.made(Value::Int(a.utc().cmp(&b.utc()) as i64)))
}

/// Reads a duration as Go does: `-1h30m`, `1.5s`, `10us`.
fn duration(text: &str) -> Option<SignedDuration> {
    let (negative, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(SignedDuration::ZERO);
    }
    let mut total = 0_i128;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let (number, tail) =
            rest.split_at(rest.find(|character: char| !character.is_ascii_digit() && character != '.')?);
        let (unit, tail) = tail.split_at(
            tail.find(|character: char| character.is_ascii_digit() || character == '.').unwrap_or(tail.len()),
        );
        rest = tail;
        let nanoseconds: i128 = match unit {
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits = if whole.is_empty() { "0" } else { whole };
        let fraction: i128 = format!("{:0<9}", fraction.get(..fraction.len().min(9))?).parse().ok()?;
        if number == "." {
            return None;
        }
        let amount = digits
            .parse::<i128>()
            .ok()?
            .checked_mul(nanoseconds)?
            .checked_add(fraction * nanoseconds / 1_000_000_000)?;
        total = total.checked_add(amount)?;
    }
    // Go's durations are 64 bits of nanoseconds.
    let total = i64::try_from(if negative { -total } else { total }).ok()?;
    Some(SignedDuration::from_nanos(total))
}

pub(super) fn formatdate(arguments: &Arguments<'_>) -> Outcome {
    let (pattern, text): (Arc<str>, Arc<str>) = (arguments.text(0)?, arguments.text(1)?);
    let timestamp = Timestamp::read(&text)?;
    let mut written = String::new();
    let mut rest = &*pattern;
    while let Some(character) = rest.chars().next() {
        if character == '\'' {
            rest = quoted(&rest[1..], &mut written)?;
            continue;
        }
        let run = rest.chars().take_while(|next| *next == character).count() * character.len_utf8();
        let (token, tail) = rest.split_at(run);
        rest = tail;
        if character.is_ascii_alphabetic() {
            written.push_str(&field(token, &timestamp)?);
        } else {
            written.push_str(token);
        }
    }
    arguments.string(written)
}

/// Writes what stands in single quotes, of which two stand for one; returns what follows.
fn quoted<'a>(mut rest: &'a str, written: &mut String) -> Outcome<&'a str> {
    loop {
        let Some((inside, tail)) = rest.split_once('\'') else { return refuse("unterminated literal ' in the format") };
        written.push_str(inside);
        match tail.strip_prefix('\'') {
            Some(more) => {
                written.push('\'');
                rest = more;
            }
            None => return Ok(tail),
        }
    }
}

fn field(token: &str, timestamp: &Timestamp) -> Outcome<String> {
    let local = timestamp.local;
    let directive = match token {
        "YYYY" => "%Y",
        "YY" => "%y",
        "MMMM" => "%B",
        "MMM" => "%b",
        "MM" => "%m",
        "M" => "%-m",
        "DD" => "%d",
        "D" => "%-d",
        "EEEE" => "%A",
        "EEE" => "%a",
        "hh" => "%H",
        "h" => "%-H",
        "HH" => "%I",
        "H" => "%-I",
        "AA" => "%p",
        "aa" => "%P",
        "mm" => "%M",
        "m" => "%-M",
        "ss" => "%S",
        "s" => "%-S",
        "ZZZZZ" => return Ok(timestamp.zone(":")),
        "ZZZZ" => return Ok(timestamp.zone("")),
        "ZZZ" if timestamp.offset == 0 => return Ok("UTC".to_owned()),
        "ZZZ" => return Ok(timestamp.zone("")),
        "Z" if timestamp.offset == 0 => return Ok("Z".to_owned()),
        "Z" => return Ok(timestamp.zone(":")),
        other => return refuse(format!("invalid date format verb \"{other}\"")),
    };
    Ok(local.strftime(directive).to_string())
}
