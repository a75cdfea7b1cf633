//! The evidence bundle: captured, judged, packed, signed, verified, re-performed.
//!
//! A bundle is a BagIt bag (RFC 8493). What is judged is what is in it: the files of the tree are captured first, without their
//! secrets (`capture`), and the run reads them from the bag (`tree`). So re-performing is the same run again, and what it derives
//! (`derive`) has to have the same bytes. `verify` looks at a bundle level by level; nothing here says "verified" without a level.

mod archive;
mod bag;
mod capture;
mod create;
mod derive;
mod dump;
mod error;
mod facts;
mod guide;
mod identity;
mod layout;
mod leak;
mod opened;
mod parts;
mod policies;
mod population;
mod redaction;
mod reperform;
mod results;
mod schema;
mod signature;
mod statement;
mod tree;
mod verify;

pub use archive::{UnpackError, UnpackLimits, pack, unpack};
pub use create::{Created, NewBundle, RunFacts, create};
pub use error::CreateError;
pub use opened::{OpenBundle, ReadError};
pub use population::{InputKind, PopulationEntry, SurroundingEntry};
pub use redaction::{Commitment, RedactionEntry, RedactionKey, RedactionReason};
pub use reperform::{Difference, ReperformError, Reperformed, reperform};
pub use schema::bundle_schemas;
pub use signature::{SignatureError, Signer, Trust};
pub use verify::{Level, LevelReport, LevelState, Verification, Verify, verify};
