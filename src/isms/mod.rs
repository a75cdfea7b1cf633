//! The organisation's own word on its controls: Statement of Applicability, records, risk acceptances.
//!
//! These are the checked types that the assessment takes. The files behind them, with the places of their entries, are
//! read elsewhere; nothing here judges a control.

mod acceptance;
mod record;
mod soa;

pub use acceptance::{Acceptance, AcceptedRule, Failure, Invalid, Scope, ScopeError};
pub use record::{Record, RecordState};
pub use soa::{Applicability, EvidenceMode, Implementation, SoaRow};
