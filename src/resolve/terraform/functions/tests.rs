//! The conformance suite over calls of literals, and what the interface promises beyond it.

use std::collections::BTreeSet;
use std::sync::Arc;

use hcl_edit::expr::{Expression, ObjectKey, UnaryOperator};
use serde::Deserialize;

use super::number::Number;
use super::table::{FUNCTIONS, Implementation};
use super::{Call, ModuleFiles, call, is_known};
use crate::model::Span;
use crate::parse::{Entry, Node, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    group: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    expression: String,
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

fn suite() -> Vec<Group> {
    serde_yaml::from_str(include_str!("../../../../tests/terraform/expressions.yaml")).unwrap()
}

/// The module that the suite describes.
struct Module;

const FILES: [(&str, &[u8]); 6] = [
    ("hello.txt", b"Hello World\n"),
    ("binary.bin", b"\xff"),
    ("files/a.txt", b""),
    ("files/b.txt", b""),
    ("files/d.json", b""),
    ("files/deep/c.txt", b""),
];

impl ModuleFiles for Module {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        FILES.iter().find(|(name, _)| *name == path).map(|(_, bytes)| (*bytes).into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let below = |(name, _): &(&str, &[u8])| name.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        FILES.iter().filter_map(below).collect()
    }
}

fn called(name: &str, text: &str, arguments: &[Node]) -> Result<Node, String> {
    let as_of = "2026-01-15".parse().unwrap();
    call(&Call { name, span: Span::new(1, 2), expression: text, as_of, files: &Module }, arguments)
}

/// What this harness leaves to the evaluator.
#[derive(Debug)]
enum Stop {
    Refused(String),
    NotHere,
}

/// Evaluates calls over literals; references are unknown.
fn evaluated(expression: &Expression) -> Result<Node, Stop> {
    let text = expression.to_string().trim().to_owned();
    let value = match expression {
        Expression::Null(_) => Value::Null,
        Expression::Bool(value) => Value::Bool(**value),
        Expression::Number(number) => Number::parse(&number.to_string()).unwrap().into_value(),
        Expression::String(text) => Value::String(text.as_str().into()),
        Expression::Array(array) => Value::Array(array.iter().map(evaluated).collect::<Result<_, _>>()?),
        Expression::Object(object) => {
            let mut entries = Vec::new();
            for (key, value) in object.iter() {
                let key = match key {
                    ObjectKey::Ident(name) => name.as_str(),
                    ObjectKey::Expression(Expression::Variable(name)) => name.as_str(),
                    ObjectKey::Expression(Expression::String(name)) => name.as_str(),
                    ObjectKey::Expression(_) => return Err(Stop::NotHere),
                };
                entries.push(Entry::new(key, Span::default(), evaluated(value.expr())?));
            }
            return Ok(Node::object(entries, Span::default()));
        }
        Expression::UnaryOp(operation) if *operation.operator == UnaryOperator::Neg => {
            Number::of(&evaluated(&operation.expr)?.value).ok_or(Stop::NotHere)?.negated().into_value()
        }
        Expression::Traversal(traversal) if matches!(traversal.expr, Expression::Variable(_)) => {
            return Ok(Node::unknown(text.as_str(), vec![text.as_str().into()], Span::new(5, 9)));
        }
        Expression::FuncCall(function) => {
            let name: String = function.name.namespace.iter().map(|part| format!("{}::", part.as_str())).collect();
            let name = name + function.name.name.as_str();
            let row = FUNCTIONS.iter().find(|row| row.name == name);
            if row.is_some_and(|row| matches!(row.implementation, Implementation::Evaluator)) {
                return Err(Stop::NotHere);
            }
            let mut arguments = function.args.iter().map(evaluated).collect::<Result<Vec<_>, _>>()?;
            if function.args.expand_final() {
                let Some(Value::Array(items)) = arguments.pop().map(|last| last.value) else {
                    return Err(Stop::NotHere);
                };
                arguments.extend(items);
            }
            return called(&name, &text, &arguments).map_err(Stop::Refused);
        }
        _ => return Err(Stop::NotHere),
    };
    Ok(Node::new(value, Span::default()))
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

/// Returns what is wrong with a case, if anything; nothing also where the harness cannot tell.
fn deviation(case: &Case, result: &Result<Node, String>) -> Option<String> {
    let right = match (result, &case.expected, &case.error) {
        (Ok(node), None, None) => case.unknown && node.as_unknown().is_some(),
        (Ok(node), Some(expected), None) => json(node) == *expected,
        (Err(message), None, Some(wanted)) => message.contains(&**wanted),
        _ => false,
    };
    (!right).then(|| match result {
        Ok(node) => format!("{}: gives {}", case.expression, json(node)),
        Err(message) => format!("{}: refused, {message}", case.expression),
    })
}

#[test]
fn calls_give_what_terraform_documents() {
    let (mut wrong, mut judged, mut total) = (Vec::new(), 0, 0);
    for group in suite() {
        for case in &group.cases {
            total += 1;
            let expression: Expression = match case.expression.parse() {
                Ok(expression) => expression,
                Err(error) => {
                    wrong.push(format!("{}: {}: {error}", group.group, case.expression));
                    continue;
                }
            };
            let result = match evaluated(&expression) {
                Ok(node) => Ok(node),
                Err(Stop::Refused(message)) => Err(message),
                Err(Stop::NotHere) => continue,
            };
            judged += 1;
            wrong.extend(deviation(case, &result).map(|text| format!("{}: {text}", group.group)));
        }
    }
    assert!(wrong.is_empty(), "{} of {judged} judged:\n{}", wrong.len(), wrong.join("\n"));
    assert!(total >= 550 && judged >= 440, "{judged} of {total}");
}

#[test]
fn every_documented_function_is_in_the_table_once_and_in_the_suite() {
    let names: BTreeSet<&str> = FUNCTIONS.iter().map(|function| function.name).collect();
    assert_eq!(names.len(), FUNCTIONS.len());
    let suite: String = suite().into_iter().flat_map(|group| group.cases).map(|case| case.expression + "\n").collect();
    let needs_a_case = |name: &&str| {
        let row = FUNCTIONS.iter().find(|row| row.name == *name);
        row.is_some_and(|row| matches!(row.implementation, Implementation::Pure { .. }))
    };
    let hashes_of_files = ["filesha1", "filesha512", "filebase64sha512"];
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(needs_a_case)
        .filter(|name| !suite.contains(&format!("{name}(")) && !hashes_of_files.contains(name))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    assert!(is_known("provider::aws::arn_parse") && is_known("core::max") && !is_known("nonesuch"));
}

/// Every function, with arguments of every kind in every number up to four: a value, an unknown or a message, never a panic.
#[test]
fn no_argument_makes_a_function_panic() {
    let node = |value| Node::new(value, Span::default());
    let kinds = [
        node(Value::Null),
        node(Value::Bool(true)),
        node(Value::Int(i64::MIN)),
        node(Value::Int(2)),
        node(Value::Float(-0.5)),
        node(Value::BigInt("123456789012345678901234567890".into())),
        node(Value::String("".into())),
        node(Value::String("é%[9]s/(a\\".into())),
        node(Value::String("10.0.0.0/8".into())),
        node(Value::Array(vec![node(Value::Int(1)), node(Value::String("a".into()))])),
        node(Value::Array(Vec::new())),
        Node::object([Entry::new("a", Span::default(), node(Value::Null))], Span::default()),
        Node::unknown("var.x", vec!["var.x".into()], Span::default()),
    ];
    for function in FUNCTIONS {
        let _ = called(function.name, "f()", &[]);
        for a in &kinds {
            let _ = called(function.name, "f()", std::slice::from_ref(a));
            for b in &kinds {
                let _ = called(function.name, "f()", &[a.clone(), b.clone()]);
                for c in &kinds {
                    let _ = called(function.name, "f()", &[a.clone(), b.clone(), c.clone()]);
                }
            }
        }
    }
}

#[test]
fn unknown_results_name_the_call_and_what_its_arguments_refer_to() {
    let unknown = |name: &str| Node::unknown(name, vec![name.into()], Span::new(5, 9));
    let result = called(
        "join",
        "join(\",\", [var.a, var.b])",
        &[
            Node::string(",", Span::default()),
            Node::array(vec![unknown("var.a"), unknown("var.b"), unknown("var.a")], Span::default()),
        ],
    );
    let result = result.unwrap();
    let result = result.as_unknown().unwrap();
    assert_eq!(&*result.expression, "join(\",\", [var.a, var.b])");
    assert_eq!(result.references, ["var.a".into(), "var.b".into()]);
}

#[test]
fn elements_of_arguments_keep_their_places() {
    let list = |start| Node::array(vec![Node::string("x", Span::new(start, start + 1))], Span::default());
    let joined = called("concat", "concat()", &[list(10), list(20)]).unwrap();
    let starts: Vec<u32> = joined.items().map(|item| item.span.start).collect();
    assert_eq!((starts, joined.span), (vec![10, 20], Span::new(1, 2)));
}

#[test]
fn what_a_call_makes_is_bounded() {
    let text = |text: String| Node::string(text, Span::default());
    let undecided = |name: &str, arguments: &[Node]| {
        let result = called(name, "f()", arguments).unwrap();
        assert!(result.as_unknown().is_some_and(|unknown| unknown.expression.contains(" (")), "{name}");
    };
    let long = text("a".repeat(1 << 20));
    undecided("replace", &[long.clone(), text("a".into()), text("b".repeat(1000))]);
    undecided("replace", &[long.clone(), text("/.+/".into()), text("$0".repeat(1000))]);
    undecided("indent", &[Node::new(Value::Int(1 << 40), Span::default()), text("a\n".repeat(1000))]);
    let wide = Node::array(vec![long; 20], Span::default());
    undecided("join", &[text("".into()), wide]);
    let many = Node::array(vec![Node::new(Value::Int(1), Span::default()); 1000], Span::default());
    undecided("setproduct", &[many.clone(), many.clone(), many]);
}
