//! The evidence bundle: captured, judged, packed, signed, verified, re-performed.
