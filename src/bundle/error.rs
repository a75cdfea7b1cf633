//! Why a bundle cannot be made.

use std::io;
use std::path::Path;

use super::signature::SignatureError;
use crate::config::ConfigError;
use crate::discover::DiscoverError;
use crate::pipeline::PipelineError;
use crate::report::ReportError;

/// A bundle that cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The tree cannot be listed.
    #[error(transparent)]
    Discover(#[from] DiscoverError),
    /// The run cannot begin.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The threads cannot be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
    /// The settings do not hold.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A report cannot be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A value has no JSON form.
    #[error("cannot write a part of the bundle as JSON")]
    Json(#[from] serde_json::Error),
    /// The built-in policies cannot be read.
    #[error("the built-in policy index does not fit this build")]
    Policies(#[source] serde_json::Error),
    /// There is no such format.
    #[error("there is no format `{0}`")]
    Format(&'static str),
    /// A file of the tree cannot be read.
    #[error("cannot read `{path}`")]
    Read {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file of the bundle cannot be written.
    #[error("cannot write `{path}`")]
    Write {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file changed.
    #[error("`{0}` changed while it was captured\nhint: make the bundle of a checkout that nobody works in")]
    Changed(String),
    /// Something secret would be handed on.
    #[error(
        "a value that is secret elsewhere would be in `{0}` of the bundle; nothing was written\nhint: this is a fault of Annexa; leave the file out with `exclude` in annexa.yaml, and report it"
    )]
    Leak(String),
    /// A backstop cut the run short.
    #[error(
        "the run is incomplete: a policy took too long; such a run cannot be signed\nhint: `annexa check` names the policy; without a key the bundle can be made, and says so"
    )]
    Incomplete,
    /// It cannot be signed.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The folder is there already.
    #[error("`{0}` exists already\nhint: a bundle is written to a new folder, so that nothing old is in it")]
    Exists(String),
}

impl CreateError {
    pub(super) fn read(path: &str, source: io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        Self::Write { path: path.display().to_string(), source }
    }
}
