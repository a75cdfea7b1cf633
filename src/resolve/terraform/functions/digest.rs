//! Hash functions, over texts and over files of the module.

use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use super::arguments::{Arguments, Outcome, refuse};
use super::file::content;

/// What is hashed, and how the digest is written.
fn written<D: Digest>(bytes: &[u8], encode: fn(&[u8]) -> String) -> String {
    encode(&D::digest(bytes))
}

fn of_text<D: Digest>(arguments: &Arguments<'_>, encode: fn(&[u8]) -> String) -> Outcome {
    arguments.string(written::<D>(arguments.text(0)?.as_bytes(), encode))
}

fn of_file<D: Digest>(arguments: &Arguments<'_>, encode: fn(&[u8]) -> String) -> Outcome {
    let bytes: Arc<[u8]> = content(arguments)?;
    arguments.string(written::<D>(&bytes, encode))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(super) fn md5(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Md5>(arguments, hex)
}

pub(super) fn sha1(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Sha1>(arguments, hex)
}

pub(super) fn sha256(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Sha256>(arguments, hex)
}

pub(super) fn sha512(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Sha512>(arguments, hex)
}

pub(super) fn base64sha256(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Sha256>(arguments, base64)
}

pub(super) fn base64sha512(arguments: &Arguments<'_>) -> Outcome {
    of_text::<Sha512>(arguments, base64)
}

pub(super) fn filemd5(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Md5>(arguments, hex)
}

pub(super) fn filesha1(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Sha1>(arguments, hex)
}

pub(super) fn filesha256(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Sha256>(arguments, hex)
}

pub(super) fn filesha512(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Sha512>(arguments, hex)
}

pub(super) fn filebase64sha256(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Sha256>(arguments, base64)
}

pub(super) fn filebase64sha512(arguments: &Arguments<'_>) -> Outcome {
    of_file::<Sha512>(arguments, base64)
}

/// The namespaces that have names, by the second to fourth byte that sets them apart (RFC 9562, section 6.6).
const NAMESPACES: [(&str, u8); 4] = [("dns", 0x10), ("url", 0x11), ("oid", 0x12), ("x500", 0x14)];

/// A UUID of version 5: the SHA-1 of a namespace and a name.
pub(super) fn uuidv5(arguments: &Arguments<'_>) -> Outcome {
    let (namespace, name) = (arguments.text(0)?, arguments.text(1)?);
    let known = NAMESPACES.iter().find(|(known, _)| *known == &*namespace);
    let space = match known {
        Some((_, byte)) => uuid(&format!("6ba7b8{byte:02x}-9dad-11d1-80b4-00c04fd430c8")),
        None => uuid(&namespace),
    };
    let Some(space) = space else {
        return refuse(format!("uuidv5() doesn't support namespace \"{namespace}\""));
    };
    let digest = Sha1::new().chain_update(space).chain_update(name.as_bytes()).finalize();
    let mut bytes: Vec<u8> = digest.iter().copied().take(16).collect();
    for (place, mask, set) in [(6, 0x0f, 0x50), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(place) {
            *byte = *byte & mask | set;
        }
    }
    let mut text = hex(&bytes);
    for place in [20, 16, 12, 8] {
        text.insert(place, '-');
    }
    arguments.string(text)
}

fn uuid(text: &str) -> Option<Vec<u8>> {
    let digits: String = text.split('-').collect();
    let shape: Vec<usize> = text.split('-').map(str::len).collect();
    if shape != [8, 4, 4, 4, 12] || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..16).map(|index| u8::from_str_radix(digits.get(2 * index..2 * index + 2)?, 16).ok()).collect()
}
