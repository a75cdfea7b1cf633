//! GitHub Actions: workflows, jobs and steps, and the steps of composite actions; a file is a unit.

use std::sync::Arc;

use super::view::{View, keys, with_index, with_key};
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, take_documents};
use crate::model::{FileKind, PathSegment, Span};
use crate::parse::{Entry, Node, Object, Value};

/// GitHub Actions workflows and actions.
pub(super) struct GithubActions;

const NAME: &str = "github_actions";

impl Technology for GithubActions {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let workflow = path.starts_with(".github/workflows/") || path.contains("/.github/workflows/");
        let action = matches!(base_name(path), "action.yml" | "action.yaml");
        if kind == FileKind::Yaml && (workflow || action) { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("github.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, document| {
            self.claim(&file.path, file.kind) == Claim::Name
                && (document.root.get("jobs").is_some() || document.root.get("runs").is_some())
        });
        taken.into_iter().map(|(index, document)| Unit::of(NAME, subjects(document.root, &files[index]))).collect()
    }
}

fn subjects(mut root: Node, file: &ParsedFile) -> Vec<Subject> {
    name_trigger(&mut root);
    let region = root.head_span();
    let triggers = triggers(&root);
    let name = root.get("name").and_then(Node::as_str).unwrap_or_else(|| base_name(&file.path)).to_owned();
    let mut subjects = Vec::new();
    for entry in root.get("jobs").into_iter().flat_map(Node::entries) {
        let address = format!("jobs.{}", entry.key);
        let config = entry.value.clone();
        let mut job = Subject::new("github.job", &entry.key, address.clone(), file, entry.key_span, config);
        job.views = job_views(&root, &triggers);
        job.views.push(("permissions", permissions(&job.config, &file.text)));
        job.views.extend(uses_comment(&job.config, &file.text));
        let mut steps = steps(&job.config, &address, file, &triggers);
        let around = surroundings(&root, &job.config);
        steps.iter_mut().for_each(|step| step.views.extend(around.iter().cloned()));
        subjects.push(job);
        subjects.extend(steps);
    }
    if let Some(runs) = root.get("runs") {
        let mut steps = steps(runs, "runs", file, &triggers);
        steps.iter_mut().for_each(|step| step.views.extend(inputs(&root)));
        subjects.push(Subject::new("github.action", &name, format!("action {name}"), file, region, root));
        subjects.extend(steps);
        return subjects;
    }
    let permissions = permissions(&root, &file.text);
    let mut workflow = Subject::new("github.workflow", &name, format!("workflow {name}"), file, region, root);
    workflow.views = vec![("triggers", triggers), ("permissions", permissions)];
    subjects.insert(0, workflow);
    subjects
}

/// GitHub reads `on` as a string where YAML 1.1 reads true: give the trigger under both keys.
pub(super) fn name_trigger(root: &mut Node) {
    let Value::Object(object) = &mut root.value else { return };
    let (have, want) = if object.get("on").is_some() { ("on", "true") } else { ("true", "on") };
    if object.get(want).is_none()
        && let Some(entry) = object.entry(have).cloned()
    {
        object.insert(Entry { key: want.into(), ..entry });
    }
}

fn triggers(root: &Node) -> View {
    let Some(on) = root.get("on") else { return View::List(Vec::new()) };
    match &on.value {
        Value::String(event) => View::texts([&**event]),
        Value::Array(events) => View::texts(events.iter().filter_map(Node::as_str)),
        Value::Object(events) => View::texts(events.iter().map(|entry| &*entry.key)),
        _ => View::List(Vec::new()),
    }
}

fn job_views(root: &Node, triggers: &View) -> Vec<(&'static str, View)> {
    let mut views = vec![("triggers", triggers.clone())];
    for (view, key) in [("workflow_permissions", "permissions"), ("workflow_env", "env")] {
        views.extend(root.get(key).map(|node| (view, View::Node(Arc::new(node.clone())))));
    }
    views
}

/// Returns the variables and the matrix that the steps of a job see.
fn surroundings(root: &Node, job: &Node) -> Vec<(&'static str, View)> {
    let matrix = job.get("strategy").and_then(|strategy| strategy.get("matrix"));
    [("workflow_env", root.get("env")), ("job_env", job.get("env")), ("matrix", matrix)]
        .into_iter()
        .filter_map(|(view, node)| Some((view, View::Node(Arc::new(node?.clone())))))
        .chain(inputs(root))
        .collect()
}

