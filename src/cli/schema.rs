//! `annexa schema`: JSON Schemas of what Annexa reads and writes.

use std::io::Write;

use clap::Args;

use crate::config::RawSettings;
use crate::isms::{isms_schema, schema_names};
use crate::report::evidence_schema;

/// Arguments of `annexa schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// What to describe: `evidence` (`annexa check --format json`), `config` (`annexa.yaml`), or a file under `isms/`: `soa`,
    /// `acceptances`, `document` (the front matter of one), or the name of a register, e.g. `risks`.
    of: String,
}

/// Prints a schema.
pub(super) fn run(arguments: &SchemaArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let text = match &*arguments.of {
        "evidence" => evidence_schema(),
        "config" => serde_json::to_string_pretty(&schemars::schema_for!(RawSettings))?,
        name => {
            let schema = isms_schema(name).ok_or_else(|| {
                let known = schema_names().join(", ");
                anyhow::anyhow!("there is no schema `{name}`\nhint: there are evidence, config, {known}")
            })?;
            serde_json::to_string_pretty(&schema)?
        }
    };
    writeln!(output, "{}", text.trim_end())?;
    Ok(())
}
