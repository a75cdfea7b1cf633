//! A run beside an earlier state: a commit, what is staged, or a record.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::check::Run;
use super::tree::{self, PolicyArguments};
use crate::compare::{Earlier, compare};
use crate::config::{FILE_NAME, Settings};
use crate::discover::{EntryKind, ObjectTree, StagedTrees, Tree, changed, is_at_or_below, merge_base};
use crate::evidence::Evidence;
use crate::parse;
use crate::pipeline::{self, Since};
use crate::policy::PolicySet;

/// Checks the work tree beside the commit where it and a name came apart.
pub(super) fn since(
    run: &Run<'_>,
    settings: Settings,
    arguments: &PolicyArguments,
    name: &str,
) -> anyhow::Result<(Settings, Evidence)> {
    let root = run.tree.root();
    let commit = merge_base(root, name).with_context(|| {
        format!("cannot compare with `{name}`\nhint: name a branch or commit that git has here; a shallow clone may lack it (`git fetch --unshallow`)")
    })?;
    let base = ObjectTree::of_commit(run.tree, &commit)?;
    let changed = changed(root, &commit)?;
    let own: Vec<PathBuf> = settings.policy_paths.iter().map(|path| root.join(path)).collect();
    let policies = tree::policies(arguments, &own)?;
    let before = Side::of(&base, arguments)?;
    let since = Since { changed, same_policies: policies.is_same(&before.policies) };
    let head = run.request(run.tree, &settings, &policies);
    let (mut evidence, earlier) =
        pipeline::check_since(&head, &run.request(&base, &before.settings, &before.policies), since)?;
    let short = &commit[..commit.len().min(12)];
    let name = if name.starts_with(short) { short.to_owned() } else { format!("{short} ({name})") };
    compare(&mut evidence, &Earlier::of(name, &earlier), false);
    Ok((settings, evidence))
}

/// Checks what is staged beside the commit that is checked out.
pub(super) fn staged(run: &Run<'_>, arguments: &PolicyArguments) -> anyhow::Result<(Settings, Evidence)> {
    let policies_are_read = || drop(PolicySet::built_in());
    let StagedTrees { index, commit, changed } = ObjectTree::staged(run.tree, policies_are_read)?;
    let after = Side::of(&index, arguments)?;
    let Some(base) = commit else {
        // Before the first commit, everything is new.
        let evidence = pipeline::check(&run.request(&index, &after.settings, &after.policies))?;
        return Ok((after.settings, evidence));
    };
    let folders = after.settings.policy_paths.iter().map(|folder| folder.trim_end_matches('/'));
    let is_rule = |path: &String| path == FILE_NAME || folders.clone().any(|folder| is_at_or_below(path, folder));
    let same_rules = !changed.iter().any(is_rule);
    let before = if same_rules { None } else { Some(Side::of(&base, arguments)?) };
    let before = before.as_ref().unwrap_or(&after);
    let since = Since { changed, same_policies: same_rules || after.policies.is_same(&before.policies) };
    let head = run.request(&index, &after.settings, &after.policies);
    let (mut evidence, earlier) =
        pipeline::check_reached(&head, &run.request(&base, &before.settings, &before.policies), &since)?;
    compare(&mut evidence, &Earlier::of("the last commit".to_owned(), &earlier), true);
    Ok((after.settings, evidence))
}

/// Compares a record with an earlier one in a file.
pub(super) fn baseline(evidence: &mut Evidence, file: &Path) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let text = tree::read_named(file).with_context(|| {
        format!("cannot read the baseline `{name}`\nhint: `annexa check --format json={name}` writes one")
    })?;
    compare(evidence, &Earlier::parse(&name, &text)?, false);
    Ok(())
}

/// The settings and policies that stand in a tree.
struct Side {
    settings: Settings,
    policies: PolicySet,
}

impl Side {
    fn of(tree: &ObjectTree<'_>, arguments: &PolicyArguments) -> anyhow::Result<Self> {
        let settings = tree.text(FILE_NAME).with_context(|| format!("cannot read {FILE_NAME}"))?;
        let settings = parse::settings(settings.as_deref().unwrap_or_default())?;
        let mut sources = Vec::new();
        for folder in &settings.policy_paths {
            let start = format!("{}/", folder.trim_end_matches('/'));
            let entries = tree.list_some(&|path| path.starts_with(&start) && path.ends_with(".rego"))?;
            let base = folder.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let files = entries.iter().filter(|entry| matches!(entry.kind, EntryKind::File(_)));
            let texts = files.map(|entry| {
                let text = tree.text(&entry.path)?.unwrap_or_default();
                Ok((format!("{base}/{}", &entry.path[start.len()..]), text))
            });
            sources.push(texts.collect::<std::io::Result<Vec<_>>>()?);
        }
        Ok(Self { settings, policies: tree::policies_of(arguments, &sources)? })
    }
}
