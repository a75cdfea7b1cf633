//! What the registers, the Statement of Applicability and the acceptances of an ISMS hold: their fields, as data.
//!
//! `controls/registers.yaml` describes each; policies judge entries by it, and the JSON Schemas for editors are made of it.

use serde::{Deserialize, Serialize};

use crate::model::ControlId;

/// The parts of an ISMS that are kept as text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registers {
    /// Form and version of the file.
    pub schema: String,
    /// Rows of the Statement of Applicability.
    pub soa: Table,
    /// Risk acceptances.
    pub acceptances: Table,
    /// Mappings of policies to controls.
    pub mapping: Table,
    /// Front matter of documents.
    pub document: Table,
    /// The registers, each in a file of its own.
    pub registers: Vec<Register>,
}

/// What entries of one kind hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// What it is for, in our own words.
    pub about: String,
    /// The type of the subject that an entry is, e.g. `isms.risk`.
    pub entry: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A register: `isms/records/<name>.yaml` or `.csv`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Its name, as in the name of its file.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is for, in our own words.
    pub about: String,
    /// The type of the subject that an entry is, e.g. `isms.risk`.
    pub entry: String,
    /// The clauses of ISO/IEC 27001 whose documented information it is or holds.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// The controls for which it is a record while it is current.
    #[serde(default)]
    pub controls: Vec<ControlId>,
    /// How many days a review of it holds.
    pub review_days: u32,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of an entry.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its key.
    pub name: String,
    /// What its value is.
    pub kind: FieldKind,
    /// What it says.
    pub about: String,
    /// Whether every entry has it.
    #[serde(default)]
    pub required: bool,
    /// Whether an entry has it where another field has one of these values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_if: Option<Condition>,
    /// The values to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// The register that it refers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<String>,
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// The greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// Another date, before which this one does not lie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Whether the date lies not ahead.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub past: bool,
    /// Whether the entry is overdue once the date has passed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub due: bool,
    /// Another field with a role, which is not the same one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differs: Option<String>,
}

/// A field that has one of some values.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The field.
    pub field: String,
    /// Its values.
    pub values: Vec<serde_json::Value>,
}

/// What the value of a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// The entry's own id.
    Id,
    /// A text.
    Text,
    /// Texts.
    Texts,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A number.
    Number,
    /// Yes or no.
    Bool,
    /// One of the values.
    Choice,
    /// Some of the values.
    Choices,
    /// The id of a role.
    Role,
    /// Ids of roles.
    Roles,
    /// The id of a control.
    Control,
    /// Ids of controls.
    Controls,
    /// The id of an entry of a register.
    Reference,
    /// Ids of entries of a register.
    References,
    /// The path of a document.
    Document,
    /// Names of registers.
    Records,
    /// A link.
    Link,
}

impl FieldKind {
    /// Whether the value is a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Texts | Self::Choices | Self::Roles | Self::Controls | Self::References | Self::Records)
    }
}
