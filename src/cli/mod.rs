//! The command line: one file per verb, arguments and run together.
//!
//! Data goes to stdout, everything else to stderr.

mod beside;
mod bundle;
mod cache;
mod check;
mod controls;
mod exit;
mod gap;
mod init;
mod inspect;
mod lint;
mod man;
mod new;
mod policies;
mod schema;
mod sheet;
mod soa;
mod terminal;
mod test;
mod tree;
mod version;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use exit::Exit;

/// Checks a repository against ISO/IEC 27001:2022 Annex A and produces control-level evidence.
#[derive(Debug, Parser)]
#[command(name = "annexa", version, max_term_width = 100, propagate_version = true)]
#[command(after_help = exit::HELP)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Check a repository and show findings and control results.
    Check(check::CheckArguments),
    /// List the Annex A controls, or show one.
    Controls(controls::ControlsArguments),
    /// List the policies, or explain one.
    Policies(policies::PoliciesArguments),
    /// Show what a policy sees of a file.
    Inspect(inspect::InspectArguments),
    /// Show the Statement of Applicability beside what was found.
    Soa(soa::SoaArguments),
    /// Say what is missing for an audit, and what to do next.
    Gap(gap::GapArguments),
    /// Make, verify, re-perform and show evidence to hand on.
    Bundle(bundle::BundleArguments),
    /// Write the first files of a management system, as drafts that claim nothing.
    Init(init::InitArguments),
    /// Run the unit tests of policies, with line coverage.
    Test(test::TestArguments),
    /// Check policies without running them.
    Lint(lint::LintArguments),
    /// Write the first files of a policy.
    New(new::NewArguments),
    /// Print a JSON Schema.
    Schema(schema::SchemaArguments),
    /// Show or remove what is kept between runs.
    Cache(cache::CacheVerbArguments),
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write those of all verbs.
    Man(man::ManArguments),
}

/// Runs the command line of the process.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse().map_err(versioned) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are data and succeed; anything else is a usage error.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage.into() } else { Exit::Clean.into() };
        }
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    let result = run(arguments.verb, &mut output).and_then(|exit| Ok(output.flush().map(|()| exit)?));
    match result {
        Ok(exit) => exit.into(),
        Err(error) if is_broken_pipe(&error) => Exit::Clean.into(),
        Err(error) => {
            let _ = writeln!(io::stderr().lock(), "annexa: {}", chain(&error));
            Exit::Usage.into()
        }
    }
}

/// Puts the long version behind `--version`; only then are the policies read for their digest.
fn versioned(error: clap::Error) -> clap::Error {
    if error.kind() != ErrorKind::DisplayVersion {
        return error;
    }
    let Ok(long) = version::long() else { return error };
    Arguments::command().long_version(long).try_get_matches().err().unwrap_or(error)
}

fn run(verb: Verb, output: &mut dyn Write) -> anyhow::Result<Exit> {
    match verb {
        Verb::Check(arguments) => check::run(&arguments, output),
        Verb::Controls(arguments) => {
            controls::run(&arguments, &policies::library_entries()?, output).map(|()| Exit::Clean)
        }
        Verb::Policies(arguments) => policies::run(&arguments, output).map(|()| Exit::Clean),
        Verb::Inspect(arguments) => inspect::run(&arguments, output),
        Verb::Soa(arguments) => soa::run(&arguments, output),
        Verb::Gap(arguments) => gap::run(&arguments, output),
        Verb::Bundle(arguments) => bundle::run(&arguments, output),
        Verb::Init(arguments) => init::run(&arguments, output).map(|()| Exit::Clean),
        Verb::Test(arguments) => test::run(&arguments, output),
        Verb::Lint(arguments) => lint::run(&arguments, output),
        Verb::New(arguments) => new::run(&arguments, output).map(|()| Exit::Clean),
        Verb::Schema(arguments) => schema::run(&arguments, output).map(|()| Exit::Clean),
        Verb::Cache(arguments) => cache::run(&arguments, output).map(|()| Exit::Clean),
        Verb::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "annexa", &mut &mut *output);
            Ok(Exit::Clean)
        }
        Verb::Man(arguments) => man::run(&arguments, Arguments::command(), output).map(|()| Exit::Clean),
    }
}

/// A reader that stops early (`annexa ... | head`) is no error.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(io)
}

/// Joins an error and its causes, leaving out a cause that the error has already told.
fn chain(error: &anyhow::Error) -> String {
    let mut told = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !told.contains(&cause) {
            told = format!("{told}: {cause}");
        }
    }
    told
}
