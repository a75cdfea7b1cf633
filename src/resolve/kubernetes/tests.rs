//! Subjects, views and ties of small folders.

use super::*;
use crate::parse::{ParseLimits, format_of};

fn unit(text: &str) -> Unit {
    let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
    let mut files = [ParsedFile { path: "k8s/all.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
    Kubernetes.resolve(&mut files).pop().unwrap()
}

const DEPLOYMENT: &str = "apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      serviceAccountName: web
      initContainers: [{name: init, image: busybox}]
      containers:
      - {name: web, image: 'nginx:1.27'}
";

#[test]
fn a_workload_has_its_pod_and_containers_as_views() {
    let unit = unit(DEPLOYMENT);
    let subject = &unit.subjects[0];
    assert_eq!((&*subject.kind, subject.address.as_str()), ("kubernetes.Deployment", "Deployment shop/web"));
    assert!(subject.is("kubernetes.workload"));
    let (_, View::List(containers)) = &subject.views[1] else { panic!("no containers") };
    assert_eq!(containers.len(), 2);
    let View::Object(first) = &containers[0] else { panic!("not an object") };
    let path = ["spec", "template", "spec", "containers"];
    assert_eq!(first[0], ("path".into(), View::path(&with_index(&keys(&path), 0))));
}

#[test]
fn lists_are_taken_apart_and_other_documents_left() {
    let text =
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n- {b: 1}\n";
    let unit = unit(text);
    assert_eq!(unit.subjects.len(), 1);
    assert_eq!(unit.subjects[0].address, "ConfigMap a");
}

#[test]
fn selectors_tie_within_a_namespace() {
    let others = "---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: np, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [front, back]}]}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: elsewhere, namespace: other}
spec: {podSelector: {}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: not, namespace: shop}
spec: {podSelector: {matchExpressions: [{key: tier, operator: DoesNotExist}]}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: hpa, namespace: shop}
spec: {scaleTargetRef: {kind: Deployment, name: web}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
";
    let unit = unit(&format!("{DEPLOYMENT}{others}"));
    let tied: Vec<&str> = unit.ties.of(0).map(|index| unit.subjects[index].address.as_str()).collect();
    assert_eq!(tied, ["NetworkPolicy shop/np", "HorizontalPodAutoscaler shop/hpa", "ServiceAccount shop/web"]);
}
