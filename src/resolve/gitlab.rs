//! GitLab CI: the pipeline, its defaults and its jobs, with `extends` and `!reference` put in; a file is a unit.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::view::{View, keys, with_index, with_key};
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, image, take_documents};
use crate::model::{FileKind, PathSegment};
use crate::parse::{Entry, Node, Object, Value};

/// GitLab CI pipelines, and files that pipelines include.
pub(super) struct GitlabCi;

const NAME: &str = "gitlab_ci";

/// Keys of a pipeline that are no jobs.
const GLOBAL: &[&str] = &[
    "after_script",
    "before_script",
    "cache",
    "default",
    "image",
    "include",
    "services",
    "spec",
    "stages",
    "types",
    "variables",
    "workflow",
];

/// Keys that jobs take from `default`, or from the pipeline itself as in old files.
const INHERITED: &[&str] = &["image", "services", "before_script", "after_script", "cache"];

/// Keys that may come from a job which is not in the file.
const OPEN: &[&str] = &[
    "after_script",
    "allow_failure",
    "artifacts",
    "before_script",
    "environment",
    "image",
    "rules",
    "script",
    "services",
    "tags",
    "variables",
    "when",
];

/// Jobs that extend each other longer than this are left as they are; GitLab takes eleven.
const DEPTH: usize = 11;

/// Values that are put in from elsewhere in one file at most. What is left out is unknown.
const PUT_IN: usize = 200_000;

impl Technology for GitlabCi {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let name = base_name(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let named = stem.ends_with(".gitlab-ci") || stem == "gitlab-ci";
        let included = path.starts_with(".gitlab/ci/") || path.contains("/.gitlab/ci/");
        if kind == FileKind::Yaml && (named || included) { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("gitlab.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, document| {
            // A document with `spec` declares the inputs of the one behind it.
            self.claim(&file.path, file.kind) == Claim::Name
                && document.root.as_object().is_some_and(|root| root.get("spec").is_none())
        });
        taken.into_iter().map(|(index, document)| Unit::of(NAME, subjects(document.root, &files[index]))).collect()
    }
}

fn subjects(root: Node, file: &ParsedFile) -> Vec<Subject> {
    let left = Cell::new(PUT_IN);
    let root = Put { root: &root, text: &file.text, left: &left }.references(&root, DEPTH);
    let put = Put { root: &root, text: &file.text, left: &left };
    let variables = root.get("variables").map(|node| Arc::new(node.clone()));
    let defaults = defaults(&root);
    let extended = extended(&root);
    let mut subjects = Vec::new();
    if let Some(defaults) = &defaults {
        let region = defaults.head_span();
        let mut subject =
            Subject::new("gitlab.default", "default", "default".to_owned(), file, region, defaults.clone());
        subject.views = job_views(&subject.config, None, variables.as_ref());
        subjects.push(subject);
    }
    for entry in root.entries().filter(|entry| is_job(entry)) {
        if entry.key.starts_with('.') && extended.contains(&entry.key) {
            continue;
        }
        let config = put.parents(&entry.value, DEPTH);
        let address = format!("job {}", entry.key);
        let mut job = Subject::new("gitlab.job", &entry.key, address, file, entry.key_span, config);
        job.views = job_views(&job.config, defaults.as_ref(), variables.as_ref());
        subjects.push(job);
    }
    let region = root.head_span();
    let includes = includes(&root);
    let mut pipeline = Subject::new("gitlab.pipeline", "pipeline", "pipeline".to_owned(), file, region, root);
    pipeline.views = vec![("includes", includes)];
    subjects.insert(0, pipeline);
    subjects
}

fn is_job(entry: &Entry) -> bool {
    entry.value.as_object().is_some() && !GLOBAL.contains(&&*entry.key)
}

/// Returns the names of the jobs that others of the file extend.
fn extended(root: &Node) -> BTreeSet<Arc<str>> {
    let jobs = root.entries().filter(|entry| is_job(entry));
    jobs.flat_map(|entry| parents(&entry.value)).map(Arc::from).collect()
}

