//! The words that sort controls: themes, and the five attributes of ISO/IEC 27002:2022 with their values.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not of its vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordError {
    /// Not a word of the vocabulary.
    #[error("`{word}` is not {kind}: use one of {accepted}")]
    Unknown {
        /// The word as given.
        word: String,
        /// What it should have been.
        kind: &'static str,
        /// The words of the vocabulary.
        accepted: String,
    },
    /// An attribute without a value.
    #[error("`{0}` has no value: write NAME=VALUE, e.g. `capabilities=governance`")]
    NoValue(String),
}

/// Declares an enum of words that are written the same everywhere.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $kind:literal { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $(#[doc = concat!("`", $word, "`")] #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// All words of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Returns the word as it is written.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl FromStr for $name {
            type Err = WordError;

            /// Reads the word, in any case, with hyphens or spaces for underscores.
            fn from_str(word: &str) -> Result<Self, WordError> {
                let plain = plain(word);
                Self::ALL.iter().copied().find(|known| known.name() == plain).ok_or_else(|| WordError::Unknown {
                    word: word.to_owned(),
                    kind: $kind,
                    accepted: [$($word),+].join(", "),
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

vocabulary! {
    /// The four themes of Annex A.
    Theme, "a theme" {
        Organizational = "organizational",
        People = "people",
        Physical = "physical",
        Technological = "technological",
    }
}

vocabulary! {
    /// The five attributes.
    Attribute, "an attribute" {
        ControlTypes = "control_types",
        Properties = "properties",
        Concepts = "concepts",
        Capabilities = "capabilities",
        Domains = "domains",
    }
}

vocabulary! {
    /// When a control acts on an incident.
    ControlType, "a control type" {
        Preventive = "preventive",
        Detective = "detective",
        Corrective = "corrective",
    }
}

vocabulary! {
    /// The property of information that a control protects.
    Property, "a property" {
        Confidentiality = "confidentiality",
        Integrity = "integrity",
        Availability = "availability",
    }
}

vocabulary! {
    /// The cybersecurity concept that a control belongs to.
    Concept, "a concept" {
        Identify = "identify",
        Protect = "protect",
        Detect = "detect",
        Respond = "respond",
        Recover = "recover",
    }
}

vocabulary! {
    /// The operational capability that a control belongs to.
    Capability, "a capability" {
        Governance = "governance",
        AssetManagement = "asset_management",
        InformationProtection = "information_protection",
        HumanResourceSecurity = "human_resource_security",
        PhysicalSecurity = "physical_security",
        SystemAndNetworkSecurity = "system_and_network_security",
        ApplicationSecurity = "application_security",
        SecureConfiguration = "secure_configuration",
        IdentityAndAccessManagement = "identity_and_access_management",
        ThreatAndVulnerabilityManagement = "threat_and_vulnerability_management",
        Continuity = "continuity",
        SupplierRelationshipsSecurity = "supplier_relationships_security",
        LegalAndCompliance = "legal_and_compliance",
        InformationSecurityEventManagement = "information_security_event_management",
        InformationSecurityAssurance = "information_security_assurance",
    }
}

vocabulary! {
    /// The field of security that a control belongs to.
    Domain, "a domain" {
        GovernanceAndEcosystem = "governance_and_ecosystem",
        Protection = "protection",
        Defence = "defence",
        Resilience = "resilience",
    }
}

impl Attribute {
    /// Returns the words shown to people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ControlTypes => "Control types",
            Self::Properties => "Properties",
            Self::Concepts => "Concepts",
            Self::Capabilities => "Capabilities",
            Self::Domains => "Domains",
        }
    }

    /// Reads a value of this attribute.
    fn value(self, word: &str) -> Result<&'static str, WordError> {
        match self {
            Self::ControlTypes => word.parse().map(ControlType::name),
            Self::Properties => word.parse().map(Property::name),
            Self::Concepts => word.parse().map(Concept::name),
            Self::Capabilities => word.parse().map(Capability::name),
            Self::Domains => word.parse().map(Domain::name),
        }
    }
}

/// An attribute and the value asked for, written `capabilities=governance`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeFilter {
    /// The attribute.
    pub attribute: Attribute,
    /// One of its values.
    pub value: &'static str,
}

impl FromStr for AttributeFilter {
    type Err = WordError;

    /// Reads `NAME=VALUE`; the name may stand in the singular.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let (name, value) = text.split_once('=').ok_or_else(|| WordError::NoValue(text.to_owned()))?;
        let attribute = match plain(name).as_str() {
            "control_type" => Attribute::ControlTypes,
            "property" => Attribute::Properties,
            "concept" => Attribute::Concepts,
            "capability" => Attribute::Capabilities,
            "domain" => Attribute::Domains,
            _ => name.parse()?,
        };
        Ok(Self { attribute, value: attribute.value(value)? })
    }
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_any_case_and_with_hyphens() {
        assert_eq!("People".parse(), Ok(Theme::People));
        assert_eq!("legal-and compliance".parse(), Ok(Capability::LegalAndCompliance));
    }

    #[test]
    fn a_filter_names_an_attribute_in_singular_or_plural() {
        let expected = AttributeFilter { attribute: Attribute::Capabilities, value: "governance" };
        assert_eq!("capabilities=governance".parse(), Ok(expected));
        assert_eq!("capability=Governance".parse(), Ok(expected));
    }

    #[test]
    fn a_wrong_word_is_answered_with_the_right_ones() {
        let answer = |text: &str| text.parse::<AttributeFilter>().unwrap_err().to_string();
        assert_eq!(
            answer("concepts=defend"),
            "`defend` is not a concept: use one of identify, protect, detect, respond, recover"
        );
        assert_eq!(
            answer("colour=red"),
            "`colour` is not an attribute: use one of control_types, properties, concepts, capabilities, domains"
        );
        assert!(answer("governance").contains("NAME=VALUE"));
    }
}
