//! The repository itself: which files it holds, its code owners, its workflows and dependency updates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::view::View;
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, take_documents};
use crate::model::{FileKind, Span};
use crate::parse::{Entry, Node};

/// Files that speak for the repository: CODEOWNERS, and the settings of Dependabot.
pub(super) struct Repositories;

const NAME: &str = "repository";

impl Technology for Repositories {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        if kind == FileKind::Codeowners || is_dependabot(path) { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        matches!(subject, "repository" | "codeowners")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, _| file.kind == FileKind::Codeowners);
        taken
            .into_iter()
            .map(|(index, document)| {
                let region = document.root.head_span();
                let path = files[index].path.to_string();
                Unit::of(
                    NAME,
                    vec![Subject::new("codeowners", "codeowners", path, &files[index], region, document.root)],
                )
            })
            .collect()
    }
}

/// What the pipeline gathers for the repository as a subject.
#[derive(Debug, Default)]
pub struct Repository {
    /// The paths in scope, sorted.
    pub paths: Vec<Arc<str>>,
    /// Parsed workflows of `.github/workflows`, by path.
    pub workflows: BTreeMap<Arc<str>, Arc<Node>>,
    /// The parsed `.github/dependabot.yml`.
    pub dependabot: Option<Arc<Node>>,
}

impl Repository {
    /// Returns whether the document of a file is wanted here.
    #[must_use]
    pub fn wants(path: &str) -> bool {
        let workflow = path
            .strip_prefix(".github/workflows/")
            .is_some_and(|name| !name.contains('/') && (name.ends_with(".yml") || name.ends_with(".yaml")));
        workflow || is_dependabot(path)
    }

    /// Adds a copy of the first document of a file that is wanted.
    pub fn add(&mut self, path: &Arc<str>, root: &Node) {
        let mut root = root.clone();
        if base_name(path).starts_with("dependabot.") {
            self.dependabot = Some(Arc::new(root));
        } else {
            super::github::name_trigger(&mut root);
            self.workflows.insert(Arc::clone(path), Arc::new(root));
        }
    }
}

fn is_dependabot(path: &str) -> bool {
    matches!(path, ".github/dependabot.yml" | ".github/dependabot.yaml")
}

/// Returns the unit of the repository as a whole: one subject.
#[must_use]
pub fn repository_unit(repository: &Repository) -> Unit {
    let paths = || repository.paths.iter().map(|path| &**path);
    let files = paths().map(|path| Node::string(path, Span::default())).collect();
    let config =
        Node::object([Entry::new("files", Span::default(), Node::array(files, Span::default()))], Span::default());
    let file = ParsedFile { path: ".".into(), kind: FileKind::Other, text: "".into(), documents: Vec::new() };
    let mut subject = Subject::new(NAME, NAME, NAME.to_owned(), &file, Span::default(), config);
    let top: std::collections::BTreeSet<&str> = paths().filter_map(|path| path.split('/').next()).collect();
    let workflows = repository.workflows.iter().map(|(path, root)| {
        View::object([("path", View::Text(Arc::clone(path))), ("config", View::Node(Arc::clone(root)))])
    });
    subject.views = vec![
        ("by_name", grouped(paths(), |path| Some(base_name(path).to_lowercase()))),
        ("by_extension", grouped(paths(), extension)),
        ("top_level", View::texts(top)),
        ("workflows", View::List(workflows.collect())),
    ];
    if let Some(root) = &repository.dependabot {
        subject.views.push(("dependabot", View::Node(Arc::clone(root))));
    }
    Unit::of(NAME, vec![subject])
}

fn extension(path: &str) -> Option<String> {
    let (stem, extension) = base_name(path).rsplit_once('.')?;
    (!stem.is_empty()).then(|| extension.to_lowercase())
}

fn grouped<'a>(paths: impl Iterator<Item = &'a str>, key: impl Fn(&str) -> Option<String>) -> View {
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for path in paths {
        if let Some(key) = key(path) {
            groups.entry(key).or_default().push(path);
        }
    }
    View::Object(groups.into_iter().map(|(key, paths)| (key.into(), View::texts(paths))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_is_one_subject_with_its_files_by_name() {
        let paths = [".github/CODEOWNERS", "a/b.TF", "a/package.json", "package.json", ".gitignore"];
        let repository = Repository { paths: paths.map(Into::into).to_vec(), ..Repository::default() };
        let unit = repository_unit(&repository);
        let (_, View::Object(names)) = &unit.subjects[0].views[0] else { panic!("not an object") };
        let json = names.iter().find(|(name, _)| &**name == "package.json").unwrap();
        assert_eq!(json.1, View::texts(["a/package.json", "package.json"]));
        let (_, View::Object(extensions)) = &unit.subjects[0].views[1] else { panic!("not an object") };
        assert_eq!(extensions.iter().map(|(key, _)| &**key).collect::<Vec<_>>(), ["json", "tf"]);
        assert!(Repository::wants(".github/workflows/ci.yml") && !Repository::wants(".github/workflows/a/ci.yml"));
    }
}
