//! Documents of small values, and where their nodes stand.

use super::*;

fn documents(kind: FileKind, text: &str) -> Vec<Embedded> {
    let parsed = format_of(kind).unwrap().parse(text, &ParseLimits::default());
    assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
    documents_of(&parsed.documents[0].root, text)
}

fn terraform(body: &str) -> (String, Vec<Embedded>) {
    let text = format!("resource \"aws_iam_role\" \"r\" {{\n{body}\n}}\n");
    let parsed = format_of(FileKind::Hcl).unwrap().parse(&text, &ParseLimits::default());
    assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
    let body = parsed.documents[0].root.get("blocks").unwrap().as_array().unwrap()[0].get("body").unwrap();
    let found = documents_of(body, &text);
    (text, found)
}

fn action(document: &Embedded) -> Span {
    document.root.get("Statement").unwrap().as_array().unwrap()[0].get("Action").unwrap().span
}

#[test]
fn a_heredoc_has_the_places_of_its_lines() {
    for (open, indent) in [("<<EOT", ""), ("<<-EOT", "    ")] {
        let body = format!(
            "  policy = {open}\n{indent}{{\n{indent}  \"Statement\": [\n\n{indent}    {{\"Action\": \"s3:é*\"}}\n{indent}  ]\n{indent}}}\n{indent}EOT\n"
        );
        let (text, found) = terraform(&body);
        assert_eq!(found.len(), 1, "{body}");
        assert_eq!(action(&found[0]).of(&text), "\"s3:é*\"");
        assert_eq!(found[0].path.last(), Some(&PathSegment::Key("policy".to_owned())));
    }
}

#[test]
fn a_quoted_string_has_the_places_behind_its_escapes() {
    let (text, found) = terraform(
        r#"  policy = "{\"Statement\": [{\"S\": \"$${aws:username}\\u00e9\", \"Action\": \"s3:\\u002a\"}]}""#,
    );
    assert_eq!(action(&found[0]).of(&text), r#"\"s3:\\u002a\""#);
    assert_eq!(found[0].root.span.of(&text).len(), text.lines().nth(1).unwrap().len() - "  policy = \"\"".len());
    let json = r#"{"policy": "{\"Statement\":[{\"a\u00e9\ud83d\ude00\":1,\"Action\":\"*\"}]}"}"#;
    assert_eq!(action(&documents(FileKind::Json, json)[0]).of(json), r#"\"*\""#);
}

#[test]
fn yaml_has_places_in_blocks_and_quotes() {
    for (text, expected) in [
        ("PolicyDocument: |\n  {\n    \"Statement\": [{\"Action\": \"*\"}]\n  }\n", "\"*\""),
        ("PolicyDocument: '{\"Statement\": [{\"x\": \"it''s\", \"Action\": \"*\"}]}'\n", "\"*\""),
        ("PolicyDocument: \"{\\\"Statement\\\": [{\\\"Action\\\": \\\"*\\\"}]}\"\n", "\\\"*\\\""),
    ] {
        let found = documents(FileKind::Yaml, text);
        assert_eq!(action(&found[0]).of(text), expected, "{text}");
    }
}

#[test]
fn a_line_that_was_written_in_another_way_is_the_place_of_what_is_in_it() {
    let (text, found) = terraform(
        "  policy = <<-EOT\n    {\"Statement\": [\n      {\"R\": \"$${aws:username}\", \"Action\": \"*\"}\n    ]}\n  EOT\n",
    );
    assert_eq!(action(&found[0]).of(&text), "{\"R\": \"$${aws:username}\", \"Action\": \"*\"}");
}

#[test]
fn only_json_collections_are_documents() {
    for value in [
        r#""{{ template }}""#,
        r#""[a-z]+""#,
        r#""{} {}""#,
        r#""\"text\"""#,
        r#""12""#,
        r#""{\"a\": }""#,
        r#""""#,
        "{ a = 1 }",
        "var.policy",
    ] {
        assert_eq!(terraform(&format!("  policy = {value}")).1, [], "{value}");
    }
    assert_eq!(terraform("  policy = \"[]\"").1.len(), 1);
    assert_eq!(terraform("  inline_policy {\n    policy = \"{}\"\n  }").1.len(), 1);
    for elsewhere in ["  name = \"{}\"", "  tags = { policy = \"{}\" }"] {
        assert_eq!(terraform(elsewhere).1, [], "{elsewhere}");
    }
}

#[test]
fn a_document_that_is_too_large_or_too_deep_is_not_known() {
    let long = format!("  policy = \"[{}1]\"", "1,".repeat(TEXT_BYTES));
    let deep = format!("  policy = \"{}{}\"", "[".repeat(300), "]".repeat(300));
    for body in [long, deep] {
        let (_, found) = terraform(&body);
        assert!(found[0].root.as_unknown().is_some());
    }
}

#[test]
fn any_text_has_places_within_it() {
    for written in ["\"{\\u00e9\\", "'{'", "<<", "<<E\n", "|\n  {}\n", "{\r\n\"a\":1}", "\"\\ud83d\\u0041\"", "é", ""]
    {
        for content in ["{}", "{\n  \"a\": 1\n}\n", "é", "", "\u{1f600}"] {
            let spans = Spans::of(content, written, Span::new(0, written.len()));
            for start in 0..=content.len() {
                for end in start..=content.len() {
                    let found = spans.in_file(Span::new(start, end));
                    assert!(found.end as usize <= written.len() && found.start <= found.end, "{written:?} {content:?}");
                }
            }
        }
    }
}
