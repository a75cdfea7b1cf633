//! What the interface of the functions promises; their values are for the conformance suite (`../conformance.rs`).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::conformance;
use super::table::{FUNCTIONS, Implementation};
use super::{Call, ModuleFiles, call, is_known};
use crate::model::Span;
use crate::parse::{Entry, Node, TextPart, Value};

/// A module without files.
struct NoFiles;

impl ModuleFiles for NoFiles {
    fn read(&self, _: &str) -> Option<Arc<[u8]>> {
        None
    }

    fn list(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

fn called(name: &str, text: &str, arguments: &[Node]) -> Result<Node, String> {
    let as_of = "2026-01-15".parse().unwrap();
    call(&Call { name, span: Span::new(1, 2), expression: text, as_of, files: &NoFiles }, arguments)
}

#[test]
fn every_documented_function_is_in_the_table_once_and_in_the_suite() {
    let names: BTreeSet<&str> = FUNCTIONS.iter().map(|function| function.name).collect();
    assert_eq!(names.len(), FUNCTIONS.len());
    let expressions = conformance::suite().into_iter().flat_map(|group| group.cases);
    let suite: String = expressions.map(|case| case.expression + "\n").collect();
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
fn of_texts_that_are_put_together_the_known_parts_are_known() {
    let open = || Node::unknown("var.a", vec!["var.a".into()], Span::default());
    let text = |text: &str| Node::string(text, Span::default());
    let list = |items: Vec<Node>| Node::array(items, Span::default());
    let shown = |node: &Node| -> String {
        let part = |part: TextPart| match part {
            TextPart::Known(text) => text.to_string(),
            TextPart::Open { expression, .. } => format!("<{expression}>"),
        };
        node.text_parts().map_or_else(|| "?".to_owned(), |parts| parts.into_iter().map(part).collect())
    };
    for (name, arguments, expected) in [
        ("join", vec![text("-"), list(vec![text("x"), open(), text("y")])], "x-<var.a>-y"),
        ("join", vec![open(), list(vec![text("x"), text("y")])], "?"),
        ("join", vec![text("-"), open()], "?"),
        ("format", vec![text("x/%s/%d"), open(), Node::new(Value::Int(1), Span::default())], "x/<var.a>/1"),
        ("format", vec![text("x/%5s"), open()], "?"),
        ("format", vec![open(), text("x")], "?"),
        ("base64encode", vec![open()], "?"),
    ] {
        let made = called(name, "call", &arguments).unwrap();
        assert!(made.as_unknown().is_some(), "{name}");
        assert_eq!(shown(&made), expected, "{name}");
    }
    let lines = called("formatlist", "call", &[text("x-%s"), list(vec![text("y"), open()])]).unwrap();
    assert_eq!(lines.items().map(shown).collect::<Vec<_>>(), ["x-y", "x-<var.a>"]);
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
