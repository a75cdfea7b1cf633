//! `docs/reference/cli.md`, the schemas and the table of settings, from the binary itself.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Returns what the binary prints on stdout, at a width of 100 columns.
pub(crate) fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_annexa"))
        .args(arguments)
        .env("COLUMNS", "100")
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the page on the command line: the help of every verb.
pub(crate) fn page() -> String {
    let top = printed(&["--help"]);
    let mut page = String::from("# Command line\n\n");
    page.push_str("<!-- Generated from the binary: `ANNEXA_UPDATE=1 cargo test --test generated`. -->\n\n");
    page.push_str("What `annexa VERB --help` prints. Data goes to stdout, everything else to stderr.\n\n");
    let verbs = verbs(&top);
    for verb in &verbs {
        let _ = writeln!(page, "- [annexa {verb}](#annexa-{verb})");
    }
    let _ = write!(page, "\n## annexa\n\n{}", fenced(&top));
    for verb in &verbs {
        let _ = write!(
            page,
            "\n## annexa {verb}\n\n{}",
            fenced(&printed(&[verb, "--help"]))
        );
    }
    page
}

fn verbs(help: &str) -> Vec<String> {
    let commands = help
        .split_once("Commands:\n")
        .unwrap()
        .1
        .split("\n\n")
        .next()
        .unwrap();
    let name = |line: &str| line.split_whitespace().next().map(str::to_owned);
    commands
        .lines()
        .filter_map(name)
        .filter(|verb| verb != "help")
        .collect()
}

fn fenced(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    format!("```text\n{}\n```\n", lines.join("\n"))
}

/// Returns the table of all keys of `annexa.yaml`, from its JSON Schema.
pub(crate) fn settings_table() -> String {
    let schema: Value = serde_json::from_str(&printed(&["schema", "config"])).unwrap();
    let mut table = String::from("| key | what it says | default |\n| --- | --- | --- |\n");
    rows(&schema, &schema, "", &mut table);
    table
}

fn rows(schema: &Value, object: &Value, prefix: &str, table: &mut String) {
    for (name, property) in object["properties"].as_object().unwrap() {
        let key = format!("{prefix}{name}");
        let description = property["description"].as_str().unwrap();
        let (description, default) = match description.split_once(" Default: ") {
            Some((description, default)) => (description, default.trim_end_matches('.').to_owned()),
            None => (description, default_of(object, name)),
        };
        let nested = definition(schema, property);
        let list = nested
            .is_none()
            .then(|| definition(schema, &property["items"]))
            .flatten();
        let default = if nested.is_some() { String::new() } else { default };
        let _ = writeln!(table, "| `{key}` | {description} | {default} |");
        if let Some(object) = nested {
            rows(schema, object, &format!("{key}."), table);
        }
        if let Some(object) = list {
            rows(schema, object, &format!("{key}[]."), table);
        }
    }
}

/// Returns the object that a property refers to.
fn definition<'a>(schema: &'a Value, property: &Value) -> Option<&'a Value> {
    let name = property["$ref"].as_str()?.rsplit('/').next()?;
    Some(&schema["$defs"][name]).filter(|object| object["properties"].is_object())
}

fn default_of(object: &Value, name: &str) -> String {
    let required = object["required"]
        .as_array()
        .is_some_and(|names| names.iter().any(|known| known == name));
    let none = Value::Null;
    match object["properties"][name].get("default").unwrap_or(&none) {
        _ if required => "required".to_owned(),
        Value::Null => "none".to_owned(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Object(entries) if entries.is_empty() => "none".to_owned(),
        other => format!("`{other}`"),
    }
}
