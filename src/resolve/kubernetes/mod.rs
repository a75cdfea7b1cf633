//! Kubernetes objects: one subject per object, with views of pod specs and containers.
//!
//! A unit is the manifests of one folder. Ties: selectors of labels, scale targets and service accounts.

mod selector;

pub(super) use selector::ties;

use std::sync::Arc;

use super::view::{keys, with_index, with_key};
use super::{
    Claim, Grouping, ParsedFile, Subject, Technology, Unit, View, claim_by_content, image, may_spell, take_documents,
};
use crate::model::{FileKind, PathSegment};
use crate::parse::{Document, Node, Value};

/// Kubernetes manifests in YAML or JSON.
pub(super) struct Kubernetes;

const NAME: &str = "kubernetes";

/// Where the pod's metadata and spec stand, by kind.
const POD_PATHS: &[(&str, &[&str])] = &[
    ("Pod", &[]),
    ("PodTemplate", &["template"]),
    ("CronJob", &["spec", "jobTemplate", "spec", "template"]),
    ("ScheduledJob", &["spec", "jobTemplate", "spec", "template"]),
    ("DaemonSet", USUAL_POD_PATH),
    ("Deployment", USUAL_POD_PATH),
    ("DeploymentConfig", USUAL_POD_PATH),
    ("Job", USUAL_POD_PATH),
    ("ReplicaSet", USUAL_POD_PATH),
    ("ReplicationController", USUAL_POD_PATH),
    ("StatefulSet", USUAL_POD_PATH),
];

/// Where it stands in every other kind that has one: a Rollout, a Knative Service ...
const USUAL_POD_PATH: &[&str] = &["spec", "template"];

const CONTAINER_LISTS: &[(&str, &str)] =
    &[("containers", "container"), ("initContainers", "init"), ("ephemeralContainers", "ephemeral")];

impl Technology for Kubernetes {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, kind: FileKind) -> Claim {
        claim_by_content(kind)
    }

    fn may_hold(&self, text: &str) -> bool {
        may_spell(text, &["apiVersion", "kind"])
    }

    fn grouping(&self) -> Grouping {
        Grouping::Folder
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("kubernetes.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |_, document| is_object(&document.root));
        let mut subjects = Vec::with_capacity(taken.len());
        for (index, Document { root, .. }) in taken {
            add(root, &files[index], &mut subjects);
        }
        if subjects.is_empty() {
            return Vec::new();
        }
        vec![Unit { technology: NAME, ties: ties(&subjects), subjects }]
    }
}

fn is_object(root: &Node) -> bool {
    let text = |key: &str| root.get(key).is_some_and(|node| matches!(node.value, Value::String(_) | Value::Unknown(_)));
    text("apiVersion") && text("kind")
}

/// Adds the subject of an object, or those of the items of a list.
fn add(mut root: Node, file: &ParsedFile, subjects: &mut Vec<Subject>) {
    let kind: Arc<str> = root.get("kind").and_then(Node::as_str).unwrap_or_default().into();
    if kind.ends_with("List") && root.get("items").is_some_and(|items| items.as_array().is_some()) {
        if let Value::Object(object) = &mut root.value
            && let Some(items) = object.take("items")
            && let Value::Array(items) = items.value
        {
            for item in items.into_iter().filter(is_object) {
                add(item, file, subjects);
            }
        }
        return;
    }
    let name: Arc<str> = root.at(&["metadata", "name"]).and_then(Node::as_str).unwrap_or("(unnamed)").into();
    let address = match root.at(&["metadata", "namespace"]).and_then(Node::as_str) {
        Some(namespace) => format!("{kind} {namespace}/{name}"),
        None => format!("{kind} {name}"),
    };
    let region = root.head_span();
    let mut subject = Subject::new(format!("kubernetes.{kind}"), &name, address, file, region, root);
    prepare(&mut subject, &kind);
    subjects.push(subject);
}

/// Gives a subject whose value is an object of this kind the classes and views of one.
pub(super) fn prepare(subject: &mut Subject, kind: &str) {
    let views = pod_views(kind, &subject.config);
    subject.classes = match &views {
        None => &["kubernetes.object"],
        Some(_) if names_component(kind, &subject.config) => {
            &["kubernetes.control_plane", "kubernetes.workload", "kubernetes.object"]
        }
        Some(_) => &["kubernetes.workload", "kubernetes.object"],
    };
    subject.views = views.unwrap_or_default();
}

/// The programs that a cluster itself is made of.
const COMPONENTS: [&str; 7] =
    ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy", "kubelet", "etcd", "hyperkube"];

/// Returns whether a container of the pod names a component of the control plane: as itself, its image, or its command.
fn names_component(kind: &str, root: &Node) -> bool {
    let spec = pod_path(kind, root).and_then(|path| root.at(path)).and_then(|pod| pod.get("spec"));
    let lists = CONTAINER_LISTS.iter().filter_map(|(list, _)| spec?.get(list));
    lists
        .flat_map(Node::items)
        .any(|container| ["name", "image", "command", "args"].iter().filter_map(|key| container.get(key)).any(names))
}

fn names(node: &Node) -> bool {
    node.as_str().is_some_and(|text| COMPONENTS.iter().any(|component| text.contains(component)))
        || node.items().any(names)
}

/// Returns the path of the pod (what holds `metadata` and `spec`) in an object that has one.
fn pod_path(kind: &str, root: &Node) -> Option<&'static [&'static str]> {
    let known = POD_PATHS.iter().find(|(known, _)| *known == kind).map(|(_, path)| *path);
    let path = known.unwrap_or(USUAL_POD_PATH);
    let spec = root.at(path)?.get("spec")?;
    let holds_containers = spec.get("containers").is_some_and(|list| list.as_array().is_some());
    (known.is_some() || holds_containers).then_some(path)
}

fn pod_views(kind: &str, root: &Node) -> Option<Vec<(&'static str, View)>> {
    let path = keys(pod_path(kind, root)?);
    let spec_path = with_key(&path, "spec");
    let pod = root.at(pod_path(kind, root)?)?;
    let spec = pod.get("spec")?;
    let mut view = vec![("path", View::path(&path)), ("spec", View::Config(spec_path.clone()))];
    if pod.get("metadata").is_some() {
        view.push(("metadata", View::Config(with_key(&path, "metadata"))));
    }
    let containers = CONTAINER_LISTS
        .iter()
        .flat_map(|(list, kind)| containers(spec, &with_key(&spec_path, list), list, kind))
        .collect();
    Some(vec![("pod", View::object(view)), ("containers", View::List(containers))])
}

fn containers(spec: &Node, path: &[PathSegment], list: &str, kind: &str) -> Vec<View> {
    let items = spec.get(list).and_then(Node::as_array).unwrap_or_default();
    let objects = items.iter().enumerate().filter(|(_, item)| item.as_object().is_some());
    objects
        .map(|(index, item)| {
            let path = with_index(path, index);
            let name = item.get("name").and_then(Node::as_str).unwrap_or("(unnamed)");
            let mut view = vec![
                ("path", View::path(&path)),
                ("type", View::text(kind)),
                ("name", View::text(name)),
                ("config", View::Config(path.clone())),
            ];
            view.extend(match item.get("image").map(|image| &image.value) {
                Some(Value::String(reference)) => Some(("image", image::image_view(reference))),
                Some(Value::Unknown(_)) => Some(("image", View::Config(with_key(&path, "image")))),
                _ => None,
            });
            View::object(view)
        })
        .collect()
}

#[cfg(test)]
mod tests;
