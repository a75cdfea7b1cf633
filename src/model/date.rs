//! A calendar date, the only notion of time that reaches a verdict.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Date(jiff::civil::Date);

/// A text that is not a date.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not a date of the form YYYY-MM-DD")]
pub struct DateError(String);

impl Date {
    /// Returns today's date in UTC. Called once per run, at the edge.
    #[must_use]
    pub fn today_utc() -> Self {
        let now = jiff::Timestamp::now();
        Self(jiff::tz::TimeZone::UTC.to_datetime(now).date())
    }

    /// Returns the number of days from `earlier` to this date; negative if this date is before it.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        (self.0 - earlier.0).get_days()
    }
}

/// Returns the time in UTC, in RFC 3339, to the second. Called once per run, at the edge; no verdict depends on it.
#[must_use]
pub fn now_utc() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        text.parse().ok().filter(|_| plain).map(Self).ok_or_else(|| DateError(text.to_owned()))
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written_in_one_form() {
        let date: Date = "2026-02-28".parse().unwrap();
        assert_eq!(date.to_string(), "2026-02-28");
        for wrong in ["2026-02-30", "2026-2-3", "20260228", "2026-02-28T00:00:00", "tomorrow", ""] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn days_are_counted_across_years() {
        let (start, end): (Date, Date) = ("2025-12-31".parse().unwrap(), "2026-03-01".parse().unwrap());
        assert_eq!(end.days_since(start), 60);
        assert_eq!(start.days_since(end), -60);
    }
}
