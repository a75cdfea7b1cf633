//! `annexa bundle create`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use crate::bundle::{self, Created, NewBundle, RedactionKey, RunFacts, Signer};
use crate::cli::check::as_of;
use crate::cli::exit::Exit;
use crate::cli::{terminal, tree};
use crate::config;
use crate::discover::is_ignored;
use crate::model::{ControlStatus, Date, digest};
use crate::report::one_line;

/// Arguments of `annexa bundle create`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CreateArguments {
    /// What to check: a folder of a repository. Default: the working folder.
    path: Option<PathBuf>,
    /// The new folder to write the bundle to; or a file that ends with `.tar.gz`.
    #[arg(short, long, value_name = "DIR|FILE")]
    output: PathBuf,
    #[command(flatten)]
    signing: SigningArguments,
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

/// Who signs a bundle.
#[derive(Debug, Args)]
struct SigningArguments {
    /// Private key to sign with: of OpenSSH (Ed25519 or ECDSA P-256, also encrypted), or P-256 as PKCS#8 PEM.
    #[arg(long, value_name = "FILE", conflicts_with = "sign_cmd")]
    sign_key: Option<PathBuf>,
    /// File with the passphrase of the key. Default: ask on the terminal.
    #[arg(long, value_name = "FILE", requires = "sign_key")]
    passphrase_file: Option<PathBuf>,
    /// Command that signs, for a key in a KMS or HSM: it gets bytes on standard input and writes an ECDSA P-256 signature over
    /// their SHA-256, in DER, to standard output.
    #[arg(long, value_name = "COMMAND", requires = "public_key")]
    sign_cmd: Option<String>,
    /// Public key of the command, as PEM.
    #[arg(long, value_name = "FILE", requires = "sign_cmd")]
    public_key: Option<PathBuf>,
    /// Who signs, e.g. a mail address. Default: the comment of the key.
    #[arg(long, value_name = "NAME")]
    identity: Option<String>,
}

impl SigningArguments {
    fn signer(&self) -> anyhow::Result<Option<Signer>> {
        let identity = self.identity.as_deref();
        if let Some(key) = &self.sign_key {
            let passphrase = || match &self.passphrase_file {
                Some(file) => Ok(tree::read_named(file)?.trim_end_matches(['\n', '\r']).to_owned()),
                None => terminal::ask_secret(&format!("Passphrase of {}: ", key.display())),
            };
            return Ok(Some(Signer::from_key_file(key, identity, &passphrase)?));
        }
        match (&self.sign_cmd, &self.public_key) {
            (Some(command), Some(key)) => Ok(Some(Signer::from_command(command, key, identity)?)),
            _ => Ok(None),
        }
    }
}

/// Makes the bundle, and says what is in it.
pub(in crate::cli) fn run(arguments: &CreateArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let paths: Vec<PathBuf> = arguments.path.iter().cloned().collect();
    let (tree, settings) = tree::open(&paths)?;
    refuse_inside(&arguments.output, tree.root())?;
    let own = settings.policy_paths.iter().map(|path| tree.root().join(path)).chain(arguments.policies.iter().cloned());
    let own_policies = own.map(|folder| tree::sources(&folder)).collect::<anyhow::Result<_>>()?;
    let signer = arguments.signing.signer()?;
    let bar = terminal::progress();
    let new = NewBundle {
        tree: &tree,
        settings: &tree.read_text(config::FILE_NAME)?.unwrap_or_default(),
        own_policies,
        as_of: as_of(arguments.as_of.as_deref(), &tree)?,
        jobs: arguments.jobs,
        classification: arguments.classification.clone(),
        retention_until: arguments.retain_until,
        signer: signer.as_ref(),
        redaction_key: arguments.redaction_key.as_deref().map(redaction_key).transpose()?,
        run: facts(),
        progress: &terminal::moving(&bar),
    };
    let created = write(&new, &arguments.output)?;
    bar.finish_and_clear();
    tell(&created, &arguments.output, output)?;
    Ok(Exit::Clean)
}

/// Writes the bundle as a folder, or as an archive of one.
fn write(new: &NewBundle<'_>, output: &Path) -> anyhow::Result<Created> {
    let Some(name) = archive_name(output) else { return Ok(bundle::create(new, output)?) };
    anyhow::ensure!(!output.exists(), "`{}` exists already\nhint: choose a new name", output.display());
    let parent = output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).with_context(|| format!("cannot write to `{}`", parent.display()))?;
    let scratch = tempfile::Builder::new().prefix(".annexa-bundle-").tempdir_in(parent)?;
    let created = bundle::create(new, &scratch.path().join(&name))?;
    let unfinished = scratch.path().join("archive");
    let mut file = std::fs::File::create(&unfinished)?;
    bundle::pack(&created.folder, &name, &mut file)?;
    std::fs::rename(&unfinished, output).with_context(|| format!("cannot write `{}`", output.display()))?;
    Ok(created)
}

/// Returns the name of the folder in an archive.
fn archive_name(output: &Path) -> Option<String> {
    let name = output.file_name()?.to_str()?;
    name.strip_suffix(".tar.gz")
        .or_else(|| name.strip_suffix(".tgz"))
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
}

/// Says what the bundle holds, blind spots first.
fn tell(created: &Created, place: &Path, output: &mut dyn Write) -> anyhow::Result<()> {
    let Created { evidence, index, manifest, .. } = created;
    writeln!(output, "{}", place.display())?;
    writeln!(output, "bundle {}", digest::of_bytes(manifest))?;
    for limitation in &index.limitations {
        writeln!(output, "  {}", one_line(limitation))?;
    }
    let statuses = ControlStatus::ALL.into_iter().filter_map(|status| {
        let count = evidence.summary.controls.get(&status)?;
        Some(format!("{count} {}", status.label()))
    });
    writeln!(output, "controls: {}", statuses.collect::<Vec<_>>().join(", "))?;
    match index.signers.first() {
        Some(signer) => writeln!(output, "signed by {} ({} {})", signer.identity, signer.key_type, signer.fingerprint)?,
        None => writeln!(output, "not signed: give --sign-key to let others see who made it")?,
    }
    Ok(())
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
    let text = tree::read_named(path).with_context(|| format!("cannot read the key `{}`", path.display()))?;
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
