//! `annexa bundle reperform`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::opened;
use crate::bundle::{OpenBundle, reperform};
use crate::cli::exit::Exit;
use crate::cli::terminal;
use crate::report::one_line;

/// Arguments of `annexa bundle reperform`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ReperformArguments {
    /// The bundle.
    bundle: PathBuf,
    /// Number of threads. Default: one per core.
    #[arg(short, long, default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// Write what every policy was asked, and what it answered, to this folder, for another Rego engine.
    #[arg(long, value_name = "DIR")]
    dump_inputs: Option<PathBuf>,
}

/// Does the run again, and says what came out differently.
pub(in crate::cli) fn run(arguments: &ReperformArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let opened = opened(&arguments.bundle)?;
    let bundle = OpenBundle::open(opened.folder())?;
    let bar = terminal::progress();
    let again = reperform(&bundle, arguments.jobs, arguments.dump_inputs.as_deref(), &terminal::moving(&bar))?;
    bar.finish_and_clear();
    if let Some(other) = &again.other_engine {
        writeln!(output, "Another program: {other}. Differences may come from that.")?;
    }
    for difference in &again.differences {
        writeln!(output, "{}: {}", one_line(&difference.file), one_line(&difference.what))?;
    }
    let (results, files) = (again.results, again.compared);
    if again.differences.is_empty() {
        writeln!(
            output,
            "Re-performed: {results} results, and {files} files that derive from them, are the same to the byte."
        )?;
        return Ok(Exit::Clean);
    }
    writeln!(output, "Re-performed with differences: the bundle does not say what its own inputs give.")?;
    Ok(Exit::Findings)
}
