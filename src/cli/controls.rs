//! `annexa controls`.
use std::io::Write;
use clap::Args;
use crate::model::{ControlId, PolicyId, Strength};
/// A
#[derive(Debug, Args)]
pub(super) struct ControlsArguments {}
/// B
pub(super) struct LibraryEntry { pub(super) id: PolicyId, pub(super) title: String, pub(super) controls: Vec<(ControlId, Strength)> }
pub(super) fn run(_a: &ControlsArguments, _l: &[LibraryEntry], _o: &mut dyn Write) -> anyhow::Result<()> { Ok(()) }
