//! Values of which parts may be unknown, and what can be said of them whatever the unknown parts turn out to be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use regorus::Value as Rego;

use super::text;
use crate::parse::TextPart;

/// Whether something is there whatever the unknown values turn out to be, or only for some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Always.
    Always,
    /// Perhaps.
    Maybe,
}

impl Sure {
    /// Returns whether both are there.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == Self::Always { other } else { self }
    }
}

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    Maybe,
}

impl Truth {
    fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Maybe,
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Maybe => Self::Maybe,
        }
    }

    /// Returns whether what is there to this degree is still there if it depends on this; nothing if it is not.
    pub(super) fn keeps(self, sure: Sure) -> Option<Sure> {
        match self {
            Self::Yes => Some(sure),
            Self::No => None,
            Self::Maybe => Some(Sure::Maybe),
        }
    }
}

/// A value of which parts may be unknown.
#[derive(Clone, Debug)]
pub enum Partial {
    /// All is known.
    Known(Rego),
    /// A string of these parts, of which one is open.
    Text(Arc<[TextPart]>),
    /// A whole number in these bounds.
    Number {
        /// The least.
        least: u64,
        /// The most, if there is one.
        most: Option<u64>,
    },
    /// The index of what stands at this place in the source. What is before it there may be less, or more.
    Place(usize),
    /// A list. What may be there may also be there several times.
    Array(Arc<Vec<(Partial, Sure)>>),
    /// A set, likewise.
    Set(Arc<Vec<(Partial, Sure)>>),
    /// An object: keys and values, likewise.
    Object(Arc<Vec<(Partial, Partial, Sure)>>),
    /// Anything.
    Any,
    /// Anything, and nothing of it is written where it stands.
    Elsewhere,
}

/// The types of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Set,
    Object,
}

