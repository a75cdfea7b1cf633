//! The catalogue: the 93 controls of Annex A, the 114 of the 2013 edition, and clauses 4 to 10.
//!
//! It takes the YAML files under `controls/`, which the build embeds, and gives them as typed facts. It knows nothing of
//! policies, repositories or results. Each part is parsed when it is first asked for: `annexa check` needs the controls
//! (about 1 ms), and only `annexa controls` needs the guidance.

mod annex;
mod attribute;
mod clause;
mod framework;
mod lookup;
mod register;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

pub use annex::{Control, FormerControl, FormerDomain, Guidance, Relation};
pub use attribute::{Attribute, AttributeFilter, Capability, Concept, ControlType, Domain, Property, Theme, WordError};
pub use clause::{Clause, DocumentedItem, DocumentedKind};
pub use lookup::{Former, Found, LookupError};

pub use framework::{CAVEAT, Crosswalk, CrosswalkBasis, CrosswalkRelation, Framework, Requirement};
pub use register::{Condition, Field, FieldKind, Register, Registers, Table};

use crate::model::ControlId;

/// Every YAML file under `controls/`, as (name, the same as JSON).
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/controls.rs"));

static EMBEDDED: Catalogue = Catalogue::unread();

/// The facts about all controls and clauses, each part parsed when it is first asked for.
#[derive(Debug)]
pub struct Catalogue {
    current: OnceLock<annex::CurrentEdition>,
    former: OnceLock<annex::FormerEdition>,
    clauses: OnceLock<clause::ClauseTree>,
    guidance: OnceLock<BTreeMap<ControlId, Guidance>>,
    registers: OnceLock<Registers>,
    frameworks: OnceLock<Vec<Framework>>,
}

impl Catalogue {
    /// Returns the catalogue that is part of the binary.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    const fn unread() -> Self {
        Self {
            current: OnceLock::new(),
            former: OnceLock::new(),
            clauses: OnceLock::new(),
            guidance: OnceLock::new(),
            registers: OnceLock::new(),
            frameworks: OnceLock::new(),
        }
    }

    /// Returns the 93 controls of ISO/IEC 27001:2022 Annex A, in order.
    pub fn controls(&self) -> &[Control] {
        &self.current.get_or_init(|| parsed("controls/annex-a-2022.yaml")).controls
    }

    /// Returns the control of the 2022 edition with this id.
    pub fn control(&self, id: &ControlId) -> Option<&Control> {
        self.controls().iter().find(|control| control.id == *id)
    }

    /// Returns the 114 controls of the withdrawn 2013 edition, in order.
    pub fn former_controls(&self) -> &[FormerControl] {
        &self.former_edition().controls
    }

    /// Returns the 14 domains that group the controls of the 2013 edition.
    pub fn former_domains(&self) -> &[FormerDomain] {
        &self.former_edition().domains
    }

    /// Returns clauses 4 to 10, each with the clauses below it.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses.get_or_init(|| parsed("controls/clauses.yaml")).clauses
    }

    /// Returns the clauses that ask for something themselves, which are those without clauses below, in order.
    pub fn leaf_clauses(&self) -> Vec<&Clause> {
        self.clauses().iter().flat_map(Clause::leaves).collect()
    }

    /// Returns what registers, acceptances and the Statement of Applicability hold.
    pub fn registers(&self) -> &Registers {
        self.registers.get_or_init(|| parsed("controls/registers.yaml"))
    }

    /// Returns the other frameworks that are read through a crosswalk, by id.
    pub fn frameworks(&self) -> &[Framework] {
        self.frameworks.get_or_init(|| {
            let names = SOURCES.iter().map(|(name, _)| *name).filter(|name| name.starts_with("controls/frameworks/"));
            names.map(parsed).collect()
        })
    }

    /// Returns the guidance on a control, in our own words.
    pub fn guidance(&self, id: &ControlId) -> Option<&Guidance> {
        self.guidance.get_or_init(all_guidance).get(id)
    }

    fn former_edition(&self) -> &annex::FormerEdition {
        self.former.get_or_init(|| parsed("controls/annex-a-2013.yaml"))
    }
}

fn all_guidance() -> BTreeMap<ControlId, Guidance> {
    let names = SOURCES.iter().map(|(name, _)| *name).filter(|name| name.starts_with("controls/guidance/"));
    names.flat_map(parsed::<BTreeMap<ControlId, Guidance>>).collect()
}

/// Parses one embedded file.
#[expect(clippy::expect_used, reason = "the files are part of the binary, and a test below parses each of them")]
fn parsed<Part: DeserializeOwned>(name: &str) -> Part {
    let (_, text) = SOURCES.iter().find(|(found, _)| *found == name).expect("the catalogue has this file");
    serde_json::from_str(text).expect("the file is as its type says")
}

#[cfg(test)]
mod tests;
