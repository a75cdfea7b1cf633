//! `annexa bundle create`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use crate::bundle::{self, NewBundle, RedactionKey, RunFacts};
use crate::cli::check::as_of;
use crate::cli::exit::Exit;
use crate::cli::{terminal, tree};
use crate::config;
use crate::discover::is_ignored;
use crate::model::Date;

/// Arguments of `annexa bundle create`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CreateArguments {
    /// What to check: a folder of a repository. Default: the working folder.
    path: Option<PathBuf>,
    /// The new folder to write the bundle to.
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Folder with further policies; one with a known id replaces it. Repeatable.
    #[arg(long = "policies", value_name = "DIR")]
    policies: Vec<PathBuf>,
    /// The date to judge by, YYYY-MM-DD, or `commit` for the date of the checked-out commit. Default: today in UTC.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Number of threads. Default: one per core.
    #[arg(short, long, default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// How the bundle is to be handled, in the organisation's own words.
    #[arg(long, value_name = "LABEL", default_value = "confidential")]
    classification: String,
    /// The day until which the bundle is kept, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    retain_until: Option<Date>,
    /// File with the organisation's key for commitments to what is taken out: hexadecimal, as of `openssl rand -hex 32`.
    #[arg(long, value_name = "FILE")]
    redaction_key: Option<PathBuf>,
}

/// Makes the bundle, and says what is in it.
pub(in crate::cli) fn run(arguments: &CreateArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let paths: Vec<PathBuf> = arguments.path.iter().cloned().collect();
    let (tree, settings) = tree::open(&paths)?;
    refuse_inside(&arguments.output, tree.root())?;
    let own = settings.policy_paths.iter().map(|path| tree.root().join(path)).chain(arguments.policies.iter().cloned());
    let own_policies = own.map(|folder| tree::sources(&folder)).collect::<anyhow::Result<_>>()?;
    let bar = terminal::progress();
    let new = NewBundle {
        tree: &tree,
        settings: &tree.read_text(config::FILE_NAME)?.unwrap_or_default(),
        own_policies,
        as_of: as_of(arguments.as_of.as_deref(), &tree)?,
        jobs: arguments.jobs,
        classification: arguments.classification.clone(),
        retention_until: arguments.retain_until,
        signatures: (Vec::new(), Vec::new()),
        redaction_key: arguments.redaction_key.as_deref().map(redaction_key).transpose()?,
        run: facts(),
        progress: &|done, total| {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        },
    };
    let created = bundle::create(&new, &arguments.output)?;
    bar.finish_and_clear();
    writeln!(output, "{}", created.folder.display())?;
    Ok(Exit::Clean)
}

/// A bundle in the tree would be a part of the next one.
fn refuse_inside(output: &Path, root: &Path) -> anyhow::Result<()> {
    let parent = output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let existing = parent.ancestors().find_map(|folder| folder.canonicalize().ok());
    let inside = existing.is_some_and(|folder| folder.starts_with(root));
    anyhow::ensure!(
        !inside || is_ignored(root, output),
        "`{}` is in the tree that is checked, so the next bundle would hold this one\nhint: choose a folder outside, or one that git ignores",
        output.display()
    );
    Ok(())
}

fn redaction_key(path: &Path) -> anyhow::Result<RedactionKey> {
    #[expect(clippy::disallowed_methods, reason = "the key is named on the command line; it is not the scanned tree")]
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the key `{}`", path.display()))?;
    RedactionKey::parse(&text).with_context(|| {
        let path = path.display();
        format!("`{path}` holds no key of at least 16 bytes in hexadecimal\nhint: `openssl rand -hex 32` makes one")
    })
}

/// Returns when and how this process runs.
fn facts() -> RunFacts {
    RunFacts {
        started: crate::model::now_utc(),
        arguments: std::env::args().skip(1).collect(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        pipeline: None,
        network: false,
        read_only: true,
    }
}
