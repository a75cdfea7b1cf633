//! `annexa bundle verify`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use super::opened;
use crate::bundle::{LevelState, Trust, Verification, Verify, verify};
use crate::cli::exit::Exit;
use crate::cli::{terminal, tree};
use crate::model::Date;
use crate::report::one_line;

/// Arguments of `annexa bundle verify`.
#[derive(Debug, Args)]
pub(in crate::cli) struct VerifyArguments {
    /// The bundle.
    bundle: PathBuf,
    /// The highest level to do: 1 fixity, 2 signature, 3 forms and links, 4 re-performance, 5 reconciliation.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=5))]
    level: u8,
    /// List of allowed signers, as `ssh-keygen -Y verify -f` takes it, from a source that you trust; for level 2.
    #[arg(long, value_name = "FILE")]
    allowed_signers: Option<PathBuf>,
    /// Who has to have signed. Default: anybody on the list.
    #[arg(long, value_name = "NAME", requires = "allowed_signers")]
    identity: Option<String>,
    /// Public key that has to have signed, as PEM, from a source that you trust; for level 2.
    #[arg(long, value_name = "FILE", conflicts_with = "allowed_signers")]
    public_key: Option<PathBuf>,
    /// The day for which the key has to be valid, YYYY-MM-DD. Default: today in UTC.
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
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
    let opened = opened(&arguments.bundle)?;
    let trust = Trust {
        allowed_signers: arguments.allowed_signers.as_deref().map(text).transpose()?,
        identity: arguments.identity.clone(),
        public_key: arguments.public_key.as_deref().map(text).transpose()?,
    };
    let found = verify(
        opened.folder(),
        &Verify {
            level: arguments.level,
            trust: &trust,
            on: arguments.on.unwrap_or_else(Date::today_utc),
            repository: arguments.repo.as_deref(),
            jobs: arguments.jobs,
            progress: &terminal::moving(&bar),
        },
    );
    bar.finish_and_clear();
    tell(&found, output)?;
    Ok(if found.fails() { Exit::Findings } else { Exit::Clean })
}

fn text(path: &Path) -> anyhow::Result<String> {
    tree::read_named(path).with_context(|| format!("cannot read `{}`", path.display()))
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
                    writeln!(output, "    - {}", one_line(problem))?;
                }
            }
            LevelState::NotDone(reason) => writeln!(output, "    {}", one_line(reason))?,
            LevelState::Holds => {}
        }
        for note in &report.notes {
            writeln!(output, "    {}", one_line(note))?;
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
