//! The repository itself: which files it holds, its code owners, what its pipelines do, its dependencies and their updates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::view::View;
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, take_documents};
use crate::model::{FileKind, Span};
use crate::parse::{Entry, Node, Value};

/// Files that speak for the repository: CODEOWNERS, settings of Dependabot, Renovate and pre-commit, package manifests.
pub(super) struct Repositories;

const NAME: &str = "repository";

/// What a file says about the repository, by the type of its subject.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Who owns which files.
    Codeowners,
    /// `.github/dependabot.yml`, one subject per update.
    Dependabot,
    /// The settings of Renovate.
    Renovate,
    /// `.pre-commit-config.yaml`, one subject per repository that hooks come from.
    PreCommit,
    /// `package.json`.
    NpmPackage,
    /// `.github/settings.yml`: settings of the repository as the app of that name applies them.
    Settings,
}

impl Technology for Repositories {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        match told(path, kind) {
            // Many of these lie among tests, on purpose in pieces.
            Some(Told::NpmPackage) => Claim::Content,
            Some(_) => Claim::Name,
            None => Claim::No,
        }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        matches!(
            subject,
            "repository"
                | "codeowners"
                | "dependabot.update"
                | "renovate"
                | "pre_commit.repository"
                | "npm.package"
                | "github.settings"
        )
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, document| {
            told(&file.path, file.kind).is_some_and(|told| {
                told == Told::Codeowners || document.root.as_object().is_some_and(|root| !root.is_empty())
            })
        });
        taken
            .into_iter()
            .filter_map(|(index, document)| {
                let file = &files[index];
                let told = told(&file.path, file.kind)?;
                Some(Unit::of(NAME, told.subjects(document.root, file)))
            })
            .collect()
    }
}

