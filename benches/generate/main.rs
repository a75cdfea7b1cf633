//! Writes a tree of configuration files to measure on.
//!
//! Takes a folder, a number of files, a number of bytes and a seed; gives Kubernetes manifests, Terraform modules,
//! workflows, Dockerfiles, CloudFormation templates, other YAML and JSON, and some source text, about as often and as
//! large as real repositories have them, some of it well configured and some not. The same arguments give the same
//! bytes: nothing depends on the clock, the machine or the order of a map.
//!
//! `cargo run --example generate -- DIR` runs it. It uses only the standard library, so that `compare.sh` can build it
//! with `rustc` alone and `stages.rs` can take its modules for data in memory. [`tree`] says which files there are, [`page`] puts one
//! together, [`templates`] is what they say.

mod modules;
mod page;
mod templates;
mod tree;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, io};

use tree::{Budget, Share};

const USAGE: &str =
    "usage: generate DIR [--files N] [--bytes N] [--seed N] [--only workflows|dockerfiles|modules|one|...]";

struct Options {
    root: PathBuf,
    budget: Budget,
    only: Option<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match parse(&arguments).and_then(|options| generate(&options).map_err(|error| error.to_string())) {
        Ok(summary) => report(&mut io::stdout(), &summary, ExitCode::SUCCESS),
        Err(error) => report(&mut io::stderr(), &format!("{error}\n{USAGE}"), ExitCode::from(2)),
    }
}

fn report(stream: &mut dyn io::Write, text: &str, code: ExitCode) -> ExitCode {
    match writeln!(stream, "{text}") {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn parse(arguments: &[String]) -> Result<Options, String> {
    let mut options =
        Options { root: PathBuf::new(), budget: Budget { files: 20_000, bytes: None, seed: 1 }, only: None };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or(format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--files" => options.budget.files = number(value()?)?,
            "--bytes" => options.budget.bytes = Some(number(value()?)?),
            "--seed" => options.budget.seed = number(value()?)?,
            "--only" => options.only = Some(value()?.clone()),
            flag if flag.starts_with('-') => return Err(format!("unknown option `{flag}`")),
            path => options.root = PathBuf::from(path),
        }
    }
    if options.root.as_os_str().is_empty() {
        return Err("no folder given".to_owned());
    }
    Ok(options)
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.replace('_', "").parse().map_err(|_| format!("`{text}` is not a number"))
}

fn generate(options: &Options) -> io::Result<String> {
    let mut write = |path: &str, text: &str| {
        let target = options.root.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(target, text)
    };
    let shares = match options.only.as_deref() {
        None => tree::everything(&options.budget, &mut write)?,
        Some("one") => {
            let text = page::deployment(options.budget.seed);
            write("deployment.yaml", &text)?;
            vec![Share { kind: "one", files: 1, bytes: text.len() }]
        }
        Some("modules") => vec![modules::generate(&options.budget, &mut write)?],
        Some(kind) => vec![tree::only(kind, &options.budget, &mut write)?],
    };
    let total = Share {
        kind: "total",
        files: shares.iter().map(|share| share.files).sum(),
        bytes: shares.iter().map(|share| share.bytes).sum(),
    };
    let line = |share: &Share| format!("{:<14} {:>6} files {:>10} bytes", share.kind, share.files, share.bytes);
    Ok(shares.iter().chain([&total]).map(line).collect::<Vec<_>>().join("\n"))
}
