//! Who signs: a key in a file, or a command that holds one.

use std::io::{self, Read as _};
use std::path::Path;

use p256::ecdsa;
use p256::ecdsa::signature::Signer as _;
use p256::pkcs8::DecodePrivateKey as _;
use serde_json::Value;
use ssh_key::private::{EcdsaKeypair, KeypairData};
use ssh_key::{PrivateKey, Signature};

use super::key::{KeyKind, PublicKey, plain};
use super::{NAMESPACE, SignatureError, command, dsse, file, ssh};
use crate::evidence::{self, SignatureForm};

/// No key file is longer.
const KEY_FILE_LIMIT: u64 = 64 * 1024;

/// What can sign, for messages.
const SUPPORTED: &str = "an OpenSSH private key (Ed25519 or ECDSA P-256, `ssh-keygen -t ed25519`), or a P-256 key in \
                         PKCS#8 PEM (`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`)";

/// A key that signs bundles, with the name of whose it is.
pub struct Signer {
    identity: String,
    key: PublicKey,
    secret: Secret,
}

/// What makes signatures.
enum Secret {
    Ed25519(Box<KeypairData>),
    P256(Box<ecdsa::SigningKey>),
    Command(String),
}

impl Signer {
    /// Reads a private key from a file: OpenSSH's form, or PKCS#8 PEM.
    ///
    /// `identity` says who signs; without it, the key's comment does. The passphrase is asked for only if the key is
    /// encrypted.
    pub fn from_key_file(
        path: &Path,
        identity: Option<&str>,
        passphrase: &dyn Fn() -> io::Result<String>,
    ) -> Result<Self, SignatureError> {
        let text = read(path)?;
        let (secret, key, comment) = match label(&text) {
            Some("OPENSSH PRIVATE KEY") => from_openssh(path, &text, passphrase)?,
            Some("PRIVATE KEY") => from_pkcs8(path, &text)?,
            other => return Err(unreadable(path, other)),
        };
        Ok(Self { identity: identity_of(identity, &comment)?, key, secret })
    }

    /// Takes a command for the key, and the PEM file of the P-256 public key that belongs to it.
    ///
    /// The command is run by `sh -c` once for each thing that is signed. See [`SignatureError::Command`] for what it
    /// has to do.
    pub fn from_command(command: &str, public_key: &Path, identity: Option<&str>) -> Result<Self, SignatureError> {
        let form = |found: String| SignatureError::Form {
            path: public_key.to_owned(),
            found,
            hint: "a command that signs needs a P-256 public key beside it, as `openssl pkey -pubout` writes it".into(),
        };
        let key = PublicKey::from_pem(&read(public_key)?).map_err(form)?;
        if key.kind() != KeyKind::P256 {
            return Err(form("an Ed25519 key, which a command cannot sign with".into()));
        }
        Ok(Self { identity: identity_of(identity, "")?, key, secret: Secret::Command(command.to_owned()) })
    }

    /// Returns what a bundle's index says of the signer.
    pub(crate) fn identity(&self) -> evidence::Signer {
        evidence::Signer {
            identity: self.identity.clone(),
            key_type: self.key.type_name(),
            fingerprint: self.key.fingerprint(),
        }
    }

    /// Returns the forms that [`Signer::sign`] writes, in their order.
    pub(crate) fn forms(&self) -> Vec<SignatureForm> {
        match self.key.kind() {
            KeyKind::Ed25519 => vec![SignatureForm::Ssh, SignatureForm::Dsse],
            KeyKind::P256 => vec![SignatureForm::Ssh, SignatureForm::Dsse, SignatureForm::Der],
        }
    }

    /// Returns the files of `signatures/` by name: each form over a root manifest, and the key for convenience.
    pub(crate) fn sign(
        &self,
        manifest: &[u8],
        statements: &[Value],
    ) -> Result<Vec<(&'static str, Vec<u8>)>, SignatureError> {
        let mut files = vec![
            (file::ALLOWED_SIGNERS, self.allowed_signers()?.into_bytes()),
            (file::PUBLIC_KEY, self.key.to_pem()?.into_bytes()),
        ];
        for form in self.forms() {
            let bytes = match form {
                SignatureForm::Ssh => {
                    ssh::armour(&self.key, self.signature(&ssh::signed_bytes(manifest)?)?)?.into_bytes()
                }
                SignatureForm::Dsse => self.envelopes(statements)?,
                SignatureForm::Der => plain(&self.signature(manifest)?)?,
            };
            files.push((super::file_of(form), bytes));
        }
        files.sort_by_key(|(name, _)| *name);
        Ok(files)
    }

    fn envelopes(&self, statements: &[Value]) -> Result<Vec<u8>, SignatureError> {
        if statements.is_empty() {
            return Err(SignatureError::encoding("there is no statement to sign"));
        }
        let mut file = Vec::new();
        for statement in statements {
            let payload = dsse::payload(statement)?;
            let signature = self.signature(&dsse::signed_bytes(&payload))?;
            file.extend(dsse::line(&self.key, &payload, &signature)?);
        }
        Ok(file)
    }

    fn allowed_signers(&self) -> Result<String, SignatureError> {
        Ok(format!("{} namespaces=\"{NAMESPACE}\" {}\n", self.identity, self.key.to_openssh()?))
    }

