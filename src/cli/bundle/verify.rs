//! `annexa bundle verify`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::bundle::{LevelState, Verification, Verify, verify};
use crate::cli::exit::Exit;
use crate::cli::terminal;

/// Arguments of `annexa bundle verify`.
#[derive(Debug, Args)]
pub(in crate::cli) struct VerifyArguments {
    /// The bundle.
    bundle: PathBuf,
    /// The highest level to do: 1 fixity, 2 signature, 3 forms and links, 4 re-performance, 5 reconciliation.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=5))]
    level: u8,
    /// A clone of the repository that the bundle was made of, for level 5.
    #[arg(long, value_name = "DIR")]
    repo: Option<PathBuf>,
    /// Number of threads. Default: one per core.
    #[arg(short, long, default_value_t = 0, hide_default_value = true)]
    jobs: usize,
}

/// Looks at the bundle, and says of every level what came of it.
pub(in crate::cli) fn run(arguments: &VerifyArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let bar = terminal::progress();
    let found = verify(
        &arguments.bundle,
        &Verify {
            level: arguments.level,
            repository: arguments.repo.as_deref(),
            jobs: arguments.jobs,
            progress: &|done, total| {
                bar.set_length(total as u64);
                bar.set_position(done as u64);
            },
        },
    );
    bar.finish_and_clear();
    tell(&found, output)?;
    Ok(if found.fails() { Exit::Findings } else { Exit::Clean })
}

/// Prints what came of every level, and a sentence that says no more than that.
fn tell(found: &Verification, output: &mut dyn Write) -> std::io::Result<()> {
    writeln!(output, "bundle {}", found.id)?;
    let (mut hold, mut fail, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for report in &found.levels {
        let number = format!("L{}", report.level.number());
        let (word, list) = match &report.state {
            LevelState::Holds => ("holds", &mut hold),
            LevelState::Fails(_) => ("FAILS", &mut fail),
            LevelState::NotDone(_) => ("not done", &mut open),
        };
        writeln!(output, "{number}  {word:<9} {}", report.level.title())?;
        match &report.state {
            LevelState::Fails(problems) => {
                for problem in problems {
                    writeln!(output, "    - {problem}")?;
                }
            }
            LevelState::NotDone(reason) => writeln!(output, "    {reason}")?,
            LevelState::Holds => {}
        }
        for note in &report.notes {
            writeln!(output, "    {note}")?;
        }
        list.push(number);
    }
    let mut told = Vec::new();
    if !fail.is_empty() {
        told.push(format!("FAILED at {}.", fail.join(", ")));
    }
    if !hold.is_empty() {
        told.push(format!("{} {}.", if fail.is_empty() { "Verified at" } else { "Holds at" }, hold.join(", ")));
    }
    if !open.is_empty() {
        told.push(format!("Not looked at: {}.", open.join(", ")));
    }
    writeln!(output, "{}", told.join(" "))
}