/// Returns the declared inputs of an action, or of a workflow that is called or started by hand.
fn inputs(root: &Node) -> Option<(&'static str, View)> {
    let of_event = |event| root.get("on").and_then(|on| on.get(event)).and_then(|event| event.get("inputs"));
    let declared = [root.get("inputs"), of_event("workflow_call"), of_event("workflow_dispatch")];
    let entries: Object = declared.into_iter().flatten().flat_map(Node::entries).cloned().collect();
    (!entries.is_empty()).then(|| ("inputs", View::Node(Arc::new(Node::new(Value::Object(entries), root.span)))))
}

fn steps(job: &Node, address: &str, file: &ParsedFile, triggers: &View) -> Vec<Subject> {
    let items = job.get("steps").into_iter().flat_map(Node::items).enumerate();
    items
        .filter(|(_, step)| step.as_object().is_some())
        .map(|(index, step)| {
            let name = step.get("name").or_else(|| step.get("id")).and_then(Node::as_str);
            let name = name.map_or_else(|| index.to_string(), str::to_owned);
            let address = format!("{address}.steps[{index}]");
            let mut subject = Subject::new("github.step", &name, address, file, step.head_span(), step.clone());
            subject.views = vec![("expressions", expressions(step)), ("triggers", triggers.clone())];
            if let Some(uses) = step.get("uses").and_then(Node::as_str) {
                subject.views.push(("uses", uses_view(uses)));
            }
            subject.views.extend(uses_comment(step, &file.text));
            subject
        })
        .collect()
}

