//! Identifiers of controls and policies.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The identifier of an Annex A control (`A.8.24`), of a clause (`6.1.3`) or of an organisation's own control (`ORG.1`).
///
/// Ordered as people read them: `A.5.9` before `A.5.10`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct ControlId(Arc<str>);

/// The identifier of a policy, e.g. `ANX-TF-AWS-0012`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PolicyId(Arc<str>);

/// A text that is not an identifier of its kind.
#[derive(Debug, thiserror::Error)]
pub enum IdError {
    /// Not of the form of a control id.
    #[error("`{0}` is not a control id such as `A.8.24`")]
    Control(String),
    /// Not of the form of a policy id.
    #[error("`{0}` is not a policy id such as `ANX-K8S-0001`: upper-case letters, digits and hyphens")]
    Policy(String),
}

impl ControlId {
    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the id's segments for ordering: numbers by value, words as they are.
    fn segments(&self) -> impl Iterator<Item = (u32, &str)> {
        self.0.split('.').map(|part| part.parse().map_or((0, part), |number| (number, "")))
    }
}

impl FromStr for ControlId {
    type Err = IdError;

    /// Reads `A.8.24`, `a.8.24`, `8.24` (themes 5 to 8 only), and 2013 ids (`A.12.6.1`).
    fn from_str(text: &str) -> Result<Self, IdError> {
        let bad = || IdError::Control(text.to_owned());
        let trimmed = text.trim();
        if let Some(own) = trimmed.strip_prefix("ORG.") {
            let plain = !own.is_empty() && own.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
            return if plain { Ok(Self(trimmed.into())) } else { Err(bad()) };
        }
        let numbers = trimmed.strip_prefix("A.").or_else(|| trimmed.strip_prefix("a.")).unwrap_or(trimmed);
        let parts: Vec<&str> = numbers.split('.').collect();
        let numeric = parts.iter().all(|part| {
            !part.is_empty() && part.len() <= 2 && !part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit())
        });
        if !numeric || !(2..=3).contains(&parts.len()) {
            return Err(bad());
        }
        Ok(Self(format!("A.{numbers}").into()))
    }
}

impl Ord for ControlId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.segments().cmp(other.segments()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for ControlId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PolicyId {
    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PolicyId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let plain = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        let good = !text.is_empty() && text.len() <= 64 && text.bytes().all(plain) && text.contains('-');
        if good { Ok(Self(text.into())) } else { Err(IdError::Policy(text.to_owned())) }
    }
}

macro_rules! shown_as_text {
    ($($id:ident),*) => {$(
        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
        impl AsRef<str> for $id {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl<'a> From<&'a $id> for Cow<'a, str> {
            fn from(id: &'a $id) -> Self {
                Cow::Borrowed(&id.0)
            }
        }
    )*};
}
shown_as_text!(ControlId, PolicyId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_ids_are_read_in_the_forms_people_type() {
        for text in ["A.8.24", "a.8.24", "8.24", " 8.24 "] {
            assert_eq!(text.parse::<ControlId>().unwrap().as_str(), "A.8.24");
        }
        assert_eq!("A.12.6.1".parse::<ControlId>().unwrap().as_str(), "A.12.6.1");
        for wrong in ["", "A", "A.8", "A.8.x", "A.8.024", "B.8.24", "A.8.24.1.2"] {
            assert!(wrong.parse::<ControlId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn control_ids_are_ordered_by_number() {
        let mut ids: Vec<ControlId> = ["A.8.2", "A.5.10", "A.5.9", "A.8.10"].map(|t| t.parse().unwrap()).to_vec();
        ids.sort();
        let order: Vec<&str> = ids.iter().map(ControlId::as_str).collect();
        assert_eq!(order, ["A.5.9", "A.5.10", "A.8.2", "A.8.10"]);
    }
}
