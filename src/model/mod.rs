//! The leaf vocabulary: identifiers, severity, status, places and dates.
//!
//! Everything else is built from these words; nothing here knows files, policies or formats.

mod closest;
mod counts;
mod date;
pub mod digest;
mod disposition;
mod id;
mod place;
mod status;

pub use closest::closest;
pub use counts::Counts;
pub use date::{Date, DateError, now_utc};
pub use disposition::{Disposition, FileKind};
pub use id::{ControlId, IdError, PolicyId};
pub use place::{LineIndex, Location, PathSegment, Span};
pub use status::{ControlStatus, Outcome, Severity, Strength};
