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

#[test]
fn policies_of_cilium_and_calico_select_too() {
    let others = "---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: listed, namespace: shop}
specs: [{endpointSelector: {matchLabels: {'k8s:tier': back}}}, {endpointSelector: {matchLabels: {'k8s:tier': front}}}]
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: elsewhere, namespace: other}
spec: {endpointSelector: {}}
---
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: wide}
spec: {endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': shop}}}
---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: all}
spec: {selector: all()}
---
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: words, namespace: shop}
spec: {selector: app == 'web'}
";
    let unit = unit(&format!("{DEPLOYMENT}{others}"));
    let tied: Vec<&str> = unit.ties.of(0).map(|index| &*unit.subjects[index].name).collect();
    assert_eq!(tied, ["listed", "wide", "all"]);
    assert_eq!(unit.ties.open(0).map(|kind| &**kind).collect::<Vec<_>>(), ["kubernetes.NetworkPolicy"]);
}

#[test]
fn policies_for_pod_security_are_tied_to_each_other() {
    let policy =
        |name: &str| format!("---\napiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {{name: {name}}}\n");
    let unit = unit(&format!("{}{}", policy("a"), policy("b")));
    assert_eq!(unit.ties.of(0).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_workload_without_containers_is_one_by_its_kind() {
    let unit =
        unit("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {hostPID: true}}}\n");
    assert!(unit.subjects[0].is("kubernetes.workload"));
}
