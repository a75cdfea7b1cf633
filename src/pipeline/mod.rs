//! The whole product on one screen: files -> documents -> subjects -> outcomes -> controls -> evidence.
//!
//! The only place with threads. The work item is what is read together (a folder, a root module, or a file): it is parsed, resolved,
//! judged and dropped, so that memory does not grow with the tree; what stays is the record of each file and finding.
//! What the organisation says of itself is read first and judged last, as it speaks of the results.
//! The text of every file is searched for secrets on the way; what is found is masked in the record, at its end.

mod cached;
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
mod since;
mod surroundings;
mod tally;

pub use item::remedy;
pub use library::{Engine, Library};
pub use plan::groups;
pub use search::{Searched, search};
pub use since::{Since, check_reached, check_since};
pub use surroundings::Around;

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use self::cached::Cached;
use self::management::Management;
use self::tally::Tally;
use crate::cache::Cache;
use crate::config::Settings;
use crate::discover::{DiscoverError, SourceFile, Tree, discover};
use crate::evaluate::Ask;
use crate::evidence::{Evidence, ResultRecord};
use crate::model::{Date, Outcome};
use crate::policy::{Policy, PolicySet};
use crate::resolve::{SECRET_FILE, Surroundings, is_own_word, repository_unit};

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
    /// What earlier runs found; nothing if all is to be worked out. The record is the same.
    pub cache: Option<&'a Cache>,
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
    let threads = threads(request.jobs)?;
    let files = discover(request.tree, request.settings)?;
    threads.install(|| {
        let stage = Stage::new(request, &files);
        let tally = stage.judge(stage.plan.iter().collect());
        Ok(stage.finish(tally, true))
    })
}

/// Starts workers whose stacks fit whatever is parsed or judged; 0 means one per core.
///
/// # Errors
/// If the system gives none.
pub fn threads(jobs: usize) -> Result<rayon::ThreadPool, rayon::ThreadPoolBuildError> {
    rayon::ThreadPoolBuilder::new().num_threads(jobs).stack_size(STACK).build()
}

/// A run on its way: everything is known but the outcomes.
struct Stage<'a> {
    request: &'a Request<'a>,
    files: &'a [SourceFile],
    around: Around<'a>,
    management: Management,
    library: Library<'a>,
    cached: Option<Cached<'a>>,
    /// What is judged, in no order that matters.
    plan: Vec<plan::Item>,
    /// What is judged when all else is.
    last: Vec<plan::Item>,
    done: AtomicUsize,
}

impl<'a> Stage<'a> {
    fn new(request: &'a Request<'a>, files: &'a [SourceFile]) -> Self {
        let around = Around::new(request.tree, request.settings, files);
        let management = Management::read(request, &around);
        let library = Library::new(request.policies, request.settings, request.engine, &management.mappings);
        let cached = Cached::new(request, files, &library, &around);
        let plan = plan::plan(files, request.tree, library.wants(SECRET_FILE));
        let (last, plan) = plan.into_iter().partition(|item| plan::is_last(item, files));
        Self { request, files, around, management, library, cached, plan, last, done: AtomicUsize::new(0) }
    }

    fn judge_one(&self, item: &plan::Item, surroundings: &dyn Surroundings) -> Tally {
        let run = item::Run { request: self.request, library: &self.library, management: &self.management };
        let cached = self.cached.as_ref().filter(|_| !plan::is_last(item, self.files));
        let tally = match cached {
            Some(cached) => cached.run(item, self.files, surroundings, &run),
            None => item::run(item, item::read_all(item, self.files, self.request), self.files, surroundings, &run),
        };
        let total = self.plan.len() + self.last.len();
        (self.request.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1, total);
        tally
    }

    fn judge(&self, items: Vec<&plan::Item>) -> Tally {
        let tallies = items.into_par_iter().with_max_len(1).map(|item| self.judge_one(item, &self.around));
        tallies.reduce(Tally::default, Tally::merged)
    }

    /// Judges what speaks of the rest, the repository as a whole and (if `last`) the management system, and writes the record.
    fn finish(mut self, mut tally: Tally, last: bool) -> Evidence {
        let repository = tally.repository(self.files);
        // Of an empty folder nothing can be said, not even what it lacks; drafts of a management system make none full.
        let holds_something = repository.paths.iter().any(|path| !is_own_word(path)) || self.management.speaks();
        if self.request.tree.is_whole() && holds_something {
            let unit = repository_unit(&repository);
            let run = item::Run { request: self.request, library: &self.library, management: &self.management };
            item::judge_unit(&unit, &places::Sources::none(), &run, &mut tally);
        }
        self.management.note(&tally, &self.library);
        for item in self.last.iter().filter(|_| last) {
            tally = tally.merged(self.judge_one(item, &self.around));
        }
        if let Some(cached) = &self.cached {
            cached.forget(&tally.mask);
        }
        (tally.consulted, tally.gaps) = self.around.told();
        record::evidence(self.request, self.files, &self.library, &self.management, tally)
    }
}
