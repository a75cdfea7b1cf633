//! Azure Pipelines: the pipeline, its jobs and steps, also where template expressions wrap them; a file is a unit.

use std::sync::Arc;

use super::view::{View, keys, with_index, with_key};
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, base_name, image, take_documents};
use crate::discover::folder_of;
use crate::model::{FileKind, PathSegment};
use crate::parse::{Node, Value};

/// Azure Pipelines, and templates for them.
pub(super) struct AzurePipelines;

const NAME: &str = "azure_pipelines";

/// Keys of which a pipeline or a template has one.
const MARKS: &[&str] = &["stages", "jobs", "steps", "extends", "variables", "resources", "trigger", "pool"];

/// Steps that are a script, by the key that says so.
const SHELLS: &[&str] = &["script", "bash", "pwsh", "powershell"];

/// Inputs of tasks that take a script, in lower case.
const SCRIPT_INPUTS: &[&str] = &["script", "inlinescript", "inline"];

/// The parts of a deployment's strategy that hold steps.
const HOOKS: &[&[&str]] =
    &[&["preDeploy"], &["deploy"], &["routeTraffic"], &["postRouteTraffic"], &["on", "failure"], &["on", "success"]];

impl Technology for AzurePipelines {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let named = base_name(path).contains("azure-pipelines") || base_name(path).contains("azure-pipeline.");
        let folders = folder_of(path);
        let folder = folders.split('/').any(|folder| matches!(folder, ".azure-pipelines" | "azure-pipelines"));
        if kind == FileKind::Yaml && (named || folder) { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("azure_pipelines.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, document| {
            self.claim(&file.path, file.kind) == Claim::Name && MARKS.iter().any(|key| document.root.get(key).is_some())
        });
        taken.into_iter().map(|(index, document)| Unit::of(NAME, subjects(document.root, &files[index]))).collect()
    }
}

fn subjects(root: Node, file: &ParsedFile) -> Vec<Subject> {
    let mut found = Vec::new();
    let parameters = root.get("parameters").map(|declared| Arc::new(declared.clone()));
    let around = Around { file, root: &root, pool: root.get("pool"), parameters, prefix: String::new() };
    for (_, stage) in listed(root.get("stages"), &[]) {
        let name = name_of(stage, &["stage"]);
        let prefix = format!("stages.{name}.");
        let pool = stage.get("pool").or(around.pool);
        let around = Around { pool, prefix, parameters: around.parameters.clone(), ..around };
        jobs(stage, &around, &mut found);
    }
    jobs(&root, &around, &mut found);
    if root.get("steps").is_some() {
        job(&root, "job", &around, &mut found);
    }
    let mut views = vec![("images", View::List(containers(&root)))];
    views.push(("templates", View::List(templates(&root))));
    let region = root.head_span();
    let mut pipeline = Subject::new("azure_pipelines.pipeline", "pipeline", "pipeline".to_owned(), file, region, root);
    pipeline.views = views;
    found.insert(0, pipeline);
    found
}

/// What a job sees around it.
struct Around<'a> {
    file: &'a ParsedFile,
    root: &'a Node,
    pool: Option<&'a Node>,
    parameters: Option<Arc<Node>>,
    prefix: String,
}

fn jobs(parent: &Node, around: &Around<'_>, found: &mut Vec<Subject>) {
    for (_, node) in listed(parent.get("jobs"), &[]) {
        if node.get("job").is_some() || node.get("deployment").is_some() {
            let address = format!("{}jobs.{}", around.prefix, name_of(node, &["job", "deployment"]));
            job(node, &address, around, found);
        }
    }
}

