//! in-toto statements about the root manifest, in DSSE envelopes, one a line.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ssh_key::Signature;

use super::key::{PublicKey, plain};
use super::{MANIFEST, SignatureError};

/// What the payload of an envelope is.
const PAYLOAD_TYPE: &str = "application/vnd.in-toto+json";

/// The form of the statements.
const STATEMENT_TYPE: &str = "https://in-toto.io/Statement/v1";

/// An envelope around a payload that is signed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Envelope {
    payload: String,
    payload_type: String,
    signatures: Vec<EnvelopeSignature>,
}

/// One signature of an envelope.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnvelopeSignature {
    keyid: String,
    sig: String,
}

/// Returns an in-toto statement about one file.
pub(crate) fn statement(predicate_type: &str, subject_name: &str, subject_sha256: &str, predicate: Value) -> Value {
    json!({
        "_type": STATEMENT_TYPE,
        "subject": [{"name": subject_name, "digest": {"sha256": subject_sha256}}],
        "predicateType": predicate_type,
        "predicate": predicate,
    })
}

/// Returns a statement's bytes as they are signed: canonical JSON (RFC 8785).
pub(super) fn payload(statement: &Value) -> Result<Vec<u8>, SignatureError> {
    serde_json_canonicalizer::to_vec(statement).map_err(SignatureError::encoding)
}

/// Returns the bytes that the key signs for a payload: DSSE's pre-authentication encoding.
pub(super) fn signed_bytes(payload: &[u8]) -> Vec<u8> {
    let head = format!("DSSEv1 {} {PAYLOAD_TYPE} {} ", PAYLOAD_TYPE.len(), payload.len());
    [head.as_bytes(), payload].concat()
}

/// Returns the line of the file for a payload and its signature.
pub(super) fn line(key: &PublicKey, payload: &[u8], signature: &Signature) -> Result<Vec<u8>, SignatureError> {
    let envelope = Envelope {
        payload: STANDARD.encode(payload),
        payload_type: PAYLOAD_TYPE.into(),
        signatures: vec![EnvelopeSignature { keyid: key.fingerprint(), sig: STANDARD.encode(plain(signature)?) }],
    };
    let mut line = serde_json_canonicalizer::to_vec(&envelope).map_err(SignatureError::encoding)?;
    line.push(b'\n');
    Ok(line)
}

/// Returns the statements of a file, if each is the key's and about the manifest of the given digest.
///
/// The fault is the rest of a sentence that begins with the file's name. That a line was taken away cannot be seen
/// here: who knows what statements there have to be compares them.
pub(super) fn check(file: &[u8], key: &PublicKey, manifest_sha256: &str) -> Result<Vec<Value>, String> {
    let text = std::str::from_utf8(file).map_err(|_| "is not UTF-8".to_owned())?;
    if text.lines().next().is_none() {
        return Err("is empty".into());
    }
    let statements = text.lines().enumerate().map(|(index, line)| {
        let fault = |fault: String| format!("line {}: {fault}", index + 1);
        opened(line, key).and_then(|statement| about(statement, manifest_sha256)).map_err(fault)
    });
    statements.collect()
}

/// Returns the statement in an envelope, if the key signed it.
fn opened(line: &str, key: &PublicKey) -> Result<Value, String> {
    let envelope: Envelope = serde_json::from_str(line).map_err(|error| format!("it is no DSSE envelope ({error})"))?;
    if envelope.payload_type != PAYLOAD_TYPE {
        return Err(format!("its payload is `{}`, and not `{PAYLOAD_TYPE}`", envelope.payload_type.escape_debug()));
    }
    let [signature] = envelope.signatures.as_slice() else {
        return Err(format!("it has {} signatures, and not one", envelope.signatures.len()));
    };
    if signature.keyid != key.fingerprint() {
        let other = signature.keyid.escape_debug();
        return Err(format!("it names the key `{other}`, and the bundle is signed by `{}`", key.fingerprint()));
    }
    let payload = STANDARD.decode(&envelope.payload).map_err(|_| "its payload is not base64".to_owned())?;
    let bytes = STANDARD.decode(&signature.sig).map_err(|_| "its signature is not base64".to_owned())?;
    let fits = key.signature(&bytes).is_some_and(|signature| key.verifies(&signed_bytes(&payload), &signature));
    if !fits {
        return Err("its signature does not fit its payload and the bundle's key".into());
    }
    serde_json::from_slice(&payload).map_err(|_| "its payload is not JSON".into())
}

/// Returns a statement, if it is about the manifest and nothing else: a right signature over a statement about another
/// bundle proves nothing about this one.
fn about(statement: Value, manifest_sha256: &str) -> Result<Value, String> {
    if statement["_type"] != STATEMENT_TYPE {
        return Err(format!("its payload is no in-toto statement of the form `{STATEMENT_TYPE}`"));
    }
    let subjects = statement["subject"].as_array().map(Vec::as_slice).unwrap_or_default();
    let other = subjects.iter().find(|subject| subject["digest"]["sha256"] != manifest_sha256);
    match (subjects.first(), other) {
        (Some(_), None) => Ok(statement),
        (None, _) => Err(format!("its statement is about nothing, and not about {MANIFEST}")),
        (_, Some(other)) => Err(format!(
            "its statement is about another file: `{}` with the SHA-256 {}, while that of {MANIFEST} is {manifest_sha256}",
            other["name"].as_str().unwrap_or_default().escape_debug(),
            other["digest"]["sha256"],
        )),
    }
}
