//! Compose files: one subject per service; a file is a unit.

use super::view::{keys, with_index};
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, View, base_name, image, take_documents};
use crate::model::FileKind;
use crate::parse::{Node, Value};

/// Compose projects.
pub(super) struct Compose;

const NAME: &str = "compose";

impl Technology for Compose {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let name = base_name(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let compose = ["compose", "docker-compose", "podman-compose"];
        let named = compose.iter().any(|base| {
            stem.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-', '_']))
        });
        let suffixed = stem.ends_with(".compose") || stem.ends_with("-compose") || stem.ends_with(".docker-compose");
        if kind == FileKind::Yaml && (named || suffixed) { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("compose.")
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |file, document| {
            self.claim(&file.path, file.kind) == Claim::Name && document.root.get("services").is_some()
        });
        taken
            .into_iter()
            .map(|(index, document)| {
                let services = document.root.get("services").into_iter().flat_map(Node::entries);
                let subjects = services.map(|entry| {
                    let address = format!("service {}", entry.key);
                    let config = entry.value.clone();
                    let mut subject =
                        Subject::new("compose.service", &entry.key, address, &files[index], entry.key_span, config);
                    subject.views = views(&subject.config);
                    subject
                });
                Unit::of(NAME, subjects.collect())
            })
            .collect()
    }
}

fn views(service: &Node) -> Vec<(&'static str, View)> {
    let mut views = vec![
        ("ports", list(service, "ports", short_port, long_port)),
        ("volumes", list(service, "volumes", short_volume, long_volume)),
    ];
    if let Some(reference) = service.get("image").and_then(Node::as_str) {
        views.push(("image", image::image_view(reference)));
    }
    views
}

type Fields = Vec<(&'static str, View)>;

/// Returns the items of a list in one form, each with its path.
fn list(service: &Node, key: &str, short: fn(&str) -> Fields, long: fn(&Node) -> Fields) -> View {
    let items = service.get(key).and_then(Node::as_array).unwrap_or_default();
    let views = items.iter().enumerate().filter_map(|(index, item)| {
        let fields = match &item.value {
            Value::String(text) => short(text),
            Value::Int(number) => short(&number.to_string()),
            Value::Object(_) => long(item),
            _ => return None,
        };
        let path = View::path(&with_index(&keys(&[key]), index));
        Some(View::object(std::iter::once(("path", path)).chain(fields)))
    });
    View::List(views.collect())
}

/// `[host_ip:][published:]target[/protocol]`, where the address may be in brackets.
fn short_port(text: &str) -> Fields {
    let (ports, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    let (rest, target) = ports.rsplit_once(':').unwrap_or(("", ports));
    let (host_ip, published) = match rest.rsplit_once(':') {
        Some((host, published)) => (host.trim_matches(['[', ']']), published),
        None if rest.contains('.') => (rest, ""),
        None => ("", rest),
    };
    port(host_ip, published, target, protocol)
}

fn long_port(item: &Node) -> Fields {
    let text = |key: &str| item.get(key).map(scalar).unwrap_or_default();
    let protocol = Some(text("protocol")).filter(|protocol| !protocol.is_empty());
    port(&text("host_ip"), &text("published"), &text("target"), protocol.as_deref().unwrap_or("tcp"))
}

fn port(host_ip: &str, published: &str, target: &str, protocol: &str) -> Fields {
    vec![
        ("published", View::text(published)),
        ("target", View::text(target)),
        ("host_ip", View::text(host_ip)),
        ("protocol", View::text(protocol)),
    ]
}

/// `[source:]target[:mode]`.
fn short_volume(text: &str) -> Fields {
    let parts: Vec<&str> = text.split(':').collect();
    let (source, target, mode) = match parts[..] {
        [target] => ("", target, ""),
        [source, target] => (source, target, ""),
        [source, target, mode, ..] => (source, target, mode),
        [] => ("", "", ""),
    };
    let kind = if source.starts_with(['/', '.', '~', '$']) { "bind" } else { "volume" };
    volume(kind, source, target, mode.split(',').any(|option| option == "ro"))
}

fn long_volume(item: &Node) -> Fields {
    let text = |key: &str| item.get(key).map(scalar).unwrap_or_default();
    let read_only = item.get("read_only").is_some_and(|node| node.value == Value::Bool(true));
    volume(&text("type"), &text("source"), &text("target"), read_only)
}

fn volume(kind: &str, source: &str, target: &str, read_only: bool) -> Fields {
    vec![
        ("type", View::text(kind)),
        ("source", View::text(source)),
        ("target", View::text(target)),
        ("read_only", View::Bool(read_only)),
    ]
}

fn scalar(node: &Node) -> String {
    match &node.value {
        Value::String(text) => text.to_string(),
        Value::Int(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_read_in_every_short_form() {
        for (text, host, published, target, protocol) in [
            ("80", "", "", "80", "tcp"),
            ("8080:80", "", "8080", "80", "tcp"),
            ("127.0.0.1:8080:80/udp", "127.0.0.1", "8080", "80", "udp"),
            ("127.0.0.1::80", "127.0.0.1", "", "80", "tcp"),
            ("[::1]:8080:80", "::1", "8080", "80", "tcp"),
            ("3000-3005:3000-3005", "", "3000-3005", "3000-3005", "tcp"),
        ] {
            assert_eq!(short_port(text), port(host, published, target, protocol), "{text}");
        }
    }

    #[test]
    fn volumes_are_read_in_every_short_form() {
        assert_eq!(short_volume("/a:/b:ro,z"), volume("bind", "/a", "/b", true));
        assert_eq!(short_volume("data:/b"), volume("volume", "data", "/b", false));
        assert_eq!(short_volume("/b"), volume("volume", "", "/b", false));
    }

    #[test]
    fn files_are_claimed_by_name() {
        for (path, claim) in [
            ("compose.yaml", Claim::Name),
            ("a/docker-compose.prod.yml", Claim::Name),
            ("dev.compose.yml", Claim::Name),
            ("composed.yaml", Claim::No),
            ("a/k8s.yaml", Claim::No),
        ] {
            assert_eq!(Compose.claim(path, FileKind::Yaml), claim, "{path}");
        }
    }
}
