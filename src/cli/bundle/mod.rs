//! `annexa bundle`: evidence to hand on, made, verified, re-performed and shown.

mod create;
mod reperform;
mod verify;

use std::io::Write;

use clap::{Args, Subcommand};

use super::exit::Exit;

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
    /// Do the run of a bundle again, from nothing but the bundle, and compare every byte.
    Reperform(reperform::ReperformArguments),
}

/// Runs a verb.
pub(super) fn run(arguments: &BundleArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    match &arguments.verb {
        Verb::Create(arguments) => create::run(arguments, output),
        Verb::Verify(arguments) => verify::run(arguments, output),
        Verb::Reperform(arguments) => reperform::run(arguments, output),
    }
}