fn job(node: &Node, address: &str, around: &Around<'_>, found: &mut Vec<Subject>) {
    let region = node.head_span();
    let config = node.clone();
    let mut job = Subject::new("azure_pipelines.job", address, address.to_owned(), around.file, region, config);
    job.views = vec![("images", View::List(job_images(node, around.root)))];
    let pool = node.get("pool").or(around.pool);
    job.views.extend(pool.map(|pool| ("pool", View::Node(Arc::new(pool.clone())))));
    found.push(job);
    for (path, step) in steps_of(node) {
        let place: String = path.iter().filter_map(position).collect();
        let name = name_of(step, &["displayName", "name"]);
        let address = if address == "job" { format!("steps{place}") } else { format!("{address}.steps{place}") };
        let region = step.head_span();
        let mut subject = Subject::new("azure_pipelines.step", name, address, around.file, region, step.clone());
        subject.views = step_views(step);
        let parameters = around.parameters.as_ref();
        subject.views.extend(parameters.map(|declared| ("parameters", View::Node(Arc::clone(declared)))));
        found.push(subject);
    }
}

/// `[2]` for the steps of a job, `.deploy[2]` for those of a deployment.
fn position(segment: &PathSegment) -> Option<String> {
    match segment {
        PathSegment::Index(index) => Some(format!("[{index}]")),
        PathSegment::Key(key) => {
            HOOKS.iter().flat_map(|hook| hook.iter()).find(|name| **name == key.as_str()).map(|name| format!(".{name}"))
        }
    }
}

fn name_of<'a>(node: &'a Node, names: &[&str]) -> &'a str {
    names.iter().find_map(|key| node.get(key)?.as_str()).filter(|name| !name.is_empty()).unwrap_or("unnamed")
}

/// Returns the items of a list with their paths, those inside `${{ if }}` and `${{ each }}` included.
fn listed<'a>(node: Option<&'a Node>, path: &[PathSegment]) -> Vec<(Vec<PathSegment>, &'a Node)> {
    let mut found = Vec::new();
    for (index, item) in node.into_iter().flat_map(Node::items).enumerate() {
        let path = with_index(path, index);
        let wrapped = item.entries().filter(|entry| entry.key.starts_with("${{")).collect::<Vec<_>>();
        for entry in &wrapped {
            found.extend(listed(Some(&entry.value), &with_key(&path, &entry.key)));
        }
        if wrapped.is_empty() {
            found.push((path, item));
        }
    }
    found
}

fn steps_of(job: &Node) -> Vec<(Vec<PathSegment>, &Node)> {
    let mut found = listed(job.get("steps"), &[]);
    for strategy in job.get("strategy").into_iter().flat_map(Node::entries) {
        for hook in HOOKS {
            let steps = strategy.value.at(hook).and_then(|hook| hook.get("steps"));
            found.extend(listed(steps, &keys(&hook[hook.len() - 1..])));
        }
    }
    found.retain(|(_, step)| step.as_object().is_some());
    found
}

fn step_views(step: &Node) -> Vec<(&'static str, View)> {
    let scripts = scripts(step);
    let (mut expressions, mut macros) = (Vec::new(), Vec::new());
    scan(step, &mut Vec::new(), &scripts, &mut expressions, &mut macros);
    let texts =
        scripts.iter().map(|(path, text)| View::object([("path", View::path(path)), ("text", View::text(text))]));
    let mut views = vec![
        ("scripts", View::List(texts.collect())),
        ("expressions", View::List(expressions)),
        ("macros", View::List(macros)),
    ];
    if let Some(task) = step.get("task").and_then(Node::as_str) {
        let (name, version) = task.split_once('@').unwrap_or((task, ""));
        views.push(("task", View::object([("name", View::text(name)), ("version", View::text(version))])));
    }
    views
}

fn scripts(step: &Node) -> Vec<(Vec<PathSegment>, &str)> {
    let own = SHELLS.iter().filter_map(|key| Some((keys(&[*key]), step.get(key)?.as_str()?)));
    let inputs = step.get("inputs").into_iter().flat_map(Node::entries);
    let inputs = inputs.filter(|entry| SCRIPT_INPUTS.contains(&entry.key.to_lowercase().as_str()));
    let inputs = inputs.filter_map(|entry| Some((keys(&["inputs", &entry.key]), entry.value.as_str()?)));
    own.chain(inputs).collect()
}

