//! The `annexa` command.

fn main() {}
