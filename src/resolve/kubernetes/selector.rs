//! Ties between Kubernetes objects: what selects a workload's pods, scales it, or lends it an identity.

use std::collections::HashMap;

use super::super::{Subject, Ties};
use super::pod_path;
use crate::parse::{Node, Object};

/// Returns the ties of the objects of one folder, in time linear in their number and that of the ties.
pub(super) fn ties(subjects: &[Subject]) -> Ties {
    let mut ties = Ties::none();
    let folder = Folder::of(subjects);
    if folder.workloads.is_empty() {
        return ties;
    }
    for (index, subject) in subjects.iter().enumerate() {
        let spec = |key: &str| subject.config.at(&["spec", key]);
        let selected = match kind(subject) {
            "NetworkPolicy" => folder.selected(subject, Selector::of(spec("podSelector"))),
            "PodDisruptionBudget" => folder.selected(subject, Selector::of(spec("selector"))),
            "Service" => match spec("selector").and_then(Node::as_object) {
                Some(labels) if !labels.is_empty() => folder.selected(subject, Selector { labels, expressions: &[] }),
                _ => Vec::new(),
            },
            "HorizontalPodAutoscaler" => {
                let text = |key: &str| spec("scaleTargetRef").and_then(|target| target.get(key)).and_then(Node::as_str);
                folder.named(subject, text("kind"), text("name")).into_iter().collect()
            }
            _ => Vec::new(),
        };
        for workload in selected {
            ties.tie(index, workload);
        }
    }
    for workload in &folder.workloads {
        let account = workload.pod.at(&["spec", "serviceAccountName"]).and_then(Node::as_str);
        if let Some(found) = folder.named(&subjects[workload.index], Some("ServiceAccount"), account) {
            ties.tie(workload.index, found);
        }
    }
    ties
}

fn kind(subject: &Subject) -> &str {
    subject.kind.strip_prefix("kubernetes.").unwrap_or_default()
}

fn namespace(subject: &Subject) -> &str {
    subject.config.at(&["metadata", "namespace"]).and_then(Node::as_str).unwrap_or("default")
}

struct Workload<'a> {
    index: usize,
    namespace: &'a str,
    pod: &'a Node,
}

/// The objects of one folder, found by what others call them.
struct Folder<'a> {
    workloads: Vec<Workload<'a>>,
    /// Places in `workloads` by (namespace, label, value): a selector looks only at those that carry its first label.
    by_label: HashMap<(&'a str, &'a str, &'a str), Vec<usize>>,
    /// Subjects by (kind, namespace, name).
    by_name: HashMap<(&'a str, &'a str, &'a str), usize>,
}

impl<'a> Folder<'a> {
    fn of(subjects: &'a [Subject]) -> Self {
        let mut folder = Self { workloads: Vec::new(), by_label: HashMap::new(), by_name: HashMap::new() };
        for (index, subject) in subjects.iter().enumerate() {
            folder.by_name.entry((kind(subject), namespace(subject), &*subject.name)).or_insert(index);
            if !subject.is("kubernetes.workload") {
                continue;
            }
            let Some(pod) = pod_path(kind(subject), &subject.config).and_then(|path| subject.config.at(path)) else {
                continue;
            };
            for entry in pod.at(&["metadata", "labels"]).into_iter().flat_map(Node::entries) {
                if let Some(value) = entry.value.as_str() {
                    let label = (namespace(subject), &*entry.key, value);
                    folder.by_label.entry(label).or_default().push(folder.workloads.len());
                }
            }
            folder.workloads.push(Workload { index, namespace: namespace(subject), pod });
        }
        folder
    }

    fn named(&self, from: &Subject, wanted_kind: Option<&str>, wanted_name: Option<&str>) -> Option<usize> {
        self.by_name.get(&(wanted_kind?, namespace(from), wanted_name?)).copied()
    }

    /// Returns the workloads in the namespace of `from` that its selector selects.
    fn selected(&self, from: &Subject, selector: Selector<'_>) -> Vec<usize> {
        let space = namespace(from);
        let all: Vec<usize>;
        let candidates = match selector.labels.iter().next() {
            Some(first) => {
                let value = first.value.as_str().unwrap_or_default();
                self.by_label.get(&(space, &*first.key, value)).map_or(&[][..], Vec::as_slice)
            }
            None => {
                all = (0..self.workloads.len()).collect();
                &all
            }
        };
        let workloads = candidates.iter().map(|place| &self.workloads[*place]);
        workloads
            .filter(|workload| workload.namespace == space && selector.selects(workload.pod))
            .map(|workload| workload.index)
            .collect()
    }
}

/// A label selector: equal labels and expressions, all of which have to hold.
struct Selector<'a> {
    labels: &'a Object,
    expressions: &'a [Node],
}

impl<'a> Selector<'a> {
    fn of(selector: Option<&'a Node>) -> Self {
        static NOTHING: Object = Object::EMPTY;
        let labels = selector.and_then(|selector| selector.get("matchLabels")).and_then(Node::as_object);
        let expressions = selector.and_then(|selector| selector.get("matchExpressions")).and_then(Node::as_array);
        Self { labels: labels.unwrap_or(&NOTHING), expressions: expressions.unwrap_or_default() }
    }

    fn selects(&self, pod: &Node) -> bool {
        let labels = pod.at(&["metadata", "labels"]);
        let label = |key: &str| labels.and_then(|labels| labels.get(key)).and_then(Node::as_str);
        self.labels.iter().all(|entry| label(&entry.key) == entry.value.as_str())
            && self.expressions.iter().all(|expression| satisfies(expression, &label))
    }
}

fn satisfies<'a>(expression: &Node, label: &impl Fn(&str) -> Option<&'a str>) -> bool {
    let value = expression.get("key").and_then(Node::as_str).and_then(label);
    let listed = expression.get("values").is_some_and(|list| list.items().any(|item| item.as_str() == value));
    match expression.get("operator").and_then(Node::as_str) {
        Some("In") => value.is_some() && listed,
        Some("NotIn") => value.is_none() || !listed,
        Some("Exists") => value.is_some(),
        Some("DoesNotExist") => value.is_none(),
        _ => false,
    }
}
