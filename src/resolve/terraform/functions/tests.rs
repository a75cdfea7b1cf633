//! What the interface promises beyond the cases of the conformance suite.
