//! Tables of what scalars, merges and streams mean; the readings are those measured of `sigs.k8s.io/yaml`.

use super::*;

fn parse(text: &str) -> Parsed {
    Yaml.parse(text, &ParseLimits::default())
}

fn json(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::BigInt(digits) => digits.to_string(),
        Value::String(text) => format!("{text:?}"),
        Value::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Object(object) => {
            let entries: Vec<String> = object.iter().map(|e| format!("{:?}:{}", e.key, json(&e.value))).collect();
            format!("{{{}}}", entries.join(","))
        }
        Value::Unknown(unknown) => format!("<{}>", unknown.expression),
    }
}

#[track_caller]
fn reads(text: &str, expected: &str) {
    let parsed = parse(text);
    assert!(parsed.faults.iter().all(|fault| !fault.fatal), "{text}: {:?}", parsed.faults);
    assert_eq!(json(&parsed.documents[0].root), expected, "{text}");
}

#[test]
fn scalars_mean_what_kubectl_takes_them_for() {
    for (text, expected) in [
        ("yes", "true"),
        ("NO", "false"),
        ("on", "true"),
        ("n", "false"),
        ("0644", "420"),
        ("0o644", "420"),
        ("0x1F", "31"),
        ("0b11", "3"),
        ("1_000", "1000"),
        ("08", "8"),
        ("-7", "-7"),
        ("+7", "7"),
        ("1e3", "1000"),
        (".5", "0.5"),
        ("1.", "1"),
        ("1:30", "\"1:30\""),
        ("12:30:45", "\"12:30:45\""),
        ("2001-12-14", "\"2001-12-14\""),
        ("1.2.3", "\"1.2.3\""),
        ("1e400", "\"1e400\""),
        ("18446744073709551616", "18446744073709551616"),
        ("~", "null"),
        ("Null", "null"),
        ("\"yes\"", "\"yes\""),
        ("'0644'", "\"0644\""),
        ("!!str 12", "\"12\""),
        ("!!int \"12\"", "12"),
        ("-", "[null]"),
        ("--", "\"--\""),
        ("10.0.0.0/8", "\"10.0.0.0/8\""),
        ("512Mi", "\"512Mi\""),
        ("!vault secret", "\"secret\""),
    ] {
        reads(&format!("a: {text}\n").replace("a: -\n", "a:\n-\n"), &format!("{{\"a\":{expected}}}"));
    }
}

#[test]
fn keys_are_strings() {
    reads("on: push\n1: a\ntrue: b\n1.5: c\n", "{\"true\":\"b\",\"1\":\"a\",\"1.5\":\"c\"}");
    assert!(parse("~: a\n").faults[0].fatal);
    assert!(parse("? [a]\n: b\n").faults[0].fatal);
}

#[test]
fn explicit_keys_win_over_merged_ones_in_any_order() {
    reads("x: &x {b: 1, c: 3}\nz: {b: 2, <<: *x}\n", "{\"x\":{\"b\":1,\"c\":3},\"z\":{\"b\":2,\"c\":3}}");
    reads("x: &x {b: 1}\nz: {<<: [*x, {b: 9, d: 4}]}\n", "{\"x\":{\"b\":1},\"z\":{\"b\":1,\"d\":4}}");
}

#[test]
fn short_intrinsics_are_read_in_long_form() {
    reads("a: !Ref X\n", "{\"a\":{\"Ref\":\"X\"}}");
    reads("a: !GetAtt X.y.z\n", "{\"a\":{\"Fn::GetAtt\":[\"X\",\"y.z\"]}}");
    reads("a: !Sub [\"${b}\", {b: 1}]\n", "{\"a\":{\"Fn::Sub\":[\"${b}\",{\"b\":1}]}}");
    let text = "a: !Ref X\n";
    let parsed = parse(text);
    let value = parsed.documents[0].root.get("a").unwrap();
    assert_eq!(value.span.of(text), "!Ref X");
    assert_eq!(value.as_object().unwrap().entry("Ref").unwrap().key_span.of(text), "!Ref");
}

#[test]
fn every_document_is_read_whatever_its_separator() {
    let parsed = parse("a: 1\n--- # two\nb: 2\n---  \nc: 3\n...\n");
    assert_eq!(
        parsed.documents.iter().map(|d| json(&d.root)).collect::<Vec<_>>(),
        ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"]
    );
}

#[test]
fn a_bad_document_does_not_hide_the_next() {
    let parsed = parse("a: 1\n---\nb: [1, 2\n---\nc: 3\n---\nd: ]4\n");
    assert_eq!(parsed.documents.len(), 2);
    assert_eq!(parsed.documents[1].index, 2);
    assert_eq!(parsed.faults.len(), 2);
}

#[test]
fn spans_are_bytes_of_the_file() {
    let text = "\u{feff}é: [a, 'b']\nk: |\n  one\n  two\n\nl:\n  - x: 1\n\n# end\n";
    let parsed = parse(text);
    let root = &parsed.documents[0].root;
    assert_eq!(root.get("é").unwrap().span.of(text), "[a, 'b']");
    assert_eq!(root.get("é").unwrap().as_array().unwrap()[1].span.of(text), "'b'");
    assert_eq!(root.get("k").unwrap().span.of(text), "one\n  two");
    assert_eq!(root.get("l").unwrap().span.of(text), "- x: 1");
    assert_eq!(root.as_object().unwrap().entry("k").unwrap().key_span.of(text), "k");
}

#[test]
fn a_block_scalar_is_its_content_whatever_that_begins_with() {
    for head in ["|", ">-", "|2", "&x |", "!!str |+", "!Sub |", "| # why"] {
        for (body, content) in [("  > a\n  b\n", "> a\n  b"), ("\n  | x\n\n", "| x"), ("  |-\n", "|-")] {
            let text = format!("k: {head}\n{body}l: 1\n");
            let parsed = parse(&text);
            let value = parsed.documents[0].root.get("k").unwrap();
            let value = value.get("Fn::Sub").unwrap_or(value);
            assert_eq!(value.span.of(&text), content, "{text}");
        }
    }
    let text = "k: |\nl: 1\n";
    assert_eq!(parse(text).documents[0].root.get("k").unwrap().span.of(text), "");
}

#[test]
fn hostile_streams_are_refused_at_once() {
    let mut laughs = String::from("a0: &a0 [x]\n");
    for level in 1..12 {
        let part = vec![format!("*a{}", level - 1); 10].join(",");
        laughs += &format!("a{level}: &a{level} [{part}]\n");
    }
    assert!(parse(&laughs).faults[0].message.contains("aliases expand"), "{:?}", parse(&laughs).faults);
    assert!(parse("a: &x [*x]\n").faults[0].fatal);
    assert!(parse(&"[".repeat(200_000)).faults[0].fatal);
    assert!(parse(&(0..3000).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>()).faults[0].fatal);
}

#[test]
fn duplicate_keys_are_told_and_the_last_wins() {
    let parsed = parse("a: 1\na: 2\n");
    assert_eq!(json(&parsed.documents[0].root), "{\"a\":2}");
    assert_eq!(parsed.faults[0].span, Span::new(5, 6));
}

#[test]
fn an_empty_stream_holds_nothing() {
    for text in ["", "# only a comment\n", "---\n...\n"] {
        let parsed = parse(text);
        assert!(parsed.faults.is_empty(), "{text}");
        assert!(parsed.documents.iter().all(|document| document.root.value == Value::Null), "{text}");
    }
}