    /// Signs a message: Ed25519, or ECDSA over its SHA-256.
    pub(super) fn signature(&self, message: &[u8]) -> Result<Signature, SignatureError> {
        match &self.secret {
            Secret::Ed25519(pair) => pair.try_sign(message).map_err(SignatureError::encoding),
            Secret::P256(key) => {
                let signature: ecdsa::Signature = key.try_sign(message).map_err(SignatureError::encoding)?;
                Signature::try_from(signature).map_err(SignatureError::encoding)
            }
            Secret::Command(command) => self.by_command(command, message),
        }
    }

    /// Signs a message by the user's command, and takes nothing from it that the public key does not verify.
    fn by_command(&self, command: &str, message: &[u8]) -> Result<Signature, SignatureError> {
        let bytes = command::run(command, message)?;
        let fault = |fault: &str| SignatureError::Command { command: command.to_owned(), fault: fault.to_owned() };
        let signature =
            self.key.signature(&bytes).ok_or_else(|| fault("wrote something that is no ECDSA signature in DER"))?;
        if !self.key.verifies(message, &signature) {
            return Err(fault("wrote a signature that the given public key does not verify"));
        }
        Ok(signature)
    }
}

/// Reads a key file, which is the user's own and no part of a scanned tree.
fn read(path: &Path) -> Result<String, SignatureError> {
    let failed = |source| SignatureError::Read { path: path.to_owned(), source };
    #[expect(clippy::disallowed_methods, reason = "a key is named by the user, and is no part of the scanned tree")]
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(KEY_FILE_LIMIT + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > KEY_FILE_LIMIT {
        return Err(SignatureError::TooLong { path: path.to_owned() });
    }
    // What is not UTF-8 is not PEM either, and is told so by whoever reads it.
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// Returns the words between `-----BEGIN ` and `-----`.
fn label(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix("-----BEGIN ")?.split("-----").next()
}

fn from_openssh(
    path: &Path,
    text: &str,
    passphrase: &dyn Fn() -> io::Result<String>,
) -> Result<(Secret, PublicKey, String), SignatureError> {
    let damaged = |error: ssh_key::Error| SignatureError::Damaged { path: path.to_owned(), message: error.to_string() };
    let sealed = PrivateKey::from_openssh(text.trim_start()).map_err(damaged)?;
    let Some(key) = PublicKey::from_ssh(sealed.public_key().key_data()) else {
        return Err(SignatureError::Form {
            path: path.to_owned(),
            found: format!("a key of the kind `{}`, which does not sign bundles", sealed.algorithm()),
            hint: format!("sign with {SUPPORTED}"),
        });
    };
    let private = if sealed.is_encrypted() {
        let words = passphrase().map_err(|source| SignatureError::NoPassphrase { path: path.to_owned(), source })?;
        sealed.decrypt(words).map_err(|_| SignatureError::Passphrase { path: path.to_owned() })?
    } else {
        sealed
    };
    let secret = match private.key_data() {
        KeypairData::Ecdsa(EcdsaKeypair::NistP256 { private, .. }) => {
            let key = ecdsa::SigningKey::from_slice(private.as_slice());
            Secret::P256(Box::new(key.map_err(|error| damaged(ssh_key::Error::from(error)))?))
        }
        pair => Secret::Ed25519(Box::new(pair.clone())),
    };
    Ok((secret, key, private.comment().to_owned()))
}

fn from_pkcs8(path: &Path, text: &str) -> Result<(Secret, PublicKey, String), SignatureError> {
    let key = ecdsa::SigningKey::from_pkcs8_pem(text.trim()).map_err(|_| SignatureError::Form {
        path: path.to_owned(),
        found: "a damaged PKCS#8 file, or one of another kind of key than P-256".into(),
        hint: format!("sign with {SUPPORTED}"),
    })?;
    let public = PublicKey::from_p256(key.verifying_key());
    Ok((Secret::P256(Box::new(key)), public, String::new()))
}

/// Returns the error for a file that is no key in a form that is read here, with the way to one.
fn unreadable(path: &Path, label: Option<&str>) -> SignatureError {
    let found = label.map_or_else(|| "no private key".to_owned(), |label| format!("a `{label}`"));
    let hint = match label {
        Some("EC PRIVATE KEY") => "`openssl pkcs8 -topk8 -nocrypt -in KEY` writes a P-256 key as PKCS#8".into(),
        Some("ENCRYPTED PRIVATE KEY") => "leave the key as it is, and sign by a command, `openssl dgst -sha256 -sign \
                                          KEY`, with its public key beside it"
            .into(),
        _ => format!("sign with {SUPPORTED}"),
    };
    SignatureError::Form { path: path.to_owned(), found, hint }
}

/// Returns who signs: as given, or as the key's comment says.
///
/// It stands in `allowed_signers`, where commas, spaces and stars have a meaning, and in commands for the reader: so
/// it is one plain word.
fn identity_of(given: Option<&str>, comment: &str) -> Result<String, SignatureError> {
    let identity = given.unwrap_or(comment);
    let plain = |c: char| c.is_alphanumeric() || "@._+-:/=%".contains(c);
    let found = match (identity, given) {
        ("", None) => "the key says not who signs".to_owned(),
        (word, _) if !word.is_empty() && !word.starts_with('-') && word.chars().all(plain) => {
            return Ok(word.to_owned());
        }
        (_, Some(_)) => format!("`{}` is no identity of a signer", identity.escape_debug()),
        (_, None) => format!("the key's comment, `{}`, is no identity of a signer", identity.escape_debug()),
    };
    Err(SignatureError::Identity { found })
}
