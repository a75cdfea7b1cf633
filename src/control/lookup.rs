//! Finding a control by what people type: `A.8.24`, `8.24`, `a.8.24`, an id of 2013, or a word of a title.

use std::fmt;

use super::{Catalogue, Clause, Control, Theme};

/// How many guesses an unknown id is answered with.
const GUESSES: usize = 3;

/// What an id leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'catalogue> {
    /// A control of the 2022 edition.
    Current(&'catalogue Control),
    /// A control, or a group of controls, of the 2013 edition.
    Former(Former<'catalogue>),
}

/// An id of the 2013 edition and its new home. Its display form is the sentence for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former<'catalogue> {
    /// The id, e.g. `A.12.6.1`, or `A.12.6` for a group.
    pub id: String,
    /// Whether the id stands for a group of controls.
    pub group: bool,
    /// The controls of 2022 that carry it on, in order.
    pub continues: Vec<&'catalogue Control>,
    /// The clause with the same number, if the id was written without `A.`.
    pub clause: Option<&'catalogue Clause>,
}

/// A text that leads to no control.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookupError {
    /// A theme of the 2022 edition.
    #[error("`{text}` is a theme of Annex A, not a control\nhint: list its controls with `--theme {theme}`")]
    Theme {
        /// The text as given.
        text: String,
        /// The theme.
        theme: Theme,
    },
    /// A clause of the management system.
    #[error("`{text}` is a clause of the management system ({title}), not a control of Annex A")]
    Clause {
        /// The text as given.
        text: String,
        /// The clause's title.
        title: String,
    },
    /// Nothing that the catalogue knows.
    #[error("`{text}` is not a control of Annex A\nhint: {hint}")]
    Unknown {
        /// The text as given.
        text: String,
        /// What may have been meant.
        hint: String,
    },
}

impl Catalogue {
    /// Finds the control that a person means.
    ///
    /// Ids with three parts, and those from `A.9` on, are of the 2013 edition.
    ///
    /// # Errors
    /// If the text leads to no control; the error says what may have been meant.
    pub fn find(&self, text: &str) -> Result<Found<'_>, LookupError> {
        let text = text.trim();
        let Some(asked) = Asked::read(text) else { return Err(self.unknown(text, self.titled(text))) };
        let id = asked.id();
        if let Some(control) = self.controls().iter().find(|control| control.id.as_str() == id) {
            return Ok(Found::Current(control));
        }
        if let Some(theme) = asked.theme() {
            return Err(LookupError::Theme { text: text.to_owned(), theme });
        }
        let clause = self.clauses().iter().filter(|_| asked.bare).find_map(|clause| clause.find(&asked.numbers()));
        let continues = self.new_home(&id);
        match clause {
            Some(clause) if continues.is_empty() => {
                Err(LookupError::Clause { text: text.to_owned(), title: clause.title.clone() })
            }
            _ if continues.is_empty() => Err(self.unknown(text, self.nearest(&asked))),
            clause => Ok(Found::Former(Former { id, group: asked.parts.len() < 3, continues, clause })),
        }
    }

    /// Returns the controls that carry on a control of 2013, or every control of a group of 2013.
    fn new_home(&self, id: &str) -> Vec<&Control> {
        let group = format!("{id}.");
        let of_2013 = |former: &str| former == id || former.starts_with(&group);
        self.controls().iter().filter(|control| control.edition_2013.iter().any(|id| of_2013(id.as_str()))).collect()
    }

    /// Returns the controls with this word in their title.
    fn titled(&self, word: &str) -> Vec<String> {
        let word = word.to_lowercase();
        let titled = |control: &&Control| word.len() > 2 && control.title.to_lowercase().contains(&word);
        self.controls().iter().filter(titled).take(GUESSES).map(described).collect()
    }

    /// Returns the ids of the same edition whose numbers are nearest.
    fn nearest(&self, asked: &Asked) -> Vec<String> {
        let mut candidates: Vec<(u32, String)> = if asked.parts.len() == 3 {
            self.former_controls()
                .iter()
                .map(|former| (asked.distance(former.id.as_str()), former.id.to_string()))
                .collect()
        } else {
            self.controls().iter().map(|control| (asked.distance(control.id.as_str()), described(control))).collect()
        };
        candidates.sort_by_key(|(distance, _)| *distance);
        candidates.into_iter().take(GUESSES).map(|(_, text)| text).collect()
    }

    fn unknown(&self, text: &str, guesses: Vec<String>) -> LookupError {
        let hint = match guesses.as_slice() {
            [] => "ids look like `A.8.24`; `annexa controls` lists all of them".to_owned(),
            guesses => format!("did you mean {}?", listed(guesses, "or")),
        };
        LookupError::Unknown { text: text.to_owned(), hint }
    }
}

impl fmt::Display for Former<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<String> = self.continues.iter().map(|control| control.id.to_string()).collect();
        let ids = listed(&ids, "and");
        if self.group {
            write!(f, "{} is a group of controls of the 2013 edition; they continue as {ids}", self.id)?;
        } else {
            write!(f, "{} is of the 2013 edition; it continues as {ids}", self.id)?;
        }
        self.clause.map_or(Ok(()), |clause| write!(f, " (clause {} is another matter: {})", clause.id, clause.title))
    }
}

