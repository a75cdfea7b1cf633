//! Conversions, as Terraform's documentation of type constraints has them.

use super::*;
use crate::model::Span;

fn ty(text: &str) -> Type {
    Type::parse(&crate::parse::hcl::parse_expression(text, Span::default()).unwrap())
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn node(json: &str) -> Node {
    let format = crate::parse::format_of(crate::model::FileKind::Json).unwrap();
    let parsed = format.parse(json, &crate::parse::ParseLimits::default());
    assert!(parsed.faults.is_empty(), "{json}");
    parsed.documents.into_iter().next().unwrap().root
}

fn printed(node: &Node) -> String {
    super::super::json::encode(node).unwrap_or_else(|_| "?".to_owned())
}

#[test]
fn values_are_converted_as_terraform_converts_them() {
    let table = [
        ("string", "5", "\"5\""),
        ("string", "1.50", "\"1.5\""),
        ("string", "true", "\"true\""),
        ("string", "null", "null"),
        ("number", "\"5\"", "5"),
        ("number", "\"1e3\"", "1000"),
        ("bool", "\"true\"", "true"),
        ("bool", "\"0\"", "false"),
        ("any", "[1, \"a\"]", "[1,\"a\"]"),
        ("list(string)", "[1, true, \"a\", null]", "[\"1\",\"true\",\"a\",null]"),
        ("list(any)", "[1, \"a\"]", "[\"1\",\"a\"]"),
        ("list", "[1, 2]", "[1,2]"),
        ("\"list\"", "[\"a\"]", "[\"a\"]"),
        ("list(any)", "[[1], [2, 3]]", "[[1],[2,3]]"),
        ("list(any)", "[{\"a\": 1}, {\"a\": \"x\"}]", "[{\"a\":\"1\"},{\"a\":\"x\"}]"),
        ("list(any)", "[{\"a\": 1}, {\"b\": \"x\"}]", "[{\"a\":\"1\"},{\"b\":\"x\"}]"),
        ("set(string)", "[\"b\", \"a\", \"b\"]", "[\"a\",\"b\"]"),
        ("set(number)", "[\"10\", 9, 10]", "[9,10]"),
        ("map(string)", "{\"a\": 1, \"b\": true}", "{\"a\":\"1\",\"b\":\"true\"}"),
        ("tuple([string, number])", "[1, \"2\"]", "[\"1\",2]"),
        ("object({a = string})", "{\"a\": 1, \"extra\": 2}", "{\"a\":\"1\"}"),
        ("object({a = optional(string)})", "{}", "{\"a\":null}"),
        ("object({a = optional(number, 443)})", "{\"a\": null}", "{\"a\":443}"),
        ("object({a = optional(object({b = optional(bool, true)}), {})})", "{}", "{\"a\":{\"b\":true}}"),
        ("list(object({a = optional(string, \"x\")}))", "[{}, {\"a\": \"y\"}]", "[{\"a\":\"x\"},{\"a\":\"y\"}]"),
        ("map(object({a = optional(list(string), [\"z\"])}))", "{\"k\": {}}", "{\"k\":{\"a\":[\"z\"]}}"),
        ("object({a = optional(number, -1)})", "{}", "{\"a\":-1}"),
    ];
    for (constraint, given, wanted) in table {
        let converted = convert(node(given), &ty(constraint)).unwrap_or_else(|error| panic!("{constraint}: {error}"));
        assert_eq!(printed(&converted), wanted, "{given} as {constraint}");
    }
}

#[test]
fn values_that_do_not_fit_are_refused_with_their_place() {
    let table = [
        ("number", "\"x\"", "a number is required, not a string"),
        ("bool", "1", "a bool is required, not a number"),
        ("bool", "\"yes\"", "a bool is required"),
        ("string", "[1]", "a string is required, not a list"),
        ("list(number)", "[1, \"x\"]", "element 1: a number"),
        ("list(any)", "[1, [2]]", "all elements must have the same type"),
        ("list(any)", "[1, true]", "all elements must have the same type"),
        ("list(string)", "{\"a\": \"b\"}", "a list is required, not an object"),
        ("map(string)", "[\"a\"]", "a map is required, not a list"),
        ("map(object({p = number}))", "{\"web\": {\"p\": \"x\"}}", "element \"web\": attribute \"p\": a number"),
        ("object({a = string, b = string})", "{}", "attributes \"a\", \"b\" are required"),
        ("tuple([string])", "[]", "a tuple of 1 elements"),
    ];
    for (constraint, given, wanted) in table {
        let message = convert(node(given), &ty(constraint)).unwrap_err();
        assert!(message.contains(wanted), "{given} as {constraint}: {message}");
    }
}

#[test]
fn unknown_parts_stay_and_do_not_hide_the_others() {
    let unknown = Node::unknown("var.x", vec!["var.x".into()], Span::new(3, 8));
    let list = Node::array(vec![unknown.clone(), node("5")], Span::default());
    let converted = convert(list, &ty("set(string)")).unwrap();
    let items = converted.as_array().unwrap();
    assert_eq!(items[0].as_str(), Some("5"));
    assert_eq!(items[1], unknown);
    assert_eq!(convert(unknown.clone(), &ty("number")).unwrap(), unknown);
}

#[test]
fn constraints_that_are_none_are_refused() {
    let table = [
        "strin",
        "list(string, number)",
        "object(string)",
        "tuple(string)",
        "object",
        "optional(string)",
        "5",
        "object({a = optional(number, \"x\")})",
        "list(optional(string))",
    ];
    for text in table {
        assert!(Type::parse(&crate::parse::hcl::parse_expression(text, Span::default()).unwrap()).is_err(), "{text}");
    }
}
