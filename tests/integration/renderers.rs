//! Every renderer over every repository of `fixtures/repos`, and over one whose names and contents speak to terminals, build servers,
//! sites and parsers. With `ANNEXA_REPORT_SAMPLES` the outputs are written there, for the parsers of others in `.ci/report`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use annexa::report::RENDERERS;
use serde_json::{Value, json};

use crate::support::{Tree, project};

/// What a run writes, by format.
type Outputs = BTreeMap<&'static str, String>;

/// Checks a tree in every format at once, and hands the outputs on to the validators of others.
fn outputs(tree: &Tree, name: &str) -> Outputs {
    let folder = Tree::new();
    let file = |format: &str| folder.path().join(format);
    let formats = RENDERERS.iter().map(|renderer| renderer.name());
    let arguments: Vec<String> =
        formats.clone().map(|name| format!("--format={name}={}", file(name).display())).collect();
    let run = tree.check(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(1), "", ""), "{name}");
    let outputs: Outputs = formats.map(|name| (name, fs::read_to_string(file(name)).unwrap())).collect();
    if let Some(samples) = std::env::var_os("ANNEXA_REPORT_SAMPLES").map(PathBuf::from) {
        fs::create_dir_all(&samples).unwrap();
        for (format, text) in &outputs {
            fs::write(samples.join(format!("{name}.{format}")), text).unwrap();
        }
    }
    outputs
}

/// What is for people to read is kept whole, as they see it. The rest of the formats would be four megabytes for the demo alone, most of
/// it alike: of these the shape and the first of each kind are kept, and that each holds every finding is for `.ci/report/formats.py`.
fn kept(format: &str, outputs: &Outputs) -> String {
    let text = &outputs[format];
    match format {
        "human" | "compact" | "github" | "markdown" => text.clone(),
        "github-summary" => beside(&outputs["markdown"], text),
        "json" | "sarif" => outline(&serde_json::from_str(text).unwrap()),
        "gitlab" | "junit" => beginning(text, 120),
        "html" => beginning(&words(text), 400),
        other => panic!("what of {other} is kept?"),
    }
}

/// Returns the lines that one of two texts lacks.
fn beside(one: &str, other: &str) -> String {
    let lines = |text: &'_ str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (ours, theirs) = (lines(one), lines(other));
    let gone = ours.difference(&theirs).map(|line| format!("- {line}\n"));
    let added = theirs.difference(&ours).map(|line| format!("+ {line}\n"));
    gone.chain(added).collect()
}

/// Returns the first lines, and the number of the others.
fn beginning(text: &str, most: usize) -> String {
    let first: Vec<&str> = text.lines().take(most).collect();
    format!("{}\n... and {} lines more\n", first.join("\n"), text.lines().count().saturating_sub(most))
}

/// Returns a value with the first two of each list, and without digests, of which most change with any file.
fn outline(value: &Value) -> String {
    fn cut(value: &Value) -> Value {
        match value {
            Value::Array(items) if items.len() > 2 => {
                let more = json!(format!("... and {} more", items.len() - 2));
                items.iter().take(2).map(cut).chain([more]).collect()
            }
            Value::Array(items) => items.iter().map(cut).collect(),
            Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), cut(value))).collect(),
            Value::String(text) if is_digest(text) => json!("<sha256>"),
            other => other.clone(),
        }
    }
    serde_json::to_string_pretty(&cut(value)).unwrap()
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns the words of a page, without its style and markup.
fn words(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let text: String = body
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join("\u{1f}");
    let masked = |word: &str| if is_digest(word) { "<sha256>".to_owned() } else { word.to_owned() };
    let lines = text.lines().map(|line| {
        line.split(['\u{1f}', ' ']).filter(|word| !word.is_empty()).map(masked).collect::<Vec<_>>().join(" ")
    });
    lines.filter(|line| !line.is_empty()).map(|line| line + "\n").collect()
}

#[test]
fn every_format_over_every_repository() {
    let mut seen = 0;
    for entry in fs::read_dir(project("fixtures/repos")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let outputs = outputs(&Tree::copy_of(&entry.path()), &name);
        for format in outputs.keys() {
            insta::assert_snapshot!(format!("{name}.{format}"), kept(format, &outputs));
        }
        seen += 1;
    }
    assert!(seen > 0);
}

