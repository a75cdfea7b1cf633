//! SSH signatures (OpenSSH's PROTOCOL.sshsig) over the root manifest.

use ssh_key::{HashAlg, LineEnding, Signature, SshSig};

use super::key::PublicKey;
use super::{NAMESPACE, SignatureError};

/// What the manifest is hashed with, as `ssh-keygen` does by itself.
const HASH: HashAlg = HashAlg::Sha512;

/// Returns the bytes that the key signs for a manifest.
pub(super) fn signed_bytes(manifest: &[u8]) -> Result<Vec<u8>, SignatureError> {
    SshSig::signed_data(NAMESPACE, HASH, manifest).map_err(SignatureError::encoding)
}

/// Returns the signature file around a signature over those bytes.
pub(super) fn armour(key: &PublicKey, signature: Signature) -> Result<String, SignatureError> {
    let signature = SshSig::new(key.data().clone(), NAMESPACE, HASH, signature).map_err(SignatureError::encoding)?;
    let mut text = signature.to_pem(LineEnding::LF).map_err(SignatureError::encoding)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Returns the key that a signature file names, with what is wrong with the signature if something is.
///
/// The fault is the rest of a sentence that begins with the file's name. The key is whoever's it is: that it signed
/// says nothing of whose it is.
pub(super) fn check(file: &[u8], manifest: &[u8]) -> (Option<PublicKey>, Result<(), String>) {
    let Some(signature) = parsed(file) else {
        return (None, Err("is not an SSH signature".into()));
    };
    let Some(key) = PublicKey::from_ssh(signature.public_key()) else {
        let kind = signature.public_key().algorithm();
        return (None, Err(format!("is by a key of the kind `{kind}`; bundles are signed by Ed25519 or ECDSA P-256")));
    };
    let result = checked(&signature, &key, manifest);
    (Some(key), result)
}

/// Parses a signature file. The library overlooks wrong lengths, and OpenSSH does not: so what it read has to be
/// written the same again.
fn parsed(file: &[u8]) -> Option<SshSig> {
    let signature = SshSig::from_pem(file).ok()?;
    let again = signature.to_pem(LineEnding::LF).ok()?;
    let visible = |bytes: &[u8]| bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect::<Vec<_>>();
    (visible(file) == visible(again.as_bytes())).then_some(signature)
}

fn checked(signature: &SshSig, key: &PublicKey, manifest: &[u8]) -> Result<(), String> {
    if signature.namespace() != NAMESPACE {
        let namespace = signature.namespace().escape_debug();
        return Err(format!("was made for `{namespace}`, and not for bundles (`{NAMESPACE}`)"));
    }
    if signature.version() != SshSig::VERSION || !signature.reserved().is_empty() {
        return Err("is of an unknown version of the format".into());
    }
    if signature.hash_alg() != HASH {
        return Err(format!("uses the hash `{}`, and not `{HASH}`", signature.hash_alg()));
    }
    let signed = signed_bytes(manifest).map_err(|error| format!("cannot be checked: {error}"))?;
    if key.verifies(&signed, signature.signature()) { Ok(()) } else { Err("does not fit the manifest".into()) }
}
