//! Resources of the provider and the objects that they make.

use std::sync::Arc;

use super::super::terraform::Terraform;
use super::super::{Context, ParsedFile, Subject, Surroundings, Technology, Unit};
use crate::config::Settings;
use crate::model::{FileKind, PathSegment};
use crate::parse::{Node, ParseLimits, Value, format_of};

/// A tree without other files.
struct Alone;

impl Surroundings for Alone {
    fn read(&self, _path: &str) -> Option<Arc<[u8]>> {
        None
    }

    fn folder(&self, _folder: &str) -> Vec<Arc<str>> {
        Vec::new()
    }

    fn below(&self, _folder: &str) -> Vec<Arc<str>> {
        Vec::new()
    }
}

fn unit(text: &str) -> Unit {
    let settings = Settings::default();
    let context = Context { settings: &settings, as_of: "2026-01-15".parse().unwrap(), files: &Alone };
    let documents = format_of(FileKind::Hcl).unwrap().parse(text, &ParseLimits::default()).documents;
    let mut files = [ParsedFile { path: "main.tf".into(), kind: FileKind::Hcl, text: text.into(), documents }];
    let mut units = Vec::new();
    Terraform.units(&mut files, &context, &mut |unit| units.push(unit));
    units.pop().unwrap()
}

fn find<'u>(unit: &'u Unit, address: &str) -> &'u Subject {
    unit.subjects.iter().find(|subject| subject.address == address).unwrap()
}

