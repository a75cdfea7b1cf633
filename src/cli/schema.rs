//! `annexa schema`: JSON Schemas of what Annexa reads and writes.

use std::io::Write;

use clap::Args;

use crate::config::RawSettings;
use crate::report::evidence_schema;

/// Arguments of `annexa schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// What to describe.
    #[arg(value_enum)]
    of: SchemaName,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum SchemaName {
    /// The evidence record (`annexa check --format json`).
    Evidence,
    /// `annexa.yaml`.
    Config,
}

/// Prints a schema.
pub(super) fn run(arguments: &SchemaArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let text = match arguments.of {
        SchemaName::Evidence => evidence_schema(),
        SchemaName::Config => serde_json::to_string_pretty(&schemars::schema_for!(RawSettings))?,
    };
    writeln!(output, "{}", text.trim_end())?;
    Ok(())
}
