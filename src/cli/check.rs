//! `annexa check`: the main job.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use super::beside;
use super::cache::CacheArguments;
use super::exit::Exit;
use super::terminal::{self, Color};
use super::tree::{self, PolicyArguments, SeverityArgument};
use crate::cache::Cache;
use crate::config::Settings;
use crate::discover::{Tree, WorkTree};
use crate::evidence::Evidence;
use crate::model::Date;
use crate::pipeline::{self, Engine, Request};
use crate::policy::PolicySet;
use crate::report::{Detail, RENDERERS, renderer_named};

/// Arguments of `annexa check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// What to check: folders or files of one repository. Default: the working folder.
    paths: Vec<PathBuf>,
    /// Output format, with `=FILE` to write it to a file. Repeatable. [human, compact, json, sarif,
    /// html, junit, github, github-summary, gitlab, markdown]
    #[arg(short, long, value_name = "FORMAT[=FILE]", value_parser = format_argument)]
    format: Vec<FormatArgument>,
    #[command(flatten)]
    policies: PolicyArguments,
    /// The lowest severity that makes the exit code 1. Default: `threshold` of annexa.yaml, or medium.
    #[arg(long, value_name = "SEVERITY")]
    threshold: Option<SeverityArgument>,
    /// The date to judge by, YYYY-MM-DD, or `commit` for the date of the checked-out commit. Default: today in UTC.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Number of threads. Default: one per core.
    #[arg(short, long, default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// Let the interpreter answer for every policy, not only for those that have no bytecode. The answers are the same.
    #[arg(long, hide = true)]
    interpreter: bool,
    #[command(flatten)]
    beside: BesideArguments,
    #[command(flatten)]
    cache: CacheArguments,
    /// Exit with 1 also for outcomes that the source does not settle.
    #[arg(long)]
    strict: bool,
    /// One line per finding, and the verdict.
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Everything in full.
    #[arg(short, long)]
    verbose: bool,
    /// Findings shown per policy in the human format.
    #[arg(long, value_name = "N", default_value_t = 5)]
    max_findings: usize,
    /// When to use colour.
    #[arg(long, value_enum, default_value_t)]
    color: Color,
}

/// What a run is compared with: then only what is new is told, and decides.
#[derive(Debug, Default, Args)]
#[group(multiple = false)]
struct BesideArguments {
    /// Compare with where a branch or commit and the checked-out commit came apart, e.g. `origin/main`. The whole tree is judged.
    #[arg(long, value_name = "REF")]
    since: Option<String>,
    /// Judge what is staged, and only what that reaches, beside the checked-out commit.
    #[arg(long)]
    staged: bool,
    /// Compare with an earlier record, as `--format json` writes it.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
}

/// A format and where it goes.
#[derive(Clone, Debug)]
struct FormatArgument {
    name: &'static str,
    file: Option<PathBuf>,
}

fn format_argument(text: &str) -> Result<FormatArgument, String> {
    let (name, file) = text.split_once('=').map_or((text, None), |(name, file)| (name, Some(PathBuf::from(file))));
    let renderer = renderer_named(name).ok_or_else(|| {
        let names: Vec<&str> = RENDERERS.iter().map(|renderer| renderer.name()).collect();
        format!("the formats are {}", names.join(", "))
    })?;
    if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
        return Err("a file name is missing behind `=`".to_owned());
    }
    Ok(FormatArgument { name: renderer.name(), file })
}

/// Checks the tree and writes every format that was asked for.
pub(super) fn run(arguments: &CheckArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let excerpts = arguments.format.is_empty() || arguments.format.iter().any(|format| format.name == "human");
    let engine = if arguments.interpreter { Engine::Interpreter } else { Engine::Machine };
    let scope = Scope { paths: &arguments.paths, as_of: arguments.as_of.as_deref() };
    let how = How { jobs: arguments.jobs, engine, excerpts };
    let (settings, evidence) =
        judge_with(&scope, &arguments.policies, &how, &arguments.beside, Some(&arguments.cache))?;
    write_formats(arguments, &evidence, output)?;
    let threshold = arguments.threshold.map_or(settings.threshold, Into::into);
    let exit = Exit::of(&evidence, threshold, arguments.strict);
    // The process ends; to free a large record piece by piece would take a good part of a run.
    std::mem::forget(evidence);
    Ok(exit)
}

