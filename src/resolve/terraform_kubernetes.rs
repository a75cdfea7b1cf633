//! Resources of Terraform's Kubernetes provider, read as the Kubernetes objects that they make.
//!
//! `kubernetes_deployment.web` becomes a subject of type `kubernetes.Deployment` with the classes, views and ties of a
//! manifest, so that the policies for manifests judge it as they are. Keys become those of the API (`host_network` is
//! `hostNetwork`), a block that stands once an object, one that may stand several times a list under its plural name
//! (`container` is `containers`). Every value keeps its place in the `.tf` file, what is unknown stays unknown, and the
//! address stays Terraform's. `kubernetes_manifest` holds an object already.
//!
//! Not read: charts (`helm_release`), manifests in text (`kubectl_manifest`), and resources that change a part of an object
//! which something else makes (`kubernetes_labels`, `kubernetes_config_map_v1_data`).

use std::sync::Arc;

use super::{Subject, Ties, kubernetes};
use crate::parse::{Entry, Node, Object, Value};

/// Kinds by the name of their resource, without provider and version.
const KINDS: &[(&str, &str)] = &[
    ("api_service", "APIService"),
    ("certificate_signing_request", "CertificateSigningRequest"),
    ("cluster_role", "ClusterRole"),
    ("cluster_role_binding", "ClusterRoleBinding"),
    ("config_map", "ConfigMap"),
    ("cron_job", "CronJob"),
    ("csi_driver", "CSIDriver"),
    ("daemon_set", "DaemonSet"),
    ("daemonset", "DaemonSet"),
    ("default_service_account", "ServiceAccount"),
    ("deployment", "Deployment"),
    ("endpoint_slice", "EndpointSlice"),
    ("endpoints", "Endpoints"),
    ("horizontal_pod_autoscaler", "HorizontalPodAutoscaler"),
    ("ingress", "Ingress"),
    ("ingress_class", "IngressClass"),
    ("job", "Job"),
    ("limit_range", "LimitRange"),
    ("mutating_webhook_configuration", "MutatingWebhookConfiguration"),
    ("namespace", "Namespace"),
    ("network_policy", "NetworkPolicy"),
    ("persistent_volume", "PersistentVolume"),
    ("persistent_volume_claim", "PersistentVolumeClaim"),
    ("pod", "Pod"),
    ("pod_disruption_budget", "PodDisruptionBudget"),
    ("pod_security_policy", "PodSecurityPolicy"),
    ("priority_class", "PriorityClass"),
    ("replication_controller", "ReplicationController"),
    ("resource_quota", "ResourceQuota"),
    ("role", "Role"),
    ("role_binding", "RoleBinding"),
    ("runtime_class", "RuntimeClass"),
    ("secret", "Secret"),
    ("service", "Service"),
    ("service_account", "ServiceAccount"),
    ("stateful_set", "StatefulSet"),
    ("storage_class", "StorageClass"),
    ("validating_webhook_configuration", "ValidatingWebhookConfiguration"),
];

/// Arguments that say how Terraform makes the object.
const META_ARGUMENTS: &[&str] = &[
    "count",
    "depends_on",
    "for_each",
    "lifecycle",
    "provider",
    "provisioner",
    "timeouts",
    "wait_for_completion",
    "wait_for_load_balancer",
    "wait_for_rollout",
    "wait_until_bound",
];

/// Blocks that are lists in the API, with the name of the list.
const LISTS: &[(&str, &str)] = &[
    ("allowed_flex_volumes", "allowedFlexVolumes"),
    ("allowed_host_paths", "allowedHostPaths"),
    ("container", "containers"),
    ("egress", "egress"),
    ("env", "env"),
    ("env_from", "envFrom"),
    ("from", "from"),
    ("host_aliases", "hostAliases"),
    ("host_ports", "hostPorts"),
    ("http_header", "httpHeaders"),
    ("image_pull_secret", "imagePullSecrets"),
    ("image_pull_secrets", "imagePullSecrets"),
    ("ingress", "ingress"),
    ("init_container", "initContainers"),
    ("items", "items"),
    ("match_expressions", "matchExpressions"),
    ("metric", "metrics"),
    ("node_selector_term", "nodeSelectorTerms"),
    ("path", "paths"),
    ("port", "ports"),
    ("ports", "ports"),
    ("range", "ranges"),
    ("readiness_gate", "readinessGates"),
    ("rule", "rules"),
    ("secret", "secrets"),
    ("sources", "sources"),
    ("subject", "subjects"),
    ("sysctl", "sysctls"),
    ("tls", "tls"),
    ("to", "to"),
    ("toleration", "tolerations"),
    ("topology_spread_constraint", "topologySpreadConstraints"),
    ("volume", "volumes"),
    ("volume_claim_template", "volumeClaimTemplates"),
    ("volume_device", "volumeDevices"),
    ("volume_mount", "volumeMounts"),
    ("webhook", "webhooks"),
];

