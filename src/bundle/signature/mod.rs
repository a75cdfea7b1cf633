//! Signatures over a bundle's root manifest, made and checked.
//!
//! One key signs the same manifest in up to three forms, each of which a standard program checks without us:
//!
//! | form | file below `signatures/` | checked by |
//! |---|---|---|
//! | SSH signature | `tagmanifest-sha256.txt.sig` | `ssh-keygen -Y verify` |
//! | in-toto statements in DSSE envelopes | `evidence.intoto.jsonl` | in-toto tools; `openssl` over a PAE built by shell |
//! | ECDSA in DER, of P-256 keys alone | `tagmanifest-sha256.txt.der` | `openssl dgst -verify` |
//!
//! Bytes come in and bytes go out: only key files are read from disk here. Ed25519 and ECDSA P-256 sign the same bytes
//! the same way each time (RFC 8032, RFC 6979); a command of the user's may not.
//!
//! Whose a key is stands outside of a bundle. The copies of the key in `signatures/` are for convenience, and nothing
//! here takes them for a reason to trust.

mod command;
mod dsse;
mod error;
mod key;
mod recipe;
mod signer;
mod ssh;
#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at their own files")]
mod tests;
mod trust;
mod verify;

pub(crate) use dsse::statement;
pub use error::SignatureError;
pub(crate) use recipe::recipe;
pub use signer::Signer;
pub use trust::Trust;
#[cfg(test)]
pub(crate) use verify::SignatureReport;
pub(crate) use verify::{SigningKey, verify};

use crate::evidence::SignatureForm;

/// What SSH signatures of bundles are made for: one made for anything else, a commit say, does not pass for one of these.
pub(crate) const NAMESPACE: &str = "evidence@annexa";

/// The file that is signed: it lists the digest of every file that in turn lists the payload.
pub(crate) const MANIFEST: &str = "tagmanifest-sha256.txt";

/// The folder of a bundle that holds the signatures.
pub(crate) const FOLDER: &str = "signatures";

/// Names of files below `signatures/`.
mod file {
    pub(super) const SSH: &str = "tagmanifest-sha256.txt.sig";
    pub(super) const DSSE: &str = "evidence.intoto.jsonl";
    pub(super) const DER: &str = "tagmanifest-sha256.txt.der";
    pub(super) const ALLOWED_SIGNERS: &str = "allowed_signers";
    pub(super) const PUBLIC_KEY: &str = "key.pem";
}

/// Returns the name of the file below `signatures/` that holds a form.
pub(crate) fn file_of(form: SignatureForm) -> &'static str {
    match form {
        SignatureForm::Ssh => file::SSH,
        SignatureForm::Dsse => file::DSSE,
        SignatureForm::Der => file::DER,
    }
}
