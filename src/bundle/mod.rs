//! The evidence bundle: captured, judged, packed, signed, verified, re-performed.

#[allow(dead_code, reason = "the verbs that pack and unpack come after it")]
mod archive;
#[allow(dead_code, unused_imports, reason = "the verbs that sign and verify come after it")]
mod signature;