/// Objects whose keys are names that somebody chose.
const MAPS: &[&str] = &[
    "annotations",
    "binary_data",
    "capacity",
    "data",
    "default",
    "default_request",
    "hard",
    "labels",
    "limits",
    "match_labels",
    "max",
    "max_limit_request_ratio",
    "min",
    "node_selector",
    "parameters",
    "requests",
    "selector",
    "volume_attributes",
];

/// Keys that the API does not spell as their words suggest.
const SPELLINGS: &[(&str, &str)] = &[
    ("cluster_ip", "clusterIP"),
    ("external_ips", "externalIPs"),
    ("host_ip", "hostIP"),
    ("host_ipc", "hostIPC"),
    ("host_pid", "hostPID"),
    ("load_balancer_ip", "loadBalancerIP"),
    ("non_resource_urls", "nonResourceURLs"),
    ("client_ip", "clientIP"),
];

/// Numbers that Terraform takes as text, too.
const NUMBERS: &[&str] = &[
    "container_port",
    "fs_group",
    "host_port",
    "max_replicas",
    "min_replicas",
    "node_port",
    "port",
    "replicas",
    "run_as_group",
    "run_as_user",
    "target_port",
];

/// Returns whether subjects of this type or class come from the provider.
pub(super) fn yields(subject: &str) -> bool {
    subject.starts_with("kubernetes.")
}

/// Turns the resources of the provider among the subjects of a folder into objects, and adds the ties of objects.
pub(super) fn read_as_objects(subjects: &mut [Subject], ties: &mut Ties) {
    let mut any = false;
    for subject in subjects.iter_mut() {
        any |= read_as_object(subject);
    }
    if any {
        ties.join(kubernetes::ties(subjects));
    }
}

/// Turns a resource into the object that it makes; returns false for any other subject.
fn read_as_object(subject: &mut Subject) -> bool {
    let Some(resource) = subject.kind.strip_prefix("kubernetes_") else { return false };
    let (kind, config): (Arc<str>, Node) = if resource == "manifest" {
        let Some(manifest) = subject.config.get("manifest") else { return false };
        let Some(kind) = manifest.get("kind").and_then(Node::as_str) else { return false };
        (kind.into(), manifest.clone())
    } else {
        let Some(kind) = kind_of(resource) else { return false };
        (kind.into(), object_of(kind, &subject.config))
    };
    if let Some(name) = config.at(&["metadata", "name"]).and_then(Node::as_str) {
        subject.name = name.into();
    }
    subject.kind = format!("kubernetes.{kind}").into();
    subject.config = config;
    subject.documents.clear();
    kubernetes::prepare(subject, &kind);
    true
}

/// Returns the kind that a resource such as `deployment_v1` or `ingress_v1beta1` makes.
fn kind_of(resource: &str) -> Option<&'static str> {
    let unversioned = match resource.rsplit_once("_v") {
        Some((name, version)) if version.starts_with(|first: char| first.is_ascii_digit()) => name,
        _ => resource,
    };
    KINDS.iter().find(|(name, _)| *name == unversioned).map(|(_, kind)| *kind)
}

fn object_of(kind: &str, config: &Node) -> Node {
    let arguments = config.entries().filter(|entry| !META_ARGUMENTS.contains(&&*entry.key) && is_set(&entry.value));
    let mut object: Object = arguments.map(converted).collect();
    if kind == "Secret" {
        // Terraform encodes it for the API; it stands in the file as it is.
        rename(&mut object, "data", "stringData");
    }
    if kind == "PersistentVolume"
        && let Some(entry) = object.entry("spec")
    {
        let spec = Entry { value: with_source(&entry.value), ..entry.clone() };
        object.insert(spec);
    }
    Node::new(Value::Object(object), config.span)
}