/// Collects `${{ expression }}` and `$(macro)` with their paths.
fn scan(
    node: &Node,
    path: &mut Vec<PathSegment>,
    scripts: &[(Vec<PathSegment>, &str)],
    expressions: &mut Vec<View>,
    macros: &mut Vec<View>,
) {
    match &node.value {
        Value::String(text) => {
            let in_script = scripts.iter().any(|(script, _)| script == path);
            let found = |key, name: &str| {
                View::object([
                    ("path", View::path(path)),
                    (key, View::text(name)),
                    ("in_script", View::Bool(in_script)),
                ])
            };
            for part in text.split("${{").skip(1) {
                expressions.push(found("expression", part.split("}}").next().unwrap_or(part).trim()));
            }
            for part in text.split("$(").skip(1) {
                let name = part.split(')').next().unwrap_or(part);
                let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
                if !name.is_empty() && name.bytes().all(plain) {
                    macros.push(found("name", name));
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                scan(item, &mut with_index(path, index), scripts, expressions, macros);
            }
        }
        Value::Object(object) => {
            for entry in object {
                scan(&entry.value, &mut with_key(path, &entry.key), scripts, expressions, macros);
            }
        }
        _ => {}
    }
}

/// Returns the images of the containers that the pipeline declares.
fn containers(root: &Node) -> Vec<View> {
    let declared = root.at(&["resources", "containers"]);
    let items = listed(declared, &keys(&["resources", "containers"]));
    items
        .into_iter()
        .filter_map(|(path, item)| Some(placed(&with_key(&path, "image"), item.get("image")?.as_str()?)))
        .collect()
}

/// Returns the images that a job names itself, and not by a container of the pipeline.
fn job_images(job: &Node, root: &Node) -> Vec<View> {
    let declared = listed(root.at(&["resources", "containers"]), &[]);
    let alias =
        |name: &str| declared.iter().any(|(_, item)| item.get("container").and_then(Node::as_str) == Some(name));
    let mut named = Vec::new();
    let container = job.get("container").map(|node| (keys(&["container"]), node));
    let services = job.get("services").into_iter().flat_map(Node::entries);
    let services = services.map(|entry| (keys(&["services", &entry.key]), &entry.value));
    for (path, node) in container.into_iter().chain(services) {
        match node.as_str() {
            Some(name) if !alias(name) && name.contains(['/', ':', '.', '@']) => named.push(placed(&path, name)),
            Some(_) => {}
            None => {
                let image = node.get("image").and_then(Node::as_str);
                named.extend(image.map(|image| placed(&with_key(&path, "image"), image)));
            }
        }
    }
    named
}

fn placed(path: &[PathSegment], reference: &str) -> View {
    let View::Object(mut entries) = image::image_view(reference) else { return View::Bool(false) };
    entries.push(("path".into(), View::path(path)));
    View::Object(entries)
}

/// Returns `{path, name, repository}` of the templates that the pipeline takes, wherever they stand.
fn templates(root: &Node) -> Vec<View> {
    let mut found = Vec::new();
    collect_templates(root, &[], &mut found);
    found
}

fn collect_templates(node: &Node, path: &[PathSegment], found: &mut Vec<View>) {
    for (index, item) in node.items().enumerate() {
        collect_templates(item, &with_index(path, index), found);
    }
    for entry in node.entries() {
        let path = with_key(path, &entry.key);
        match entry.value.as_str() {
            Some(text) if &*entry.key == "template" => {
                let (name, repository) = text.rsplit_once('@').unwrap_or((text, "self"));
                found.push(View::object([
                    ("path", View::path(&path)),
                    ("name", View::text(name)),
                    ("repository", View::text(repository)),
                ]));
            }
            _ => collect_templates(&entry.value, &path, found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ParseLimits, format_of};

    fn subjects_of(text: &str) -> Vec<Subject> {
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "azure-pipelines.yml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        AzurePipelines.resolve(&mut files).pop().unwrap().subjects
    }

    fn addresses(subjects: &[Subject]) -> Vec<&str> {
        subjects.iter().map(|subject| subject.address.as_str()).collect()
    }

    fn list<'a>(subject: &'a Subject, name: &str) -> &'a [View] {
        match &subject.views.iter().find(|(key, _)| *key == name).unwrap().1 {
            View::List(items) => items,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn files_are_claimed_by_name() {
        for path in [
            "azure-pipelines.yml",
            "ci/azure-pipelines-release.yaml",
            ".azure-pipelines/a.yml",
            "azure-pipelines/b/c.yml",
        ] {
            assert_eq!(AzurePipelines.claim(path, FileKind::Yaml), Claim::Name, "{path}");
        }
        assert_eq!(AzurePipelines.claim("docs/pipelines.yml", FileKind::Yaml), Claim::No);
    }

    #[test]
    fn steps_stand_in_the_pipeline_in_jobs_or_in_stages() {
        let short = subjects_of("pool: {vmImage: x}\nsteps:\n- script: ls\n");
        assert_eq!(addresses(&short), ["pipeline", "job", "steps[0]"]);
        let long = subjects_of(
            "stages:\n- stage: A\n  jobs:\n  - job: b\n    steps:\n    - bash: ls\n  - deployment: c\n    strategy:\n      runOnce:\n        deploy:\n          steps:\n          - task: X@1\n",
        );
        assert_eq!(
            addresses(&long),
            [
                "pipeline",
                "stages.A.jobs.b",
                "stages.A.jobs.b.steps[0]",
                "stages.A.jobs.c",
                "stages.A.jobs.c.steps.deploy[0]"
            ]
        );
        assert!(long[4].views.iter().any(|(key, _)| *key == "task"));
    }

    #[test]
    fn steps_inside_conditions_are_found() {
        let subjects = subjects_of("steps:\n- ${{ if eq(1, 1) }}:\n  - script: ls\n- pwsh: dir\n");
        assert_eq!(addresses(&subjects), ["pipeline", "job", "steps[0][0]", "steps[1]"]);
    }

    #[test]
    fn expressions_and_macros_are_found_with_their_paths() {
        let subjects = subjects_of(
            "steps:\n- task: Bash@3\n  inputs:\n    script: echo ${{ parameters.a }} $(Build.SourceBranchName) $(date +%s)\n  env: {A: $(b)}\n",
        );
        let macros = list(&subjects[2], "macros");
        assert_eq!(macros.len(), 2);
        assert_eq!(
            macros[0],
            View::object([
                ("path", View::texts(["inputs", "script"])),
                ("name", View::text("Build.SourceBranchName")),
                ("in_script", View::Bool(true)),
            ])
        );
        assert_eq!(list(&subjects[2], "expressions").len(), 1);
        assert_eq!(list(&subjects[2], "scripts").len(), 1);
    }

    #[test]
    fn images_of_jobs_are_not_names_of_containers() {
        let text = "resources:\n  containers:\n  - container: tools\n    image: node:22\njobs:\n- job: a\n  container: tools\n- job: b\n  container: {image: debian:12}\n  services: {db: postgres:16}\n";
        let subjects = subjects_of(text);
        assert_eq!(list(&subjects[0], "images").len(), 1);
        assert_eq!(list(&subjects[1], "images").len(), 0);
        assert_eq!(list(&subjects[2], "images").len(), 2);
    }

    #[test]
    fn templates_name_their_repository() {
        let subjects = subjects_of("extends:\n  template: a.yml@shared\nsteps:\n- template: b.yml\n");
        let found = list(&subjects[0], "templates");
        assert_eq!(found.len(), 2);
        let View::Object(first) = &found[0] else { panic!("not an object") };
        assert_eq!(first[2], ("repository".into(), View::text("shared")));
    }
}