/// What a view of a run looks at.
pub(super) struct Scope<'a> {
    /// Paths of one repository.
    pub(super) paths: &'a [PathBuf],
    /// The date to judge by.
    pub(super) as_of: Option<&'a str>,
}

/// Checks a tree by all policies, for a view of the record.
pub(super) fn judge(scope: &Scope<'_>) -> anyhow::Result<(Settings, Evidence)> {
    let how = How { jobs: 0, engine: Engine::Machine, excerpts: false };
    judge_with(scope, &PolicyArguments::default(), &how, &BesideArguments::default(), None)
}

/// How a run is done; reaches no outcome.
pub(super) struct How {
    jobs: usize,
    engine: Engine,
    excerpts: bool,
}

/// What all trees of a run have in common.
pub(super) struct Run<'a> {
    /// The work tree.
    pub(super) tree: &'a WorkTree,
    as_of: Date,
    how: &'a How,
    cache: Option<&'a Cache>,
    progress: &'a (dyn Fn(usize, usize) + Sync),
}

impl<'a> Run<'a> {
    /// Returns what is asked of a tree.
    pub(super) fn request(&self, tree: &'a dyn Tree, settings: &'a Settings, policies: &'a PolicySet) -> Request<'a> {
        Request {
            tree,
            settings,
            policies,
            as_of: self.as_of,
            jobs: self.how.jobs,
            paths: self.tree.selected(),
            engine: self.how.engine,
            excerpts: self.how.excerpts,
            cache: self.cache,
            results: None,
            progress: self.progress,
        }
    }
}

fn judge_with(
    scope: &Scope<'_>,
    arguments: &PolicyArguments,
    how: &How,
    beside: &BesideArguments,
    cache: Option<&CacheArguments>,
) -> anyhow::Result<(Settings, Evidence)> {
    let (tree, settings) = tree::open(scope.paths)?;
    let as_of = as_of(scope.as_of, &tree)?;
    let bar = terminal::progress();
    let progress = terminal::moving(&bar);
    let cache = cache.and_then(|cache| cache.open(tree.root()));
    let run = Run { tree: &tree, as_of, how, cache: cache.as_ref(), progress: &progress };
    let found = if let Some(name) = &beside.since {
        beside::since(&run, settings, arguments, name)?
    } else if beside.staged {
        beside::staged(&run, arguments)?
    } else {
        let own: Vec<PathBuf> = settings.policy_paths.iter().map(|path| tree.root().join(path)).collect();
        let policies = tree::policies(arguments, &own)?;
        let mut evidence = pipeline::check(&run.request(&tree, &settings, &policies))?;
        if let Some(file) = &beside.baseline {
            beside::baseline(&mut evidence, file)?;
        }
        (settings, evidence)
    };
    bar.finish_and_clear();
    // What cannot be kept is worked out again the next time.
    let whole = !beside.staged && scope.paths.is_empty();
    let _ = cache.map(|cache| cache.save(whole));
    Ok(found)
}

/// Returns the date to judge by.
pub(super) fn as_of(text: Option<&str>, tree: &WorkTree) -> anyhow::Result<Date> {
    match text {
        None => Ok(Date::today_utc()),
        Some("commit") => {
            let date = tree.commit_date().context("`--as-of commit` needs a git repository with a commit")?;
            Ok(date.parse()?)
        }
        Some(text) => Ok(text.parse()?),
    }
}

fn write_formats(arguments: &CheckArguments, evidence: &Evidence, output: &mut dyn Write) -> anyhow::Result<()> {
    let human = [FormatArgument { name: "human", file: None }];
    let formats = if arguments.format.is_empty() { &human[..] } else { &arguments.format };
    let detail = match (arguments.quiet, arguments.verbose) {
        (true, _) => Detail::Quiet,
        (_, true) => Detail::Verbose,
        _ => Detail::Normal,
    };
    for format in formats {
        let Some(renderer) = renderer_named(format.name) else { continue };
        let mut options = terminal::options(arguments.color, format.file.is_none(), detail);
        options.max_findings_per_policy = arguments.max_findings;
        match &format.file {
            Some(file) => File::create(file)
                .map_err(anyhow::Error::from)
                .and_then(|mut file| Ok(renderer.write(evidence, &options, &mut file)?))
                .with_context(|| format!("cannot write the {} output to `{}`", format.name, file.display()))?,
            None => renderer.write(evidence, &options, output)?,
        }
    }
    Ok(())
}