impl Partial {
    /// Returns a string.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Known(Rego::from(text))
    }

    /// Returns a boolean.
    #[must_use]
    pub fn bool(value: bool) -> Self {
        Self::Known(Rego::Bool(value))
    }

    /// Returns a whole number.
    #[must_use]
    pub fn int(number: i64) -> Self {
        Self::Known(Rego::from(number))
    }

    /// Says whether it is known to be `true`.
    #[must_use]
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Known(Rego::Bool(true)))
    }

    /// Returns a string of parts.
    #[must_use]
    pub fn of_parts(parts: impl IntoIterator<Item = TextPart>) -> Self {
        let mut joined: Vec<TextPart> = Vec::new();
        let mut known = String::new();
        for part in parts {
            match part {
                TextPart::Known(text) => known.push_str(&text),
                open @ TextPart::Open { .. } => {
                    if !known.is_empty() {
                        joined.push(TextPart::Known(std::mem::take(&mut known).into()));
                    }
                    joined.push(open);
                }
            }
        }
        if !known.is_empty() {
            joined.push(TextPart::Known(known.into()));
        }
        match &joined[..] {
            [] => Self::text(""),
            [TextPart::Known(text)] => Self::Known(Rego::String(Arc::clone(text))),
            _ => Self::Text(joined.into()),
        }
    }

    /// Returns a list.
    #[must_use]
    pub fn array(items: Vec<(Self, Sure)>) -> Self {
        match all_known(&items) {
            Some(known) => Self::Known(Rego::from(known)),
            None => Self::Array(Arc::new(items)),
        }
    }

    pub(super) fn set(items: Vec<(Self, Sure)>) -> Self {
        match all_known(&items) {
            Some(known) => Self::Known(Rego::from(known.into_iter().collect::<BTreeSet<_>>())),
            None => Self::Set(Arc::new(distinct(items))),
        }
    }

    /// Returns an object.
    #[must_use]
    pub fn object(entries: Vec<(Self, Self, Sure)>) -> Self {
        let known = entries.iter().map(|entry| match entry {
            (Self::Known(key), Self::Known(value), Sure::Always) => Some((key.clone(), value.clone())),
            _ => None,
        });
        match known.collect::<Option<BTreeMap<_, _>>>() {
            Some(known) => Self::Known(Rego::from(known)),
            None => Self::Object(Arc::new(entries)),
        }
    }

    pub(super) fn truth(&self) -> Truth {
        match self {
            Self::Known(Rego::Bool(false) | Rego::Undefined) => Truth::No,
            Self::Any | Self::Elsewhere => Truth::Maybe,
            _ => Truth::Yes,
        }
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Known(Rego::Null) => Kind::Null,
            Self::Known(Rego::Bool(_)) => Kind::Bool,
            Self::Known(Rego::Number(_)) | Self::Number { .. } | Self::Place(_) => Kind::Number,
            Self::Known(Rego::String(_)) | Self::Text(_) => Kind::String,
            Self::Known(Rego::Array(_)) | Self::Array(_) => Kind::Array,
            Self::Known(Rego::Set(_)) | Self::Set(_) => Kind::Set,
            Self::Known(Rego::Object(_)) | Self::Object(_) => Kind::Object,
            Self::Known(_) | Self::Any | Self::Elsewhere => return None,
        })
    }

    /// Returns the parts of a string.
    pub(super) fn parts(&self) -> Option<Vec<TextPart>> {
        match self {
            Self::Known(Rego::String(text)) => Some(vec![TextPart::Known(Arc::clone(text))]),
            Self::Text(parts) => Some(parts.to_vec()),
            _ => None,
        }
    }

    /// Returns the members of a collection with their keys; nothing of what is none.
    #[must_use]
    pub fn members(&self) -> Option<Vec<(Self, Self, Sure)>> {
        let known = |(key, value): (Rego, Rego)| (Self::Known(key), Self::Known(value), Sure::Always);
        Some(match self {
            Self::Known(Rego::Array(items)) => {
                items.iter().enumerate().map(|(at, item)| known((Rego::from(at as u64), item.clone()))).collect()
            }
            Self::Known(Rego::Set(items)) => {
                items.iter_sorted().map(|item| known((item.clone(), item.clone()))).collect()
            }
            Self::Known(Rego::Object(entries)) => {
                entries.iter_sorted().map(|(key, value)| known((key.clone(), value.clone()))).collect()
            }
            Self::Array(items) => {
                let steady = items.iter().take_while(|(_, sure)| *sure == Sure::Always).count();
                let key = |at: usize| if at < steady { Self::Known(Rego::from(at as u64)) } else { Self::Place(at) };
                items.iter().enumerate().map(|(at, (item, sure))| (key(at), item.clone(), *sure)).collect()
            }
            Self::Set(items) => items.iter().map(|(item, sure)| (item.clone(), item.clone(), *sure)).collect(),
            Self::Object(entries) => entries.to_vec(),
            Self::Any | Self::Elsewhere => vec![(Self::Any, self.clone(), Sure::Maybe)],
            _ => return None,
        })
    }

    /// Returns the members of a collection without their keys.
    pub(super) fn values(&self) -> Option<Vec<(Self, Sure)>> {
        self.members().map(|members| members.into_iter().map(|(_, value, sure)| (value, sure)).collect())
    }

    /// Returns a string for people; what is not known of it is named by what settles it.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        self.parts().map(|parts| text::shown(&parts))
    }

    /// Returns the value as the source has it, if all of it is known and there.
    #[must_use]
    pub fn known(&self) -> Option<Rego> {
        let known = |value: &Self, sure: Sure| value.known().filter(|_| sure == Sure::Always);
        match self {
            Self::Known(value) => Some(value.clone()),
            Self::Place(index) => Some(Rego::from(*index as u64)),
            Self::Array(items) => {
                let items = items.iter().map(|(item, sure)| known(item, *sure));
                items.collect::<Option<Vec<_>>>().map(Rego::from)
            }
            Self::Object(entries) => {
                let entries = entries.iter().map(|(key, value, sure)| Some((known(key, *sure)?, known(value, *sure)?)));
                entries.collect::<Option<BTreeMap<_, _>>>().map(Rego::from)
            }
            Self::Text(_) | Self::Number { .. } | Self::Set(_) | Self::Any | Self::Elsewhere => None,
        }
    }

    /// Returns what may stand under a key.
    #[must_use]
    pub fn get(&self, key: &Self) -> Vec<(Self, Sure)> {
        match (self, key) {
            (Self::Known(collection @ (Rego::Array(_) | Rego::Object(_) | Rego::Set(_))), Self::Known(key)) => {
                match &collection[key] {
                    Rego::Undefined => Vec::new(),
                    found => vec![(Self::Known(found.clone()), Sure::Always)],
                }
            }
            (Self::Any | Self::Elsewhere, _) => vec![(self.clone(), Sure::Maybe)],
            (Self::Array(items), Self::Known(Rego::Number(number))) => {
                let Some(index) = number.as_u64().and_then(|index| usize::try_from(index).ok()) else {
                    return Vec::new();
                };
                let steady = items.iter().take_while(|(_, sure)| *sure == Sure::Always).count();
                match items.get(index) {
                    Some((item, _)) if index < steady => vec![(item.clone(), Sure::Always)],
                    None if steady == items.len() => Vec::new(),
                    _ => vec![(Self::Any, Sure::Maybe)],
                }
            }
            (Self::Array(_), key) if !matches!(key.kind(), None | Some(Kind::Number)) => Vec::new(),
            // Which of the items it is cannot be told, nor that it is one of those that are shown.
            (Self::Array(_), _) => vec![(Self::Any, Sure::Maybe)],
            _ => self.under(key),
        }
    }

    /// Returns the values whose keys may be this one.
    fn under(&self, key: &Self) -> Vec<(Self, Sure)> {
        let members;
        let entries = match self {
            Self::Object(entries) => &**entries,
            _ => {
                members = self.members().unwrap_or_default();
                &members
            }
        };
        let mut found = Vec::new();
        for (other, value, sure) in entries {
            let is_it = other.equals(key);
            let Some(sure) = is_it.keeps(*sure) else { continue };
            if is_it == Truth::Yes {
                return vec![(value.clone(), sure)];
            }
            found.push((value.clone(), sure));
        }
        found
    }

    /// Returns how many members a collection shows.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Known(Rego::Array(items)) => items.iter().len(),
            Self::Known(Rego::Set(items)) => items.len(),
            Self::Known(Rego::Object(entries)) => entries.len(),
            Self::Array(items) | Self::Set(items) => items.len(),
            Self::Object(entries) => entries.len(),
            _ => 1,
        }
    }

    /// Says whether a collection holds a value.
    pub(super) fn holds(&self, value: &Self) -> Option<Truth> {
        let mut holds = Truth::No;
        for (member, sure) in self.values()? {
            match (member.equals(value), sure) {
                (Truth::Yes, Sure::Always) => return Some(Truth::Yes),
                (Truth::No, _) => {}
                _ => holds = Truth::Maybe,
            }
        }
        Some(holds)
    }

    /// Returns how many members a collection, or characters a text, has: the least and the most.
    pub(super) fn count(&self) -> Option<(u64, Option<u64>)> {
        let bounds = |always: usize, all: Option<usize>| (always as u64, all.map(|all| all as u64));
        let sures = |items: &[(Self, Sure)]| items.iter().filter(|(_, sure)| *sure == Sure::Always).count();
        Some(match self {
            Self::Text(parts) => bounds(parts.iter().map(TextPart::least).sum(), None),
            Self::Array(items) => {
                let always = sures(items);
                bounds(always, (always == items.len()).then_some(always))
            }
            // Two that are not known may turn out to be the same.
            Self::Set(items) => {
                let known = items.iter().filter(|item| matches!(item, (Self::Known(_), Sure::Always))).count();
                let always = sures(items);
                bounds(known.max(usize::from(always > 0)), (always == items.len()).then_some(always))
            }
            Self::Object(entries) => {
                let known =
                    |(key, _, sure): &&(Self, Self, Sure)| matches!(key, Self::Known(_)) && *sure == Sure::Always;
                let known = entries.iter().filter(known).count();
                let named = entries.iter().all(|(key, _, _)| matches!(key, Self::Known(_)));
                bounds(known, named.then_some(entries.len()))
            }
            _ => return None,
        })
    }

    /// Says whether two values are equal.
    pub(super) fn equals(&self, other: &Self) -> Truth {
        if let (Self::Known(one), Self::Known(other)) = (self, other) {
            return Truth::of(one == other);
        }
        let (Some(kind), Some(other_kind)) = (self.kind(), other.kind()) else { return Truth::Maybe };
        if kind != other_kind {
            return Truth::No;
        }
        match kind {
            Kind::String => match (self.parts(), other.parts()) {
                (Some(one), Some(other)) => text::equal(&one, &other),
                _ => Truth::Maybe,
            },
            Kind::Number => self.compared(other).map_or(Truth::Maybe, |(less, more)| match (less, more) {
                (Truth::No, Truth::No) => Truth::Yes,
                (Truth::Yes, _) | (_, Truth::Yes) => Truth::No,
                _ => Truth::Maybe,
            }),
            Kind::Array | Kind::Object => {
                let (Some(one), Some(other)) = (self.members(), other.members()) else { return Truth::Maybe };
                if one.len().saturating_mul(other.len()) > COMPARED {
                    return Truth::Maybe;
                }
                let steady = |members: &[(Self, Self, Sure)]| {
                    members.iter().all(|(key, _, sure)| matches!(key, Self::Known(_)) && *sure == Sure::Always)
                };
                if !steady(&one) || !steady(&other) {
                    return Truth::Maybe;
                }
                if one.len() != other.len() {
                    return Truth::No;
                }
                one.iter().fold(Truth::Yes, |equal, (key, value, _)| {
                    let same = other.iter().find(|(other, _, _)| other.equals(key) == Truth::Yes);
                    equal.and(same.map_or(Truth::No, |(_, other, _)| value.equals(other)))
                })
            }
            Kind::Null | Kind::Bool | Kind::Set => Truth::Maybe,
        }
    }

    /// Says whether a value is less, and whether it is more than another; nothing if they may be of different types.
    pub(super) fn compared(&self, other: &Self) -> Option<(Truth, Truth)> {
        if let (Self::Known(one), Self::Known(other)) = (self, other) {
            return Some((Truth::of(one < other), Truth::of(one > other)));
        }
        let (least, most) = self.bounds()?;
        let (other_least, other_most) = other.bounds()?;
        let below = |most: Option<f64>, least: f64| most.is_some_and(|most| most < least);
        let not_below = |least: f64, most: Option<f64>| most.is_some_and(|most| least >= most);
        let truth = |yes: bool, no: bool| {
            if yes {
                Truth::Yes
            } else if no {
                Truth::No
            } else {
                Truth::Maybe
            }
        };
        Some((
            truth(below(most, other_least), not_below(least, other_most)),
            truth(below(other_most, least), not_below(other_least, most)),
        ))
    }

    /// Returns the bounds of a number.
    fn bounds(&self) -> Option<(f64, Option<f64>)> {
        match self {
            Self::Known(number @ Rego::Number(_)) => number.as_f64().ok().map(|number| (number, Some(number))),
            Self::Number { least, most } => Some((*least as f64, most.map(|most| most as f64))),
            Self::Place(_) => Some((0.0, None)),
            _ => None,
        }
    }
}