/// Writes a value as JSON without spaces, unknown values as their expressions.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::BigInt(digits) => digits.to_string(),
        Value::String(text) => format!("{text:?}"),
        Value::Array(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(",")),
        Value::Object(object) => {
            let entries = object.iter().map(|entry| format!("{}:{}", entry.key, shown(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        Value::Unknown(unknown) => format!("<{}>", unknown.expression),
    }
}

const DEPLOYMENT: &str = r#"
variable "image" {}
variable "volumes" {}
resource "kubernetes_namespace" "shop" {
  metadata { name = "shop" }
}
resource "kubernetes_deployment_v1" "web" {
  depends_on = [kubernetes_namespace.shop]
  metadata {
    name      = "web"
    namespace = kubernetes_namespace.shop.metadata[0].name
    labels    = { app_name = "web" }
  }
  spec {
    replicas = "2"
    selector {
      match_labels = { app_name = "web" }
    }
    template {
      metadata {
        labels = { app_name = "web" }
      }
      spec {
        host_pid = "true"
        container {
          name  = "web"
          image = var.image
          env {
            name  = "DEBUG"
            value = "true"
          }
          port { container_port = 8080 }
          liveness_probe {
            http_get {
              path = "/"
              port = "8080"
            }
          }
          security_context {
            run_as_user = "0"
            capabilities { drop = ["ALL"] }
          }
          resources { limits = { cpu = "1", "ephemeral-storage" = "1Gi" } }
        }
        dynamic "volume" {
          for_each = var.volumes
          content { name = volume.value }
        }
      }
    }
  }
}
"#;

#[test]
fn a_deployment_has_the_shape_of_a_manifest() {
    let unit = unit(DEPLOYMENT);
    let subject = find(&unit, "kubernetes_deployment_v1.web");
    assert_eq!(
        (&*subject.kind, &*subject.name, subject.address.as_str()),
        ("kubernetes.Deployment", "web", "kubernetes_deployment_v1.web")
    );
    assert!(subject.is("kubernetes.workload") && subject.is("kubernetes.object"));
    let pod = "{hostPID:true,containers:[{name:\"web\",image:<var.image>,env:[{name:\"DEBUG\",value:\"true\"}],\
        ports:[{containerPort:8080}],livenessProbe:{httpGet:{path:\"/\",port:8080}},\
        securityContext:{runAsUser:0,capabilities:{drop:[\"ALL\"]}},\
        resources:{limits:{cpu:\"1\",ephemeral-storage:\"1Gi\"}}}],volumes:[<dynamic \"volume\">]}";
    let spec = format!(
        "spec:{{replicas:2,selector:{{matchLabels:{{app_name:\"web\"}}}},\
        template:{{metadata:{{labels:{{app_name:\"web\"}}}},spec:{pod}}}}}"
    );
    let metadata = "metadata:{name:\"web\",namespace:\"shop\",labels:{app_name:\"web\"}}";
    assert_eq!(shown(&subject.config), format!("{{{metadata},{spec}}}"));
}

#[test]
fn values_keep_their_places() {
    let unit = unit(DEPLOYMENT);
    let key = |key: &str| PathSegment::Key(key.to_owned());
    let container = [key("spec"), key("template"), key("spec"), key("containers"), PathSegment::Index(0)];
    let line = |path: &[PathSegment]| {
        let span = find(&unit, "kubernetes_deployment_v1.web").region_of(path);
        DEPLOYMENT[..span.start as usize].lines().count()
    };
    let below = |keys: &[&str]| container.iter().cloned().chain(keys.iter().map(|name| key(name))).collect::<Vec<_>>();
    let text = |wanted: &str| DEPLOYMENT.lines().position(|line| line.contains(wanted)).unwrap() + 1;
    assert_eq!(line(&container), text("container {"));
    assert_eq!(line(&below(&["securityContext", "runAsUser"])), text("run_as_user"));
    assert_eq!(line(&below(&["securityContext", "privileged"])), text("security_context {"));
}

#[test]
fn blocks_written_as_arguments_are_read_alike() {
    let unit = unit(
        "resource \"kubernetes_pod\" \"web\" {\n  spec {\n    container = [{ image = \"a\", security_context = \
         { privileged = true }, env = { name = \"A\" } }]\n  }\n}\n",
    );
    let expected = "{spec:{containers:[{image:\"a\",securityContext:{privileged:true},env:[{name:\"A\"}]}]}}";
    assert_eq!(shown(&unit.subjects[0].config), expected);
}

#[test]
fn roles_services_and_secrets_have_their_own_shapes() {
    let unit = unit(
        r#"
resource "kubernetes_cluster_role" "r" {
  rule {
    api_groups = [""]
    resources  = ["pods"]
    verbs      = ["get"]
  }
}
resource "kubernetes_service" "s" {
  spec {
    selector = { app_name = "web" }
    port { port = 80 }
    external_ips = ["192.0.2.1"]
  }
}
resource "kubernetes_secret_v1" "c" {
  data = { pass_word = var.password }
}
resource "kubernetes_persistent_volume" "v" {
  spec {
    persistent_volume_source {
      host_path { path = "/data" }
    }
  }
}
variable "password" {}
resource "kubernetes_labels" "l" {
  labels = {}
}
"#,
    );
    let resources = unit.subjects.iter().filter(|subject| subject.address.starts_with("kubernetes_"));
    let all: Vec<_> = resources.map(|subject| format!("{} {}", subject.kind, shown(&subject.config))).collect();
    assert_eq!(
        all,
        [
            "kubernetes.ClusterRole {rules:[{apiGroups:[\"\"],resources:[\"pods\"],verbs:[\"get\"]}]}",
            "kubernetes.Service {spec:{selector:{app_name:\"web\"},ports:[{port:80}],externalIPs:[\"192.0.2.1\"]}}",
            "kubernetes.Secret {stringData:{pass_word:<var.password>}}",
            "kubernetes.PersistentVolume {spec:{hostPath:{path:\"/data\"}}}",
            "kubernetes_labels {labels:{}}",
        ]
    );
}

#[test]
fn a_manifest_is_read_as_it_is() {
    let unit = unit(
        "variable \"text\" {}\nresource \"kubernetes_manifest\" \"m\" {\n  manifest = {\n    apiVersion = \"v1\"\n    kind = \"Pod\"\n    \
         metadata = { name = \"web\" }\n    spec = { hostNetwork = true, containers = [] }\n  }\n}\nresource \
         \"kubernetes_manifest\" \"text\" {\n  manifest = yamldecode(var.text)\n}\n",
    );
    assert_eq!(&*find(&unit, "kubernetes_manifest.text").kind, "kubernetes_manifest");
    let pod = find(&unit, "kubernetes_manifest.m");
    assert_eq!(&*pod.kind, "kubernetes.Pod");
    assert!(pod.is("kubernetes.workload"));
}

#[test]
fn policies_select_workloads_across_resources() {
    let unit = unit(&format!(
        "{DEPLOYMENT}\nresource \"kubernetes_network_policy\" \"deny\" {{\n  metadata {{\n    namespace = \
         kubernetes_namespace.shop.metadata[0].name\n  }}\n  spec {{\n    pod_selector {{}}\n    policy_types = \
         [\"Ingress\"]\n  }}\n}}\n"
    ));
    let web = unit.subjects.iter().position(|subject| subject.address == "kubernetes_deployment_v1.web").unwrap();
    let tied: Vec<&str> = unit.ties.of(web).map(|index| unit.subjects[index].address.as_str()).collect();
    assert!(tied.contains(&"kubernetes_network_policy.deny"), "{tied:?}");
}

#[test]
fn what_is_not_set_is_left_out() {
    let unit = unit(
        "resource \"kubernetes_pod\" \"web\" {\n  spec {\n    host_network = null\n    container {\n      name = \"web\"\n      \
         args = []\n    }\n  }\n}\n",
    );
    assert_eq!(shown(&unit.subjects[0].config), "{spec:{containers:[{name:\"web\"}]}}");
}