fn parents(job: &Node) -> Vec<&str> {
    match job.get("extends").map(|node| &node.value) {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Node::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Returns `default` with the keys that old files give for the whole pipeline, if there are any.
fn defaults(root: &Node) -> Option<Node> {
    let given = root.get("default").filter(|node| node.as_object().is_some());
    let mut entries: Vec<Entry> = given.into_iter().flat_map(Node::entries).cloned().collect();
    let global = root.as_object()?;
    entries.extend(INHERITED.iter().filter_map(|key| global.entry(key)).cloned());
    let span = given.map_or(root.span, |node| node.span);
    (!entries.is_empty()).then(|| Node::object(first_of_each(entries), span))
}

fn first_of_each(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = BTreeSet::new();
    entries.into_iter().filter(|entry| seen.insert(Arc::clone(&entry.key))).collect()
}

/// Puts in what stands elsewhere in the file, as long as there is not too much of it.
struct Put<'a> {
    root: &'a Node,
    text: &'a str,
    left: &'a Cell<usize>,
}

impl Put<'_> {
    /// Returns what is to be put in, unless too much was.
    fn take<'a>(&self, node: Option<&'a Node>, depth: usize) -> Option<&'a Node> {
        let node = node.filter(|_| depth > 0)?;
        self.left.set(self.left.get().checked_sub(node.count())?);
        Some(node)
    }

    /// Returns a job with what it extends put in: objects are joined, everything else of the job replaces its parents'.
    /// What a parent outside the file may give is unknown.
    fn parents(&self, job: &Node, depth: usize) -> Node {
        let mut result = Object::default();
        for name in parents(job) {
            match self.take(self.root.get(name), depth) {
                Some(parent) => join(&mut result, &self.parents(parent, depth - 1)),
                None => {
                    let span = job.get("extends").map_or(job.span, |node| node.span);
                    for key in OPEN {
                        let value = Node::unknown(format!("extends: {name}"), Vec::new(), span);
                        result.insert(Entry::derived(key, value));
                    }
                }
            }
        }
        join(&mut result, job);
        Node::new(Value::Object(result), job.span)
    }

    /// Returns a node with the values that `!reference [job, key]` names in its place.
    fn references(&self, node: &Node, depth: usize) -> Node {
        match &node.value {
            Value::Array(_) if is_reference(node, self.text) => {
                let path = node.items().map(Node::as_str).collect::<Option<Vec<&str>>>();
                match self.take(path.as_deref().and_then(|path| self.root.at(path)), depth) {
                    Some(target) => self.references(target, depth - 1),
                    None => Node::unknown("!reference", Vec::new(), node.span),
                }
            }
            Value::Array(items) => {
                Node::array(items.iter().map(|item| self.references(item, depth)).collect(), node.span)
            }
            Value::Object(object) => {
                let entries =
                    object.iter().map(|entry| Entry { value: self.references(&entry.value, depth), ..entry.clone() });
                Node::object(entries, node.span)
            }
            _ => node.clone(),
        }
    }
}

fn join(object: &mut Object, other: &Node) {
    for entry in other.entries() {
        let value = match (object.get(&entry.key), &entry.value.value) {
            (Some(Node { value: Value::Object(have), .. }), Value::Object(_)) => {
                let mut joined = have.clone();
                join(&mut joined, &entry.value);
                Node::new(Value::Object(joined), entry.value.span)
            }
            _ => entry.value.clone(),
        };
        object.insert(Entry { value, ..entry.clone() });
    }
}

/// The parser drops the tag, which stands before or at the start of the list.
fn is_reference(node: &Node, text: &str) -> bool {
    let start = node.span.start as usize;
    let behind = text.get(start..).is_some_and(|rest| rest.starts_with("!reference"));
    behind || text.get(..start).is_some_and(|before| before.trim_end().ends_with("!reference"))
}