/// Returns `{kind, owner, repository, path, ref, pinned}` of what a step uses; parts that it has not are absent.
fn uses_view(uses: &str) -> View {
    if uses.starts_with("./") || uses.starts_with("../") {
        return View::object([("kind", View::text("local")), ("path", View::text(uses)), ("pinned", View::Bool(true))]);
    }
    if let Some(image) = uses.strip_prefix("docker://") {
        let pinned = image.contains("@sha256:");
        return View::object([
            ("kind", View::text("docker")),
            ("path", View::text(image)),
            ("pinned", View::Bool(pinned)),
        ]);
    }
    let (named, reference) = match uses.rsplit_once('@') {
        Some((named, reference)) => (named, Some(reference)),
        None => (uses, None),
    };
    let mut parts = named.splitn(3, '/');
    let pinned = reference.is_some_and(|text| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let mut view = vec![("kind", View::text("action"))];
    for key in ["owner", "repository", "path"] {
        view.extend(parts.next().map(|part| (key, View::text(part))));
    }
    view.extend(reference.map(|reference| ("ref", View::text(reference))));
    view.push(("pinned", View::Bool(pinned)));
    View::object(view)
}

/// Returns `{scope, access, path, comment}` of every right that is named; without a comment beside or above it, no `comment`.
fn permissions(node: &Node, text: &str) -> View {
    let entries = node.get("permissions").into_iter().flat_map(Node::entries);
    let rights = entries.filter_map(|entry| {
        let mut right = vec![
            ("scope", View::text(&entry.key)),
            ("access", View::text(entry.value.as_str()?)),
            ("path", View::path(&keys(&["permissions", &entry.key]))),
        ];
        let comment = comment_behind(text, entry.value.span).or_else(|| comment_above(text, entry.key_span));
        right.extend(comment.map(|comment| ("comment", View::text(comment))));
        Some(View::object(right))
    });
    View::List(rights.collect())
}

/// Returns the comment beside what a step or a job uses, where people and Dependabot note the version of a commit.
fn uses_comment(node: &Node, text: &str) -> Option<(&'static str, View)> {
    let span = node.get("uses").filter(|uses| uses.as_str().is_some())?.span;
    comment_behind(text, span).map(|comment| ("uses_comment", View::text(comment)))
}

/// Returns the comment between a value and the end of its line, without the sign.
fn comment_behind(text: &str, span: Span) -> Option<&str> {
    let line = text.get(span.end as usize..)?.lines().next()?;
    line.trim_start().strip_prefix('#').map(str::trim).filter(|comment| !comment.is_empty())
}

/// Returns the comment on the line above a key, without the sign.
fn comment_above(text: &str, span: Span) -> Option<&str> {
    let line = text.get(..span.start as usize)?.lines().rev().nth(1)?;
    line.trim_start().strip_prefix('#').map(str::trim).filter(|comment| !comment.is_empty())
}

/// Returns every `${{ ... }}` of a step with its path.
fn expressions(step: &Node) -> View {
    let mut found = Vec::new();
    collect(step, &mut Vec::new(), &mut found);
    View::List(found)
}

fn collect(node: &Node, path: &mut Vec<PathSegment>, found: &mut Vec<View>) {
    match &node.value {
        Value::String(text) => {
            let in_script =
                [&["run"][..], &["with", "script"], &["with", "inlineScript"]].iter().any(|at| *path == keys(at));
            for part in text.split("${{").skip(1) {
                let expression = part.split("}}").next().unwrap_or(part).trim();
                found.push(View::object([
                    ("path", View::path(path)),
                    ("expression", View::text(expression)),
                    ("in_script", View::Bool(in_script)),
                ]));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &mut with_index(path, index), found);
            }
        }
        Value::Object(object) => {
            for entry in object {
                collect(&entry.value, &mut with_key(path, &entry.key), found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ParseLimits, format_of};

    fn subjects_of(path: &str, text: &str) -> Vec<Subject> {
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files = [ParsedFile { path: path.into(), kind: FileKind::Yaml, text: text.into(), documents }];
        GithubActions.resolve(&mut files).pop().unwrap().subjects
    }

    #[test]
    fn a_workflow_gives_itself_its_jobs_and_their_steps() {
        let text = "name: CI\non: [push]\npermissions: {}\njobs:\n  build:\n    runs-on: x\n    steps:\n    - uses: a/b/c@v1\n    - run: echo ${{ github.head_ref }}\n";
        let subjects = subjects_of(".github/workflows/ci.yml", text);
        let addresses: Vec<&str> = subjects.iter().map(|subject| subject.address.as_str()).collect();
        assert_eq!(addresses, ["workflow CI", "jobs.build", "jobs.build.steps[0]", "jobs.build.steps[1]"]);
        assert!(subjects[0].config.get("on").is_some() && subjects[0].config.get("true").is_some());
        assert_eq!(subjects[1].region.of(text), "build");
        assert!(subjects[1].views.iter().any(|(key, _)| *key == "workflow_permissions"));
        let (_, View::List(found)) = &subjects[3].views[0] else { panic!("no expressions") };
        assert_eq!(
            found[0],
            View::object([
                ("path", View::texts(["run"])),
                ("expression", View::text("github.head_ref")),
                ("in_script", View::Bool(true)),
            ])
        );
    }

    #[test]
    fn what_a_step_uses_is_taken_apart() {
        let pinned = "actions/checkout@0123456789abcdef0123456789abcdef01234567";
        let View::Object(view) = uses_view(pinned) else { panic!("not an object") };
        assert_eq!(view.last().unwrap().1, View::Bool(true));
        let View::Object(view) = uses_view("a/b/c/d@v1") else { panic!("not an object") };
        assert_eq!(view[3], ("path".into(), View::text("c/d")));
        let View::Object(view) = uses_view("docker://alpine:3") else { panic!("not an object") };
        assert_eq!(view[2].1, View::Bool(false));
    }

    #[test]
    fn comments_beside_rights_and_versions_are_kept() {
        let text = "permissions:\n  # for releases\n  contents: write\n  issues: write # to answer\n  packages: read #\njobs:\n  a:\n    steps:\n    - uses: a/b@0123456789abcdef0123456789abcdef01234567 # v1.2.3\n";
        let subjects = subjects_of(".github/workflows/ci.yml", text);
        let (_, View::List(rights)) = &subjects[0].views[1] else { panic!("no permissions") };
        let comment = |right: &View| match right {
            View::Object(entries) => entries.get(3).map(|(_, comment)| comment.clone()),
            _ => None,
        };
        let comments: Vec<Option<View>> = rights.iter().map(comment).collect();
        assert_eq!(comments, [Some(View::text("for releases")), Some(View::text("to answer")), None]);
        assert!(subjects[2].views.contains(&("uses_comment", View::text("v1.2.3"))));
    }

    #[test]
    fn actions_have_steps_and_no_workflow() {
        let subjects = subjects_of("a/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: ls\n");
        let addresses: Vec<&str> = subjects.iter().map(|subject| subject.address.as_str()).collect();
        assert_eq!(addresses, ["action x", "runs.steps[0]"]);
    }
}