fn told(path: &str, kind: FileKind) -> Option<Told> {
    let name = base_name(path);
    match kind {
        FileKind::Codeowners => Some(Told::Codeowners),
        FileKind::Yaml => match name {
            "dependabot.yml" | "dependabot.yaml" if in_github(path) => Some(Told::Dependabot),
            "settings.yml" if in_github(path) => Some(Told::Settings),
            ".pre-commit-config.yaml" | ".pre-commit-config.yml" => Some(Told::PreCommit),
            _ => None,
        },
        FileKind::Json | FileKind::Jsonc => match name {
            "renovate.json" | "renovate.json5" | ".renovaterc" | ".renovaterc.json" => Some(Told::Renovate),
            "package.json" => Some(Told::NpmPackage),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a file lies in a `.github` folder itself.
fn in_github(path: &str) -> bool {
    path.rsplit('/').nth(1) == Some(".github")
}

impl Told {
    fn subjects(self, root: Node, file: &ParsedFile) -> Vec<Subject> {
        let (kind, parts) = match self {
            Self::Codeowners => ("codeowners", None),
            Self::Renovate => ("renovate", None),
            Self::NpmPackage => ("npm.package", None),
            Self::Settings => ("github.settings", None),
            Self::Dependabot => ("dependabot.update", Some(("updates", "package-ecosystem"))),
            Self::PreCommit => ("pre_commit.repository", Some(("repos", "repo"))),
        };
        let Some((list, key)) = parts else {
            let region = root.head_span();
            return vec![Subject::new(kind, kind, file.path.to_string(), file, region, root)];
        };
        let parts = root.get(list).into_iter().flat_map(Node::items).filter(|part| part.as_object().is_some());
        parts
            .enumerate()
            .map(|(index, part)| {
                let name = part.get(key).and_then(Node::as_str).unwrap_or("unnamed");
                let address = format!("{list}[{index}] {name}");
                Subject::new(kind, name, address, file, part.head_span(), part.clone())
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
    /// Parsed pipelines of GitLab CI and Azure Pipelines, by path.
    pub pipelines: BTreeMap<Arc<str>, Arc<Node>>,
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
        workflow || is_dependabot(path) || pipeline_system(path).is_some()
    }

    /// Adds a copy of the first document of a file that is wanted.
    pub fn add(&mut self, path: &Arc<str>, root: &Node) {
        let mut root = root.clone();
        if base_name(path).starts_with("dependabot.") {
            self.dependabot = Some(Arc::new(root));
        } else if pipeline_system(path).is_some() {
            self.pipelines.insert(Arc::clone(path), Arc::new(root));
        } else {
            super::github::name_trigger(&mut root);
            self.workflows.insert(Arc::clone(path), Arc::new(root));
        }
    }
}

/// Returns the system that runs a pipeline, but GitHub's.
fn pipeline_system(path: &str) -> Option<&'static str> {
    let systems: [&dyn Technology; 2] = [&super::gitlab::GitlabCi, &super::azure_pipelines::AzurePipelines];
    systems
        .into_iter()
        .find(|system| system.claim(path, FileKind::Yaml) == Claim::Name && is_yaml(path))
        .map(Technology::name)
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yml") || path.ends_with(".yaml")
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
        ("pipeline_steps", View::List(pipeline_steps(repository))),
    ];
    if let Some(root) = &repository.dependabot {
        subject.views.push(("dependabot", View::Node(Arc::clone(root))));
    }
    Unit::of(NAME, vec![subject])
}

/// Keys of commands, in the words of all three systems.
const COMMANDS: &[&str] =
    &["after_script", "bash", "before_script", "inline", "inlinescript", "powershell", "pwsh", "run", "script"];

/// Keys of what somebody else made and a pipeline uses, and of names.
const COMPONENTS: &[&str] = &["component", "image", "include", "project", "remote", "task", "template", "uses"];

/// Keys by which a failure does not count.
const TOLERANT: &[&str] = &["allow_failure", "continue-on-error", "continueonerror"];

/// Returns `{path, system, kind, text, tolerated}` of the commands and components of every pipeline.
fn pipeline_steps(repository: &Repository) -> Vec<View> {
    let mut found = Vec::new();
    for (path, root) in &repository.workflows {
        Steps { path, system: "github_actions", found: &mut found }.collect(root, "", false);
    }
    for (path, root) in &repository.pipelines {
        let system = pipeline_system(path).unwrap_or_default();
        Steps { path, system, found: &mut found }.collect(root, "", false);
    }
    found
}

struct Steps<'a> {
    path: &'a Arc<str>,
    system: &'static str,
    found: &'a mut Vec<View>,
}

impl Steps<'_> {
    fn collect(&mut self, node: &Node, key: &str, tolerated: bool) {
        let key = key.to_lowercase();
        match &node.value {
            Value::String(text) => {
                let (commands, components) = (COMMANDS.contains(&&*key), COMPONENTS.contains(&&*key));
                if commands || components {
                    let kind = if commands { "command" } else { "component" };
                    self.found.push(View::object([
                        ("path", View::Text(Arc::clone(self.path))),
                        ("system", View::text(self.system)),
                        ("kind", View::text(kind)),
                        ("text", View::text(text)),
                        ("tolerated", View::Bool(tolerated)),
                    ]));
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.collect(item, &key, tolerated);
                }
            }
            Value::Object(object) => {
                let set = |entry: &Entry| TOLERANT.contains(&&*entry.key.to_lowercase()) && is_on(&entry.value);
                let tolerated = tolerated || object.iter().any(set);
                for entry in object {
                    self.collect(&entry.value, &entry.key, tolerated);
                }
            }
            _ => {}
        }
    }
}

fn is_on(node: &Node) -> bool {
    matches!(&node.value, Value::Bool(true) | Value::Object(_)) || node.as_str() == Some("true")
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
    use crate::parse::{ParseLimits, format_of};

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
        assert!(Repository::wants(".gitlab-ci.yml") && Repository::wants("azure-pipelines.yml"));
    }

    #[test]
    fn steps_of_all_pipelines_are_told_in_one_shape() {
        let parse = |text: &str| {
            let parsed = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default());
            parsed.documents.into_iter().next().unwrap().root
        };
        let mut repository = Repository::default();
        let github = "jobs: {a: {steps: [{uses: a/b@v1}, {run: x, continue-on-error: true}]}}";
        repository.add(&".github/workflows/a.yml".into(), &parse(github));
        repository.add(&".gitlab-ci.yml".into(), &parse("test: {script: [make test]}"));
        repository.add(&"azure-pipelines.yml".into(), &parse("steps: [{task: Bash@3, inputs: {script: ls}}]"));
        let steps = pipeline_steps(&repository);
        let told: Vec<(&View, &View)> = steps
            .iter()
            .map(|step| match step {
                View::Object(entries) => (&entries[3].1, &entries[4].1),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [("a/b@v1", false), ("x", true), ("make test", false), ("Bash@3", false), ("ls", false)]
            .map(|(text, tolerated)| (View::text(text), View::Bool(tolerated)));
        assert_eq!(told, expected.iter().map(|(text, tolerated)| (text, tolerated)).collect::<Vec<_>>());
    }

    #[test]
    fn files_that_speak_for_the_repository_are_subjects() {
        let subjects = |path: &str, kind: FileKind, text: &str| {
            let documents = format_of(kind).unwrap().parse(text, &ParseLimits::default()).documents;
            let mut files = [ParsedFile { path: path.into(), kind, text: text.into(), documents }];
            let units = Repositories.resolve(&mut files);
            let subjects = units.into_iter().flat_map(|unit| unit.subjects);
            subjects.map(|subject| format!("{} {}", subject.kind, subject.address)).collect::<Vec<_>>()
        };
        let updates = "updates:\n- package-ecosystem: npm\n- package-ecosystem: pip\n";
        let dependabot = subjects(".github/dependabot.yml", FileKind::Yaml, updates);
        assert_eq!(dependabot, ["dependabot.update updates[0] npm", "dependabot.update updates[1] pip"]);
        let hooks = subjects(".pre-commit-config.yaml", FileKind::Yaml, "repos: [{repo: https://x/y, rev: v1}]\n");
        assert_eq!(hooks, ["pre_commit.repository repos[0] https://x/y"]);
        assert_eq!(subjects("a/package.json", FileKind::Json, "{\"name\": \"a\"}"), ["npm.package a/package.json"]);
        assert_eq!(subjects("renovate.json", FileKind::Json, "{\"extends\": []}"), ["renovate renovate.json"]);
        assert!(subjects("a/settings.yml", FileKind::Yaml, "x: 1\n").is_empty());
    }
}