fn job_views(job: &Node, defaults: Option<&Node>, variables: Option<&Arc<Node>>) -> Vec<(&'static str, View)> {
    let mut views = vec![("scripts", scripts(job))];
    let own = job.get("image");
    let named = own.or_else(|| defaults.and_then(|defaults| defaults.get("image")));
    if let Some((path, reference)) = named.and_then(|node| named_image(node, &keys(&["image"]))) {
        views.push(("image", placed_image(&path, reference, own.is_none())));
    }
    let services = job.get("services").into_iter().flat_map(Node::items).enumerate();
    let services = services.filter_map(|(index, item)| named_image(item, &with_index(&keys(&["services"]), index)));
    views.push(("services", View::List(services.map(|(path, name)| placed_image(&path, name, false)).collect())));
    views.extend(variables.map(|variables| ("pipeline_variables", View::Node(Arc::clone(variables)))));
    views
}

/// Returns the path and the reference of an image, which is given by itself or under `name`.
fn named_image<'a>(node: &'a Node, path: &[PathSegment]) -> Option<(Vec<PathSegment>, &'a str)> {
    match &node.value {
        Value::String(reference) => Some((path.to_vec(), reference)),
        _ => Some((with_key(path, "name"), node.get("name")?.as_str()?)),
    }
}

fn placed_image(path: &[PathSegment], reference: &str, inherited: bool) -> View {
    let View::Object(mut entries) = image::image_view(reference) else { return View::Bool(false) };
    entries.push(("path".into(), View::path(path)));
    entries.push(("inherited".into(), View::Bool(inherited)));
    View::Object(entries)
}

/// Returns `{path, text}` of every text that a shell gets, in the order in which it does.
fn scripts(job: &Node) -> View {
    let mut found = Vec::new();
    let places = [&["hooks", "pre_get_sources_script"][..], &["before_script"], &["script"], &["after_script"]];
    for place in places {
        if let Some(node) = job.at(place) {
            collect(node, &keys(place), &mut found);
        }
    }
    View::List(found)
}

/// GitLab flattens lists inside lists.
fn collect(node: &Node, path: &[PathSegment], found: &mut Vec<View>) {
    match &node.value {
        Value::String(text) => found.push(View::object([("path", View::path(path)), ("text", View::text(text))])),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &with_index(path, index), found);
            }
        }
        Value::Unknown(_) => found.push(View::Node(Arc::new(node.clone()))),
        _ => {}
    }
}

/// Returns `{path, kind, location, ref}` of what the pipeline includes.
fn includes(root: &Node) -> View {
    let Some(node) = root.get("include") else { return View::List(Vec::new()) };
    let path = keys(&["include"]);
    let items: Vec<(Vec<PathSegment>, &Node)> = match &node.value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (with_index(&path, index), item)).collect(),
        _ => vec![(path, node)],
    };
    View::List(items.into_iter().filter_map(|(path, item)| include(&path, item)).collect())
}

