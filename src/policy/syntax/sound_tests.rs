//! The reads analysis held against the engine: what it says does not matter must not change a finding.
//!
//! For every case of the table, documents are made from the case's own words. Each place in a document that does not matter
//! by the analysis is exchanged for other values, or taken away, and `deny` must give the same findings each time.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Reads;
use super::reads_tests::{CASES, LIBRARY, analysed, policy};
use crate::model::PathSegment;

/// How what stands under a key is written at a level of a document: plain, in a list, or in an object.
const SHAPES: [fn(Value) -> Value; 3] = [|below| below, |below| json!([below]), |below| json!({"name": below})];

#[test]
fn what_does_not_matter_changes_no_finding() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (name, rules, ..) in CASES {
        let reads = analysed(rules).deny;
        let engine = engine(&policy(rules));
        for document in documents(rules) {
            let expected = findings(&engine, &document);
            for path in paths(&document) {
                if reads.matters("config", &path) {
                    continue;
                }
                for other in others() {
                    tried += 1;
                    let changed = findings(&engine, &exchanged(&document, &path, other.as_ref()));
                    if changed != expected {
                        wrong.push(format!("{name}: {path:?} -> {other:?}: {expected} became {changed}\n{reads:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(tried > 20_000, "{tried}");
}

#[test]
fn what_a_text_says_changes_no_finding_where_nobody_looks_into_it() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (name, rules, ..) in CASES {
        let reads = analysed(rules).deny;
        let engine = engine(&policy(rules));
        for document in documents(rules) {
            for path in paths(&document).into_iter().filter(|path| !reads.matters_as_text("config", path)) {
                let with = |text: &str| findings(&engine, &exchanged(&document, &path, Some(&json!(text))));
                let expected = with("q");
                // Words of the cases, and of their documents.
                for text in ["x", "a", "0.0.0.0/0"] {
                    tried += 1;
                    let changed = with(text);
                    if changed != expected {
                        wrong.push(format!("{name}: {path:?} -> {text:?}: {expected} became {changed}\n{reads:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(tried > 20_000, "{tried}");
}

#[test]
fn paths_matter_by_their_last_key_by_their_holder_and_by_what_they_are_in() {
    let key = |name: &str| PathSegment::Key(name.into());
    let reads = |rules| -> Reads { analysed(rules).deny };
    let named = reads("C.a.b == 1");
    assert!(
        named.matters("config", &[key("a")]) && named.matters("config", &[key("x"), key("b"), PathSegment::Index(0)])
    );
    assert!(!named.matters("config", &[key("c")]) && !named.matters("config", &[key("a"), key("c")]));
    let gone_over = reads("some x in C.a; x == 1");
    assert!(gone_over.matters("config", &[key("a"), key("c")]));
    // Going over a list does not look into its items; what does so counts `a` as used as a whole.
    assert!(!gone_over.matters("config", &[key("a"), PathSegment::Index(0), key("c")]));
    assert!(!gone_over.matters("config", &[key("a"), key("b"), key("c")]));
    assert!(reads("json.marshal(C.a) == \"\"").matters("config", &[key("a"), key("b"), key("c")]));
    assert!(reads("json.marshal(C) == \"\"").matters("config", &[]) && named.matters("config", &[]));
    assert!(reads("some k, v in C; v == 1").matters("config", &[key("z")]));
}

fn engine(policy: &str) -> regorus::Engine {
    let mut engine = regorus::Engine::new();
    engine.set_strict_builtin_errors(false);
    engine.add_policy("p.rego".into(), policy.into()).unwrap();
    engine.add_policy("net.rego".into(), LIBRARY.into()).unwrap();
    let parameters = json!({"parameters": {"X-1": {"minimum": 2, "allowed": ["x", 1]}}});
    engine.add_data(parameters.into()).unwrap();
    engine
}

/// Returns the findings without their paths, as text; an error counts as a result of its own.
fn findings(engine: &regorus::Engine, config: &Value) -> String {
    let subject = json!({"type": "t", "name": "x", "address": "x", "config": config, "views": {}});
    let related = json!({"t": [{"type": "t", "name": "x", "address": "x", "config": config}]});
    let input = json!({"subject": subject, "related": related, "related_unknown": ["a"],
        "file": {"path": "x", "kind": "y"}, "as_of": "2026-11-24"});
    let mut engine = engine.clone();
    engine.set_input(input.into());
    let Ok(found) = engine.eval_rule("data.policies.p.deny".into()) else {
        return "an error".into();
    };
    let mut found: Value = serde_json::from_str(&found.to_json_str().unwrap()).unwrap();
    for finding in found.as_array_mut().into_iter().flatten() {
        for place in ["path", "related"] {
            finding.as_object_mut().and_then(|finding| finding.remove(place));
        }
    }
    let distinct: BTreeSet<String> = found.as_array().into_iter().flatten().map(ToString::to_string).collect();
    format!("{distinct:?}")
}

/// Returns documents of each shape from the words that follow a dot or a quote in a case, and one key more.
fn documents(rules: &str) -> Vec<Value> {
    let mut keys: Vec<String> = rules
        .split(['.', '"'])
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty() && word.len() < 6 && word != "keys" && word != "get")
        .collect();
    keys.push("unread".into());
    keys.sort();
    keys.dedup();
    keys.truncate(4);
    let level = |shape: fn(Value) -> Value, below: &Value| -> Value {
        keys.iter().map(|key| (key.clone(), shape(below.clone()))).collect::<serde_json::Map<_, _>>().into()
    };
    let mut documents = Vec::new();
    for outer in SHAPES {
        documents.push(level(outer, &json!(1)));
        for inner in SHAPES {
            documents.push(level(outer, &level(inner, &json!(1))));
            documents.push(level(outer, &inner(json!("x"))));
        }
    }
    documents
}

/// Returns what is put in a place; `None` takes it away.
fn others() -> Vec<Option<Value>> {
    let values = [json!(7), json!([["x"]]), json!({"a": 1, "b": "x"})];
    std::iter::once(None).chain(values.map(Some)).collect()
}

fn paths(value: &Value) -> Vec<Vec<PathSegment>> {
    let children: Vec<(PathSegment, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(i, item)| (PathSegment::Index(i), item)).collect(),
        Value::Object(fields) => fields.iter().map(|(key, field)| (PathSegment::Key(key.clone()), field)).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for (segment, child) in children {
        found.push(vec![segment.clone()]);
        found.extend(paths(child).into_iter().map(|rest| std::iter::once(segment.clone()).chain(rest).collect()));
    }
    found
}

fn exchanged(document: &Value, path: &[PathSegment], other: Option<&Value>) -> Value {
    let mut changed = document.clone();
    let (last, above) = path.split_last().unwrap();
    let mut holder = &mut changed;
    for segment in above {
        holder = match segment {
            PathSegment::Key(key) => &mut holder[key],
            PathSegment::Index(index) => &mut holder[index],
        };
    }
    match (last, other) {
        (PathSegment::Key(key), Some(other)) => holder[key] = other.clone(),
        (PathSegment::Index(index), Some(other)) => holder[index] = other.clone(),
        (PathSegment::Key(key), None) => drop(holder.as_object_mut().unwrap().remove(key)),
        (PathSegment::Index(index), None) => drop(holder.as_array_mut().unwrap().remove(*index)),
    }
    changed
}
