//! The organisation's own word on its controls: Statement of Applicability, records, risk acceptances.
//!
//! These are the checked types that the assessment takes, read from the entries that `resolve` makes subjects of. Nothing here
//! judges a control, and nothing complains: what is wrong with an entry, policies say at its place.

mod acceptance;
mod mapping;
mod reading;
mod record;
mod schema;
mod soa;

pub use acceptance::{Acceptance, AcceptedRule, Failure, Invalid, Scope, ScopeError};
pub use mapping::Mappings;
pub use reading::texts;
pub use record::{Record, RecordState};
pub use schema::{isms_schema, schema_names};
pub use soa::{Applicability, EvidenceMode, Implementation, SoaDetails, SoaRow};