/// Moves what stands in `persistent_volume_source` to where the API has it.
fn with_source(spec: &Node) -> Node {
    let entries = spec.entries().flat_map(|entry| match &*entry.key {
        "persistentVolumeSource" => entry.value.entries().cloned().collect(),
        _ => vec![entry.clone()],
    });
    Node::object(entries, spec.span)
}

fn rename(object: &mut Object, from: &str, to: &str) {
    let renamed = object.iter().map(|entry| match &*entry.key {
        key if key == from => Entry { key: to.into(), ..entry.clone() },
        _ => entry.clone(),
    });
    *object = renamed.collect();
}

/// Returns an argument or block under the key, and in the shape, that it has in the API.
fn converted(entry: &Entry) -> Entry {
    let key = &*entry.key;
    let list = LISTS.iter().find(|(block, _)| *block == key).map(|(_, list)| *list);
    // `port` and `path` are single values elsewhere, as in a probe.
    let list = list.filter(|_| matches!(entry.value.value, Value::Array(_) | Value::Object(_) | Value::Unknown(_)));
    let list = list.filter(|_| !matches!((key, &entry.value.value), ("port" | "path", Value::Unknown(_))));
    let (key, value) = match list {
        Some(list) => (Arc::from(list), listed(&entry.value)),
        None => (spelling(key).into(), value(key, &entry.value)),
    };
    Entry { key, key_span: entry.key_span, value }
}

/// Returns the items of a list of the API. Older configurations give a single one as an object.
fn listed(node: &Node) -> Node {
    match &node.value {
        Value::Array(items) => Node::array(items.iter().map(block).collect(), node.span),
        Value::Object(_) => Node::array(vec![block(node)], node.span),
        _ => node.clone(),
    }
}

fn value(key: &str, node: &Node) -> Node {
    match &node.value {
        Value::Array(items) if items.iter().any(|item| item.as_object().is_some() || item.as_unknown().is_some()) => {
            match &items[..] {
                [only] if only.as_object().is_some() => value(key, only),
                [only] if is_dynamic(only) => only.clone(),
                _ => Node::array(items.iter().map(block).collect(), node.span),
            }
        }
        Value::Object(_) if MAPS.contains(&key) && !is_selector_block(node) => node.clone(),
        Value::Object(_) => block(node),
        Value::String(text) => Node::new(scalar(key, text), node.span),
        _ => node.clone(),
    }
}

/// A `dynamic` block stands for a block; any other unknown item is an item of a list.
fn is_dynamic(node: &Node) -> bool {
    node.as_unknown().is_some_and(|unknown| unknown.expression.starts_with("dynamic "))
}

/// A workload has a selector of the API, a service a map of labels.
fn is_selector_block(node: &Node) -> bool {
    node.get("match_labels").is_some() || node.get("match_expressions").is_some()
}

/// A plan has `null` for an argument, and an empty list for a block, that is not there.
fn is_set(node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}

fn block(node: &Node) -> Node {
    match &node.value {
        Value::Object(object) => {
            let set = object.iter().filter(|entry| is_set(&entry.value));
            Node::object(set.map(converted), node.span)
        }
        _ => node.clone(),
    }
}

/// Returns the value of a string: numbers and truth values may be written as text.
fn scalar(key: &str, text: &Arc<str>) -> Value {
    match &**text {
        "true" if is_switch(key) => Value::Bool(true),
        "false" if is_switch(key) => Value::Bool(false),
        _ if NUMBERS.contains(&key) => text.parse().map_or_else(|_| Value::String(Arc::clone(text)), Value::Int),
        _ => Value::String(Arc::clone(text)),
    }
}

/// Of the texts of an object, only names and values may be the words `true` and `false`.
fn is_switch(key: &str) -> bool {
    !matches!(key, "name" | "value" | "key" | "operator" | "effect")
}

/// Returns a key of the API: `host_network` is `hostNetwork`.
fn spelling(key: &str) -> String {
    if let Some((_, spelled)) = SPELLINGS.iter().find(|(name, _)| *name == key) {
        return (*spelled).to_owned();
    }
    let mut spelled = String::with_capacity(key.len());
    let mut upper = false;
    for letter in key.chars() {
        if letter == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            spelled.push(letter.to_ascii_uppercase());
        } else {
            spelled.push(letter);
        }
    }
    spelled
}

#[cfg(test)]
mod tests;