/// An id as typed: its numbers, and whether it came without `A.`.
struct Asked {
    parts: Vec<u32>,
    bare: bool,
}

impl Asked {
    fn read(text: &str) -> Option<Self> {
        let numbers = text.strip_prefix(['A', 'a']).map(|rest| rest.strip_prefix('.').unwrap_or(rest));
        let parts: Option<Vec<u32>> = numbers.unwrap_or(text).split('.').map(number).collect();
        parts.filter(|parts| parts.len() <= 3).map(|parts| Self { parts, bare: numbers.is_none() })
    }

    fn numbers(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(u32::to_string).collect();
        parts.join(".")
    }

    fn id(&self) -> String {
        format!("A.{}", self.numbers())
    }

    fn theme(&self) -> Option<Theme> {
        match self.parts.as_slice() {
            [5] => Some(Theme::Organizational),
            [6] => Some(Theme::People),
            [7] => Some(Theme::Physical),
            [8] => Some(Theme::Technological),
            _ => None,
        }
    }

    /// Returns how far the numbers of an id are from these; the first number weighs most.
    fn distance(&self, id: &str) -> u32 {
        let parts = id.split('.').filter_map(number);
        let asked = self.parts.iter().copied().chain(std::iter::repeat(0));
        let steps = parts.zip(asked).zip([10_000, 100, 1]);
        steps.map(|((part, asked), weight)| part.abs_diff(asked).min(99) * weight).sum()
    }
}

fn number(text: &str) -> Option<u32> {
    let plain =
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}

fn described(control: &Control) -> String {
    format!("{} ({})", control.id, control.title)
}

fn listed(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        Catalogue::embedded().find(text).unwrap_err().to_string()
    }

    fn former(text: &str) -> String {
        match Catalogue::embedded().find(text).unwrap() {
            Found::Former(former) => former.to_string(),
            Found::Current(control) => panic!("{text} led to {}", control.id),
        }
    }

    #[test]
    fn a_control_is_found_in_every_form_people_type() {
        for text in ["A.8.24", "a.8.24", "8.24", " A.8.24 ", "A8.24", "a8.24"] {
            let Found::Current(control) = Catalogue::embedded().find(text).unwrap() else { panic!("{text}") };
            assert_eq!((control.id.as_str(), control.title.as_str()), ("A.8.24", "Use of cryptography"));
        }
    }

    #[test]
    fn every_id_of_either_edition_is_found() {
        let catalogue = Catalogue::embedded();
        for control in catalogue.controls() {
            assert_eq!(catalogue.find(control.id.as_str()), Ok(Found::Current(control)));
        }
        for old in catalogue.former_controls() {
            let Ok(Found::Former(found)) = catalogue.find(old.id.as_str()) else { panic!("{}", old.id) };
            let home: Vec<_> = found.continues.iter().map(|control| control.id.clone()).collect();
            assert_eq!(home, old.edition_2022, "{}", old.id);
        }
    }

    #[test]
    fn ids_of_2013_lead_to_their_new_home() {
        assert_eq!(former("A.12.6.1"), "A.12.6.1 is of the 2013 edition; it continues as A.8.8");
        assert_eq!(former("12.6.1"), former("A.12.6.1"));
        assert_eq!(former("A.18.1.3"), "A.18.1.3 is of the 2013 edition; it continues as A.5.33",);
        assert_eq!(
            former("A.12.6"),
            "A.12.6 is a group of controls of the 2013 edition; they continue as A.8.8 and A.8.19"
        );
        assert!(former("A.10").ends_with("they continue as A.8.24"));
    }

    #[test]
    fn a_number_that_is_a_clause_too_says_so() {
        assert!(former("6.1.2").ends_with("(clause 6.1.2 is another matter: Information security risk assessment)"));
        assert!(!former("A.6.1.2").contains("clause"));
        assert_eq!(
            error("4.1"),
            "`4.1` is a clause of the management system (Understanding the organization and its context), \
             not a control of Annex A"
        );
    }

    #[test]
    fn an_unknown_id_is_answered_with_the_nearest_ones() {
        assert_eq!(
            error("A.8.35"),
            "`A.8.35` is not a control of Annex A\nhint: did you mean \
             A.8.34 (Protection of information systems during audit testing), A.8.33 (Test information) \
             or A.8.32 (Change management)?"
        );
        assert!(error("A.12.6.9").contains("did you mean A.12.6.2, A.12.6.1 or "));
        assert!(error("cryptography").contains("did you mean A.8.24 (Use of cryptography)?"));
        assert!(error("A.8").contains("`--theme technological`"));
        for odd in ["", "x", "A.", "A.8.024", "A.8.24.1.2", "B.8.24", "A.8.99999999999", "ORG.1"] {
            assert!(error(odd).contains("`annexa controls` lists all"), "{odd}: {}", error(odd));
        }
    }
}
