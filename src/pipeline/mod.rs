//! The whole product on one screen: files -> documents -> subjects -> outcomes -> controls -> evidence.
//!
//! The only place with threads. The work item is what is read together (a folder, a root module, or a file): it is parsed, resolved,
//! judged and dropped, so that memory does not grow with the tree; what stays is the record of each file and finding.
//! What the organisation says of itself is read first and judged last, as it speaks of the results.
//! The text of every file is searched for secrets on the way; what is found is masked in the record, at its end.

mod controls;
mod declared;
mod digest;
mod item;
mod library;
mod management;
mod once;
mod places;
mod plan;
mod record;
mod search;
mod surroundings;
mod tally;

pub use item::remedy;
pub use library::{Engine, Library};
pub use plan::groups;
pub use search::{Searched, search};
pub use surroundings::Around;

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use self::management::Management;
use crate::config::Settings;
use crate::discover::{DiscoverError, Tree, discover};
use crate::evaluate::Ask;
use crate::evidence::{Evidence, ResultRecord};
use crate::model::{Date, Outcome};
use crate::policy::{Policy, PolicySet};
use crate::resolve::{SECRET_FILE, is_own_word, repository_unit};

/// Bytes of stack of a worker: the engine recurses over policies and values.
const STACK: usize = 64 << 20;

/// What a run is asked to do.
pub struct Request<'a> {
    /// Where the files come from.
    pub tree: &'a dyn Tree,
    /// The organisation's settings.
    pub settings: &'a Settings,
    /// The policies to judge by.
    pub policies: &'a PolicySet,
    /// The date to judge by.
    pub as_of: Date,
    /// Threads; 0 means one per core.
    pub jobs: usize,
    /// Paths that were asked for, for the record.
    pub paths: Vec<String>,
    /// The engine that answers; the answers are the same.
    pub engine: Engine,
    /// Whether to keep the lines around each finding; only the human format shows them.
    pub excerpts: bool,
    /// Given every outcome as it comes, in no order; nothing if only what is wrong is of interest.
    pub results: Option<&'a dyn Results>,
    /// Told the number of work items that are done, and their total.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// Takes the outcomes of a run one by one, so that memory does not grow with those that pass.
pub trait Results: Sync {
    /// Takes an outcome. Whatever goes wrong with it is told when the results are asked for.
    fn note(&self, result: ResultRecord);

    /// Takes what was asked, if it is wanted: the outcome, and what the policy was asked to come to it.
    fn asked(&self, question: &Question<'_>) {
        let _ = question;
    }

    /// Whether it is.
    fn wants_questions(&self) -> bool {
        false
    }
}

/// What a policy was asked about a subject, for asking another engine.
pub struct Question<'a> {
    /// The result.
    pub result: &'a str,
    /// The policy.
    pub policy: &'a Policy,
    /// The outcome.
    pub outcome: Outcome,
    /// Inputs in JSON, each with the answers of rules: the whole input, and the one without what is not settled, if anything that
    /// is not settled matters.
    pub asks: Vec<Ask>,
}

/// A run that cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// The tree cannot be read.
    #[error(transparent)]
    Discover(#[from] DiscoverError),
    /// The threads cannot be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// Checks a tree.
///
/// # Errors
/// If the tree cannot be listed or the threads cannot be started. Whatever goes wrong with one file or policy is in the
/// record.
pub fn check(request: &Request<'_>) -> Result<Evidence, PipelineError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(request.jobs).stack_size(STACK).build()?;
    let files = discover(request.tree, request.settings)?;
    let around = Around::new(request.tree, request.settings, &files);
    let mut management = Management::read(request, &around);
    let library = Library::new(request.policies, request.settings, request.engine, &management.mappings);
    let plan = threads.install(|| plan::plan(&files, request.tree, library.wants(SECRET_FILE)));
    let (last, plan): (Vec<_>, Vec<_>) = plan.into_iter().partition(|item| plan::is_last(item, &files));
    let done = AtomicUsize::new(0);
    let judge = |item: &plan::Item, management: &Management| {
        let run = item::Run { request, library: &library, management };
        let tally = item::run(item, &files, &around, &run);
        (request.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, plan.len() + last.len());
        tally
    };
    let mut tally = threads.install(|| {
        let tallies = plan.par_iter().with_max_len(1).map(|item| judge(item, &management));
        tallies.reduce(tally::Tally::default, tally::Tally::merged)
    });
    let repository = tally.repository(&files);
    // Of an empty folder nothing can be said, not even what it lacks; drafts of a management system make none full.
    let holds_something = repository.paths.iter().any(|path| !is_own_word(path)) || management.speaks();
    if request.tree.is_whole() && holds_something {
        let unit = repository_unit(&repository);
        let run = item::Run { request, library: &library, management: &management };
        threads.install(|| item::judge_unit(&unit, &places::Sources::none(), &run, &mut tally));
    }
    management.note(&tally, &library);
    for item in &last {
        tally = tally.merged(threads.install(|| judge(item, &management)));
    }
    (tally.consulted, tally.gaps) = around.told();
    Ok(record::evidence(request, files, &library, &management, tally))
}
