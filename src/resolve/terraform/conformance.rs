//! Values of expressions against Terraform's documentation: `tests/terraform/expressions.yaml`, all of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::super::{Context, Surroundings};
use super::evaluate::{Evaluator, Repetition, Scope};
use super::{Library, Module, Source};
use crate::config::Settings;
use crate::model::FileKind;
use crate::parse::{Node, ParseLimits, Value, format_of};

/// Cases about one thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    group: String,
    pub(super) cases: Vec<Case>,
}

/// An expression, and its value or the fault that it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) expression: String,
    #[serde(default, deserialize_with = "some")]
    expected: Option<serde_json::Value>,
    error: Option<String>,
    #[serde(default)]
    unknown: bool,
}

/// An expected null is an expectation, too.
fn some<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<serde_json::Value>, D::Error> {
    serde_json::Value::deserialize(deserializer).map(Some)
}

pub(super) fn suite() -> Vec<Group> {
    serde_yaml::from_str(include_str!("../../../tests/terraform/expressions.yaml")).unwrap()
}

fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Unknown(_) => "<unknown>".into(),
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::String(text) | Value::BigInt(text) => (**text).into(),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(object) => object
            .iter()
            .map(|entry| (entry.key.to_string(), json(&entry.value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

/// The files of the module that the suite describes.
struct Files;

impl Surroundings for Files {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        match path {
            "hello.txt" => Some(b"Hello World\n"[..].into()),
            "binary.bin" => Some(b"\xff"[..].into()),
            "files/a.txt" | "files/b.txt" | "files/d.json" | "files/deep/c.txt" => Some(b""[..].into()),
            _ => None,
        }
    }

    fn folder(&self, _: &str) -> Vec<Arc<str>> {
        Vec::new()
    }

    fn below(&self, folder: &str) -> Vec<Arc<str>> {
        let all = ["binary.bin", "files/a.txt", "files/b.txt", "files/d.json", "files/deep/c.txt", "hello.txt"];
        all.into_iter().filter(|path| path.starts_with(folder)).map(Arc::from).collect()
    }
}

#[test]
fn every_expression_gives_what_terraform_documents() {
    let settings = Settings::default();
    let context = Context { settings: &settings, as_of: "2026-01-15".parse().unwrap(), files: &Files };
    let text = "variable \"unknown\" {}\n";
    let document = format_of(FileKind::Hcl).unwrap().parse(text, &ParseLimits::default()).documents.pop().unwrap();
    let source = Source { path: "main.tf".into(), kind: FileKind::Hcl, text: text.into() };
    let module = Arc::new(Module::new("", true, vec![(source, *document.syntax.unwrap())]));
    let library = Library::new(&context, BTreeMap::new());
    let (mut wrong, mut total) = (Vec::new(), 0);
    for group in suite() {
        for case in &group.cases {
            total += 1;
            let evaluator = Evaluator::new(&context, &library, Arc::clone(&module));
            let root = evaluator.root();
            let scope = Scope::new(&root, 0, &Repetition::None);
            let parsed = crate::parse::hcl::parse_expression(&case.expression, crate::model::Span::default());
            let result = parsed.map_err(|error| format!("does not parse: {error}")).and_then(|expression| {
                evaluator.expression(&expression, scope).map_err(|fault| fault.message.to_string())
            });
            let right = match (&result, &case.expected, &case.error) {
                (Ok(node), None, None) => case.unknown && node.as_unknown().is_some(),
                (Ok(node), Some(expected), None) => json(node) == *expected,
                (Err(message), None, Some(wanted)) => message.contains(&**wanted),
                _ => false,
            };
            if !right {
                let got = result.map(|node| json(&node).to_string());
                wrong.push(format!("{}: {}: {got:?}", group.group, case.expression));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {total}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(total >= 552, "{total}");
}
