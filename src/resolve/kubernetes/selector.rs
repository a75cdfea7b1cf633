//! Ties between Kubernetes objects: what selects a workload's pods, scales it, or lends it an identity.

use std::collections::HashMap;

use super::super::{Subject, Ties};
use super::pod_path;
use crate::parse::{Node, Object, Value};

/// The label by which Cilium selects a namespace.
const NAMESPACE_LABEL: &str = "io.kubernetes.pod.namespace";

/// Returns the ties of the objects of one folder, in time linear in their number and that of the ties.
pub(in crate::resolve) fn ties(subjects: &[Subject]) -> Ties {
    let mut ties = Ties::none();
    tie_pod_security_policies(subjects, &mut ties);
    let folder = Folder::of(subjects);
    if folder.workloads.is_empty() {
        return ties;
    }
    for (index, subject) in subjects.iter().enumerate() {
        let spec = |key: &str| subject.config.at(&["spec", key]);
        let selected = match kind(subject) {
            "NetworkPolicy" | "GlobalNetworkPolicy" if is_calico(subject) => {
                match spec("selector").map(|selector| selector.as_str()) {
                    None | Some(Some("" | "all()")) => folder.selected(subject, Selector::of(None)),
                    // Calico has a language of its own for selectors.
                    Some(_) => {
                        for workload in folder.selected(subject, Selector::of(None)) {
                            ties.leave_open(workload, &subject.kind);
                        }
                        Vec::new()
                    }
                }
            }
            "NetworkPolicy" => folder.selected(subject, Selector::of(spec("podSelector"))),
            "CiliumNetworkPolicy" | "CiliumClusterwideNetworkPolicy" => cilium_selectors(subject)
                .flat_map(|selector| folder.selected(subject, Selector::of(Some(selector))))
                .collect(),
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

/// Returns the namespace of an object; one that the source does not settle stands for itself, as an expression.
fn namespace(subject: &Subject) -> &str {
    match subject.config.at(&["metadata", "namespace"]).map(|node| &node.value) {
        Some(Value::String(name)) => name,
        Some(Value::Unknown(unknown)) => &unknown.expression,
        _ => "default",
    }
}

/// Ties each PodSecurityPolicy to the others: what one forbids, another may allow.
fn tie_pod_security_policies(subjects: &[Subject], ties: &mut Ties) {
    let policies: Vec<usize> =
        (0..subjects.len()).filter(|index| kind(&subjects[*index]) == "PodSecurityPolicy").collect();
    for one in &policies {
        for other in &policies {
            ties.tie(*one, *other);
        }
    }
}

fn is_calico(subject: &Subject) -> bool {
    let version = subject.config.get("apiVersion").and_then(Node::as_str);
    version.is_some_and(|version| version.contains("projectcalico.org"))
}

/// Policies of these kinds reach into every namespace.
fn is_cluster_wide(subject: &Subject) -> bool {
    matches!(kind(subject), "CiliumClusterwideNetworkPolicy" | "GlobalNetworkPolicy")
}

/// Returns the selectors of pods of a Cilium policy, which holds one rule (`spec`) or a list of them (`specs`).
fn cilium_selectors(subject: &Subject) -> impl Iterator<Item = &Node> {
    let listed = subject.config.get("specs").into_iter().flat_map(Node::items);
    subject.config.get("spec").into_iter().chain(listed).filter_map(|rule| rule.get("endpointSelector"))
}

/// Returns a label without the source of it that Cilium lets stand before its name, as in `k8s:app`.
fn label_name(key: &str) -> &str {
    key.split_once(':').map_or(key, |(_, name)| name)
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

    /// Returns the workloads in the namespace of `from`, or in all if it reaches so far, that its selector selects.
    fn selected(&self, from: &Subject, selector: Selector<'_>) -> Vec<usize> {
        let space = namespace(from);
        let everywhere = is_cluster_wide(from);
        let all: Vec<usize>;
        let first = selector.labels.iter().next().map(|first| (label_name(&first.key), first.value.as_str()));
        let candidates = match first {
            Some((key, value)) if !everywhere && key != NAMESPACE_LABEL => {
                self.by_label.get(&(space, key, value.unwrap_or_default())).map_or(&[][..], Vec::as_slice)
            }
            _ => {
                all = (0..self.workloads.len()).collect();
                &all
            }
        };
        let workloads = candidates.iter().map(|place| &self.workloads[*place]);
        workloads
            .filter(|workload| everywhere || workload.namespace == space)
            .filter(|workload| selector.selects(workload))
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

    fn selects(&self, workload: &Workload<'_>) -> bool {
        let labels = workload.pod.at(&["metadata", "labels"]);
        let label = |key: &str| match label_name(key) {
            NAMESPACE_LABEL => Some(workload.namespace),
            name => labels.and_then(|labels| labels.get(name)).and_then(Node::as_str),
        };
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