fn all_known(items: &[(Partial, Sure)]) -> Option<Vec<Rego>> {
    let known = items.iter().map(|item| match item {
        (Partial::Known(value), Sure::Always) => Some(value.clone()),
        _ => None,
    });
    known.collect()
}

/// Returns values without those that another says already; what is surely there comes to stand for what may be.
pub(super) fn distinct(items: Vec<(Partial, Sure)>) -> Vec<(Partial, Sure)> {
    let mut known: BTreeMap<Rego, usize> = BTreeMap::new();
    let mut kept: Vec<(Partial, Sure)> = Vec::with_capacity(items.len());
    for (value, sure) in items {
        if let Partial::Known(known_value) = &value {
            if let Some(at) = known.get(known_value) {
                if sure == Sure::Always {
                    kept[*at].1 = sure;
                }
                continue;
            }
            known.insert(known_value.clone(), kept.len());
        }
        kept.push((value, sure));
    }
    kept
}

/// Members times members, for which collections are compared.
pub(super) const COMPARED: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_behind_one_that_may_be_missing_has_no_index() {
        let known = |number| (Partial::int(number), Sure::Always);
        let list = Partial::array(vec![known(1), (Partial::Any, Sure::Maybe), known(2)]);
        let at = |index| list.get(&Partial::int(index));
        assert!(matches!(&at(0)[..], [(item, Sure::Always)] if item.equals(&Partial::int(1)) == Truth::Yes));
        assert!(matches!(&at(1)[..], [(Partial::Any, Sure::Maybe)]));
        assert!(matches!(&at(9)[..], [(Partial::Any, Sure::Maybe)]));
        assert_eq!(list.count(), Some((2, None)));
        let keys: Vec<_> = list.members().unwrap().into_iter().map(|(key, _, _)| key).collect();
        assert!(matches!(keys[..], [Partial::Known(_), Partial::Place(1), Partial::Place(2)]));
    }
}
