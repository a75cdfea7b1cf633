//! `annexa bundle`: evidence to hand on, made, verified, re-performed and shown.

mod create;
mod reperform;
mod show;
mod verify;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::exit::Exit;
use crate::bundle::{UnpackLimits, unpack};

/// Arguments of `annexa bundle`.
#[derive(Debug, Args)]
pub(super) struct BundleArguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Check a repository, and pack inputs, policies, results and reports into a bundle.
    Create(create::CreateArguments),
    /// Look at a bundle level by level: fixity, signature, links, re-performance, repository.
    Verify(verify::VerifyArguments),
    /// Show what a bundle holds: summary, controls, files, results.
    Show(show::ShowArguments),
    /// Do the run of a bundle again, from nothing but the bundle, and compare every byte.
    Reperform(reperform::ReperformArguments),
}

/// Runs a verb.
pub(super) fn run(arguments: &BundleArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    match &arguments.verb {
        Verb::Create(arguments) => create::run(arguments, output),
        Verb::Verify(arguments) => verify::run(arguments, output),
        Verb::Show(arguments) => show::run(arguments, output),
        Verb::Reperform(arguments) => reperform::run(arguments, output),
    }
}

/// A bundle in a folder: its own, or a scratch folder that goes when this does.
struct Opened {
    folder: PathBuf,
    _scratch: Option<tempfile::TempDir>,
}

impl Opened {
    fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Opens a bundle: a folder, or an archive of one.
fn opened(path: &Path) -> anyhow::Result<Opened> {
    if !path.is_file() {
        anyhow::ensure!(path.exists(), "`{}` does not exist", path.display());
        return Ok(Opened { folder: path.to_path_buf(), _scratch: None });
    }
    let scratch = tempfile::tempdir()?;
    let folder = unpack(path, scratch.path(), UnpackLimits::default())?;
    Ok(Opened { folder, _scratch: Some(scratch) })
}
