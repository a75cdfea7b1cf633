//! `annexa cache`: what is kept between runs, and where.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::builder::{FalseyValueParser, OsStringValueParser, TypedValueParser};
use clap::{Args, Subcommand};
use etcetera::BaseStrategy as _;

use crate::cache::{self, Cache};

/// Arguments of what may use results of earlier runs.
#[derive(Debug, Args)]
pub(super) struct CacheArguments {
    /// Work everything out again, and keep nothing. The results are the same.
    #[arg(long, env = "ANNEXA_NO_CACHE", value_parser = FalseyValueParser::new(), hide_env_values = true)]
    no_cache: bool,
    #[command(flatten)]
    place: CachePlace,
}

/// Where results are kept.
#[derive(Debug, Args)]
pub(super) struct CachePlace {
    /// Where results are kept between runs. Default: `annexa` in the folder for caches of the user.
    #[arg(long, value_name = "DIR", env = "ANNEXA_CACHE_DIR", hide_env_values = true, value_parser = maybe_empty())]
    cache_dir: Option<PathBuf>,
}

/// Arguments of `annexa cache`.
#[derive(Debug, Args)]
pub(super) struct CacheVerbArguments {
    #[command(subcommand)]
    verb: CacheVerb,
    #[command(flatten)]
    place: CachePlace,
}

#[derive(Debug, Subcommand)]
enum CacheVerb {
    /// Print where results are kept.
    Dir,
    /// Remove the results of all earlier runs.
    Clean,
}

impl CacheArguments {
    /// Opens what is known of a tree; nothing if that is not wanted, or there is no place for it.
    pub(super) fn open(&self, tree: &Path) -> Option<Cache> {
        if self.no_cache {
            return None;
        }
        Some(Cache::open(&self.place.folder()?, tree))
    }
}

impl CachePlace {
    fn folder(&self) -> Option<PathBuf> {
        let own = || Some(etcetera::choose_base_strategy().ok()?.cache_dir().join("annexa"));
        self.cache_dir.clone().filter(|folder| !folder.as_os_str().is_empty()).or_else(own)
    }
}

/// A variable that is set to nothing is not set.
fn maybe_empty() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

/// Prints where results are kept, or removes them.
pub(super) fn run(arguments: &CacheVerbArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let folder = arguments.place.folder().context("there is no home folder\nhint: name a folder with --cache-dir")?;
    match arguments.verb {
        CacheVerb::Dir => writeln!(output, "{}", folder.display())?,
        CacheVerb::Clean => {
            let bytes =
                cache::clean(&folder).with_context(|| format!("cannot remove all of `{}`", folder.display()))?;
            writeln!(output, "Removed {} from {}.", indicatif::HumanBytes(bytes), folder.display())?;
        }
    }
    Ok(())
}