fn include(path: &[PathSegment], item: &Node) -> Option<View> {
    if let Some(location) = item.as_str() {
        let kind = if location.starts_with("http://") || location.starts_with("https://") { "remote" } else { "local" };
        return Some(View::object([
            ("path", View::path(path)),
            ("kind", View::text(kind)),
            ("location", View::text(location)),
        ]));
    }
    let kinds = ["project", "remote", "component", "template", "local", "artifact"];
    let (kind, location) = kinds.iter().find_map(|kind| Some((*kind, item.get(kind)?.as_str()?)))?;
    let mut view = vec![
        ("path", View::path(&with_key(path, kind))),
        ("kind", View::text(kind)),
        ("location", View::text(location)),
    ];
    let reference = item.get("ref").and_then(Node::as_str);
    let version = location.rsplit_once('@').map(|(_, version)| version).filter(|_| kind == "component");
    view.extend(reference.or(version).map(|reference| ("ref", View::text(reference))));
    view.extend(item.get("integrity").and_then(Node::as_str).map(|hash| ("integrity", View::text(hash))));
    Some(View::object(view))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ParseLimits, format_of};

    fn subjects_of(text: &str) -> Vec<Subject> {
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: ".gitlab-ci.yml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        GitlabCi.resolve(&mut files).pop().unwrap().subjects
    }

    fn view<'a>(subject: &'a Subject, name: &str) -> &'a View {
        &subject.views.iter().find(|(key, _)| *key == name).unwrap().1
    }

    #[test]
    fn files_are_claimed_by_name() {
        for path in [".gitlab-ci.yml", "ci/test.gitlab-ci.yaml", ".gitlab/ci/build.yml", "a/.gitlab/ci/b/c.yml"] {
            assert_eq!(GitlabCi.claim(path, FileKind::Yaml), Claim::Name, "{path}");
        }
        assert_eq!(GitlabCi.claim(".gitlab/agents/a/config.yaml", FileKind::Yaml), Claim::No);
        assert_eq!(GitlabCi.claim(".gitlab-ci.md", FileKind::Markdown), Claim::No);
    }

    #[test]
    fn a_pipeline_gives_itself_its_defaults_and_its_jobs() {
        let text = "image: ruby\nstages: [a]\n.t: {script: [x]}\nbuild:\n  extends: .t\n  tags: [z]\n.u: {script: y}\n";
        let subjects = subjects_of(text);
        let addresses: Vec<&str> = subjects.iter().map(|subject| subject.address.as_str()).collect();
        assert_eq!(addresses, ["pipeline", "default", "job build", "job .u"]);
        assert!(subjects[2].config.get("script").is_some() && subjects[2].config.get("tags").is_some());
        assert_eq!(subjects[2].region.of(text), "build");
        let View::Object(image) = view(&subjects[2], "image") else { panic!("not an object") };
        assert!(image.contains(&("inherited".into(), View::Bool(true))));
    }

    #[test]
    fn references_and_lists_in_lists_are_put_in() {
        let text = ".a:\n  script:\n    - one\n    - two\nb:\n  script:\n    - !reference [.a, script]\n    - three\n";
        let subjects = subjects_of(text);
        let View::List(scripts) = view(&subjects[2], "scripts") else { panic!("not a list") };
        let expected = View::object([
            ("path", View::path(&with_index(&with_index(&keys(&["script"]), 0), 1))),
            ("text", View::text("two")),
        ]);
        assert_eq!((scripts.len(), &scripts[1]), (3, &expected));
    }

    #[test]
    fn what_a_job_elsewhere_gives_is_unknown() {
        let subjects = subjects_of("b:\n  extends: .elsewhere\n  script: x\n");
        assert!(subjects[1].config.get("image").unwrap().as_unknown().is_some());
        assert_eq!(subjects[1].config.get("script").unwrap().as_str(), Some("x"));
    }

    #[test]
    fn jobs_that_extend_or_name_themselves_end() {
        assert_eq!(subjects_of("a: {extends: b}\nb: {extends: a}\n").len(), 3);
        let parents = "a, ".repeat(50);
        assert_eq!(subjects_of(&format!("a: {{extends: [{parents}]}}\n")).len(), 2);
        let names = "!reference [a, script], ".repeat(50);
        assert_eq!(subjects_of(&format!("a: {{script: [{names}]}}\n")).len(), 2);
    }

    #[test]
    fn includes_are_told_apart() {
        let text = "include:\n  - https://example.com/a.yml\n  - a.yml\n  - {project: g/p, file: x, ref: v1}\n  - component: h/p/c@1.0\n";
        let subjects = subjects_of(text);
        let View::List(found) = view(&subjects[0], "includes") else { panic!("not a list") };
        let kinds: Vec<&View> = found
            .iter()
            .map(|item| match item {
                View::Object(entries) => &entries[1].1,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(kinds, ["remote", "local", "project", "component"].map(View::text).iter().collect::<Vec<_>>());
        let View::Object(component) = &found[3] else { panic!("not an object") };
        assert_eq!(component[3], ("ref".into(), View::text("1.0")));
    }
}
