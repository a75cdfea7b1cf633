//! A public key of one of the two kinds that sign bundles, in each form in which it is written.
//!
//! Signatures are held the way SSH holds them; what DSSE and `openssl` want instead (DER for P-256, 64 plain bytes for
//! Ed25519) is converted from and to that.

use p256::ecdsa;
use p256::ecdsa::signature::Verifier as _;
use p256::pkcs8::der::{Decode as _, Document};
use p256::pkcs8::{EncodePublicKey as _, LineEnding, SubjectPublicKeyInfoRef};
use ssh_key::public::{EcdsaPublicKey, Ed25519PublicKey, KeyData};
use ssh_key::{Algorithm, EcdsaCurve, HashAlg, Signature};

use super::SignatureError;

/// The object identifiers of kinds of key in X.509 (RFC 5480, RFC 8410).
const OID_EC: &str = "1.2.840.10045.2.1";
const OID_ED25519: &str = "1.3.101.112";

/// What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410).
const ED25519_PREFIX: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// A public key: Ed25519 or ECDSA P-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicKey {
    kind: KeyKind,
    // INVARIANT: of the kind above.
    data: KeyData,
}

/// The kinds of key that sign bundles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyKind {
    Ed25519,
    P256,
}

impl PublicKey {
    /// Returns the key, if it is of a kind that signs bundles.
    pub(super) fn from_ssh(data: &KeyData) -> Option<Self> {
        let kind = match data {
            KeyData::Ed25519(_) => KeyKind::Ed25519,
            KeyData::Ecdsa(EcdsaPublicKey::NistP256(_)) => KeyKind::P256,
            _ => return None,
        };
        Some(Self { kind, data: data.clone() })
    }

    pub(super) fn from_p256(key: &ecdsa::VerifyingKey) -> Self {
        Self { kind: KeyKind::P256, data: KeyData::Ecdsa(EcdsaPublicKey::from(key)) }
    }

    /// Reads a PEM file `BEGIN PUBLIC KEY`; the error is the rest of a sentence that begins with the file's name.
    pub(super) fn from_pem(text: &str) -> Result<Self, String> {
        let refused =
            |what: &str| format!("{what}, and not the PEM file (`BEGIN PUBLIC KEY`) of a P-256 or Ed25519 key");
        let (label, document) = Document::from_pem(text.trim()).map_err(|_| refused("not in PEM"))?;
        if label != "PUBLIC KEY" {
            return Err(refused(&format!("a `{label}`")));
        }
        let info = SubjectPublicKeyInfoRef::from_der(document.as_bytes()).map_err(|_| refused("damaged"))?;
        match info.algorithm.oid.to_string().as_str() {
            OID_EC => {
                let key = ecdsa::VerifyingKey::try_from(info).map_err(|_| refused("a key of another curve"))?;
                Ok(Self::from_p256(&key))
            }
            OID_ED25519 => {
                let bytes = info.subject_public_key.as_bytes().ok_or_else(|| refused("damaged"))?;
                let key = Ed25519PublicKey::try_from(bytes).map_err(|_| refused("damaged"))?;
                Ok(Self { kind: KeyKind::Ed25519, data: KeyData::Ed25519(key) })
            }
            _ => Err(refused("a key of another kind, e.g. RSA")),
        }
    }

    pub(super) fn kind(&self) -> KeyKind {
        self.kind
    }

    pub(super) fn data(&self) -> &KeyData {
        &self.data
    }

    /// Returns the kind as OpenSSH names it.
    pub(super) fn type_name(&self) -> String {
        self.data.algorithm().to_string()
    }

    /// Returns the fingerprint as OpenSSH prints it, `SHA256:...`.
    pub(super) fn fingerprint(&self) -> String {
        self.data.fingerprint(HashAlg::Sha256).to_string()
    }

    /// Returns the key as it stands in a `.pub` file, without a comment.
    pub(super) fn to_openssh(&self) -> Result<String, SignatureError> {
        ssh_key::PublicKey::new(self.data.clone(), "").to_openssh().map_err(SignatureError::encoding)
    }

    /// Returns the key as a PEM file, for `openssl`.
    pub(super) fn to_pem(&self) -> Result<String, SignatureError> {
        match &self.data {
            KeyData::Ed25519(key) => {
                let document = Document::try_from([&ED25519_PREFIX[..], &key.0].concat());
                let pem = document.and_then(|document| document.to_pem("PUBLIC KEY", LineEnding::LF));
                pem.map_err(SignatureError::encoding)
            }
            KeyData::Ecdsa(key) => {
                let key = ecdsa::VerifyingKey::try_from(key).map_err(SignatureError::encoding)?;
                key.to_public_key_pem(LineEnding::LF).map_err(SignatureError::encoding)
            }
            _ => Err(SignatureError::encoding("a key of an unknown kind")),
        }
    }

    /// Says whether a signature is this key's over a message.
    pub(super) fn verifies(&self, message: &[u8], signature: &Signature) -> bool {
        self.data.verify(message, signature).is_ok()
    }

    /// Reads a signature as `openssl` writes it: DER for P-256, 64 bytes for Ed25519.
    pub(super) fn signature(&self, bytes: &[u8]) -> Option<Signature> {
        match self.kind {
            KeyKind::Ed25519 => Signature::new(Algorithm::Ed25519, bytes).ok(),
            KeyKind::P256 => Signature::try_from(ecdsa::Signature::from_der(bytes).ok()?).ok(),
        }
    }
}

/// Returns a signature as `openssl` writes it: DER for P-256, 64 bytes for Ed25519.
pub(super) fn plain(signature: &Signature) -> Result<Vec<u8>, SignatureError> {
    match signature.algorithm() {
        Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 } => {
            let signature = ecdsa::Signature::try_from(signature).map_err(SignatureError::encoding)?;
            Ok(signature.to_der().as_bytes().to_vec())
        }
        _ => Ok(signature.as_bytes().to_vec()),
    }
}