/// What speaks to whoever shows it. Names of files can hold neither a slash nor a NUL.
const HOSTILE: [&str; 12] = [
    "::error file=a,line=1::pwned",
    "##[error]x ##vso[task.complete result=Succeeded]",
    "%0A::warning::%0D%25",
    "<script>alert(1)<script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) www.evil.example",
    "@octocat #1 !2 GH-3 :tada: deadbeef01 $x$ &amp; **b** _i_ | a | b |",
    "` `` ``` ` tick",
    "]]>&lt;&#0;&x;<![CDATA[",
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m",
    "\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}",
    "=cmd|' C calc'!A0 a,b:c;d",
    "<!-- annexa --> --> <!--",
];

/// Returns a value as YAML in which nothing but ASCII stands as it is: control characters may only stand there as escapes.
fn ascii(value: &Value) -> String {
    let text = value.to_string();
    text.chars()
        .map(|c| if (' '..='~').contains(&c) { c.to_string() } else { format!("\\U{:08x}", u32::from(c)) })
        .collect()
}

/// Returns a repository in which each of these is the name of a file, of a resource in it, and what somebody said of it.
fn hostile() -> Tree {
    let mut settings = json!({ "organisation": HOSTILE[3], "scope": HOSTILE[4], "exclude": [] });
    let tree = Tree::new();
    for (at, text) in HOSTILE.iter().enumerate() {
        let named = json!({
            "apiVersion": "v1", "kind": "Pod", "metadata": { "name": text, "namespace": text },
            "spec": { "hostPID": true, "containers": [{ "name": text, "image": text, "securityContext": { "privileged": true } }] },
        });
        tree.write(&format!("deploy/{text}.yaml"), ascii(&named));
        tree.write(
            &format!("{text}/Dockerfile"),
            format!("FROM alpine:latest AS x{at}\nRUN curl {text} | sh\nUSER root\n"),
        );
        tree.write(&format!("broken/{text}/main.tf"), format!("resource \"{text}\" {{\n"));
        tree.write(&format!("excluded/{at}.yaml"), "a: 1\n");
        let row = json!({ "path": format!("excluded/{at}.yaml"), "reason": text });
        settings["exclude"].as_array_mut().unwrap().push(row);
    }
    // A name with a line break, behind which a build server would look for a command.
    tree.write(
        "deploy/a\n::error::pwned\r.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostPID: true, containers: []}\n",
    );
    tree.write("annexa.yaml", ascii(&settings));
    tree
}

#[cfg(unix)]
#[test]
fn what_a_repository_says_is_inert_in_every_format() {
    let tree = hostile();
    let outputs = outputs(&tree, "hostile-repository");
    let record: Value = serde_json::from_str(&outputs["json"]).unwrap();
    // Every one of them is in the record, or nothing was tried.
    for text in HOSTILE {
        let path = format!("deploy/{text}.yaml");
        let found = record["findings"].as_array().unwrap().iter().filter(|finding| finding["path"] == path.as_str());
        assert!(found.count() > 5, "{path:?}");
    }
    for (format, text) in &outputs {
        let hidden = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200b}\u{e0041}".contains(c);
        assert!(!text.contains(hidden), "{format}: {:?}", text.chars().find(|c| hidden(*c)));
        let machine = ["json", "sarif", "gitlab", "html"].contains(format);
        let ours = ["::group::Annexa: ", "::endgroup::", "::error ", "::warning ", "::notice "];
        let is_command = |line: &&str| {
            let new = line.trim_start().starts_with("::");
            let ours = *format == "github" && ours.iter().any(|start| line.starts_with(start));
            (new && !ours) || line.contains("##[") || line.contains("##vso[")
        };
        let command = text.lines().find(|line| !machine && is_command(line));
        assert_eq!(command, None, "{format}");
    }
    for format in ["sarif", "gitlab"] {
        serde_json::from_str::<Value>(&outputs[format]).unwrap();
    }
    for tag in ["<script", "<img", "<!-- annexa"] {
        assert!(!outputs["html"].contains(tag) && !outputs["junit"].contains(tag), "{tag}");
    }
    // A terminal may show colours of ours; nothing else of it is a command to the terminal.
    let coloured = tree.check(&["--color", "always"]).stdout;
    let ours = |rest: &str| {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ';' || c == '[')).unwrap_or(rest.len());
        rest.starts_with('[') && rest[end..].starts_with('m')
    };
    assert!(coloured.contains('\u{1b}') && coloured.split('\u{1b}').skip(1).all(ours));
}
