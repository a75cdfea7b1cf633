//! `annexa schema`: JSON Schemas of what Annexa reads and writes.

use std::io::Write;

use clap::Args;

use crate::bundle::bundle_schemas;
use crate::config::RawSettings;
use crate::isms::{isms_schema, schema_names};
use crate::report::evidence_schema;

/// Arguments of `annexa schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// What to describe: `evidence` (`annexa check --format json`), `config` (`annexa.yaml`), a file under `isms/`: `soa`,
    /// `acceptances`, `document` (the front matter of one), or the name of a register, e.g. `risks`; or a file of a bundle:
    /// `bundle-index`, `bundle-population`, `bundle-surroundings`, `bundle-redactions`, `bundle-results`, `bundle-request`,
    /// `bundle-run`, `bundle-custody` (of one with lines, each line).
    of: String,
}

/// Prints a schema.
pub(super) fn run(arguments: &SchemaArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let text = match &*arguments.of {
        "evidence" => evidence_schema(),
        name if name.starts_with("bundle-") => {
            let known = bundle_schemas();
            let stem = |file: &str| file.split('.').next().unwrap_or_default().to_owned();
            let found = known.iter().find(|(file, _)| format!("bundle-{}", stem(file)) == name);
            let (_, schema) = found.ok_or_else(|| {
                let names: Vec<String> = known.iter().map(|(file, _)| format!("bundle-{}", stem(file))).collect();
                anyhow::anyhow!("there is no schema `{name}`\nhint: of bundles there are {}", names.join(", "))
            })?;
            schema.clone()
        }
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
