//! How a run ends: 0 clean, 1 findings, 2 usage, 3 incomplete; in the order 2, 1, 3, 0.

use std::process::Stdio;

use crate::support::{Tree, annexa, command, project};

/// Passes every Kubernetes policy of severity medium and up but the one for network policies.
const GOOD: &str =
    include_str!("../../fixtures/policies/kubernetes/containers_run_as_non_root/pass_inherited/deployment.yaml");

/// Shares the process namespace of its node: ANX-K8S-0003, high.
const HIGH: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";

/// Encrypted or not depends on a variable: undetermined.
const OPEN: &str = "resource \"aws_db_instance\" \"a\" {\n  storage_encrypted = var.encrypted\n}\n";

/// Claimed by its name, and no HCL.
const BROKEN: &str = "resource \"aws_db_instance\" {{{\n";

/// A tree, the arguments, and the code.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str], i32);

const CASES: &[Case] = &[
    ("nothing is wrong", &[("a.yaml", GOOD)], &["-p", "ANX-K8S-0003"], 0),
    ("a finding above the threshold", &[("a.yaml", HIGH)], &["-p", "ANX-K8S-0003"], 1),
    ("a finding at the threshold", &[("a.yaml", HIGH)], &["-p", "ANX-K8S-0003", "--threshold", "high"], 1),
    ("a finding below the threshold", &[("a.yaml", HIGH)], &["-p", "ANX-K8S-0003", "--threshold", "critical"], 0),
    (
        "the threshold of annexa.yaml",
        &[("a.yaml", HIGH), ("annexa.yaml", "threshold: critical\n")],
        &["-p", "ANX-K8S-0003"],
        0,
    ),
    (
        "the flag wins over annexa.yaml",
        &[("a.yaml", HIGH), ("annexa.yaml", "threshold: critical\n")],
        &["-p", "ANX-K8S-0003", "--threshold", "low"],
        1,
    ),
    ("only worse policies are asked", &[("a.yaml", HIGH)], &["-p", "ANX-K8S-000[36]", "--severity", "critical"], 2),
    ("only policies of another control", &[("a.yaml", HIGH)], &["-p", "ANX-K8S-0003", "-c", "A.8.24"], 2),
    ("an open outcome", &[("a.tf", OPEN)], &["-p", "ANX-TF-AWS-0005"], 0),
    ("an open outcome, strictly", &[("a.tf", OPEN)], &["-p", "ANX-TF-AWS-0005", "--strict"], 1),
    (
        "an open outcome below the threshold, strictly",
        &[("a.tf", OPEN)],
        &["-p", "ANX-TF-AWS-0005", "--strict", "--threshold", "critical"],
        0,
    ),
    ("an empty folder", &[], &[], 3),
    ("nothing that any policy judges", &[("a.txt", "text\n")], &["-p", "ANX-K8S-*"], 3),
    ("a claimed file that does not parse", &[("a.yaml", GOOD), ("b.tf", BROKEN)], &["-p", "ANX-K8S-0003"], 3),
    ("the same beside a finding", &[("a.yaml", HIGH), ("b.tf", BROKEN)], &["-p", "ANX-K8S-0003"], 1),
    (
        "the same beside a finding below the threshold",
        &[("a.yaml", HIGH), ("b.tf", BROKEN)],
        &["-p", "ANX-K8S-0003", "--threshold", "critical"],
        3,
    ),
    ("a file that nothing claims and does not parse", &[("a.yaml", GOOD), ("b.json", "{")], &["-p", "ANX-K8S-0003"], 0),
    ("a template", &[("a.yaml", GOOD), ("b.yaml", "apiVersion: v1\nkind: {{ .x }}\n")], &["-p", "ANX-K8S-0003"], 0),
    (
        "an excluded file that would not parse",
        &[("a.yaml", GOOD), ("b.tf", BROKEN), ("annexa.yaml", "exclude: [{path: b.tf, reason: draft}]\n")],
        &["-p", "ANX-K8S-0003"],
        0,
    ),
    ("an unknown flag", &[("a.yaml", GOOD)], &["--nonsense"], 2),
    ("an unknown format", &[("a.yaml", GOOD)], &["--format", "xml"], 2),
    ("a path that is not there", &[("a.yaml", GOOD)], &["missing"], 2),
    ("a date that is none", &[("a.yaml", GOOD)], &["--as-of", "2026-02-30"], 2),
    ("a policy that is not there", &[("a.yaml", GOOD)], &["-p", "ANX-NONE-*"], 2),
    ("a policy folder that is not there", &[("a.yaml", GOOD)], &["--policies", "missing"], 2),
];

#[test]
fn every_way_to_end_has_its_code() {
    let mut wrong = Vec::new();
    for (name, files, arguments, code) in CASES {
        let tree = files.iter().fold(Tree::new(), |tree, (path, text)| tree.file(path, text));
        // A date of its own would clash with that of the case.
        let run = annexa(tree.path(), &[&["check", "--quiet"], *arguments].concat());
        if run.code != Some(*code) {
            wrong.push(format!("{name}: {:?}, expected {code}\n{}{}", run.code, run.stdout, run.stderr));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn renderers_do_not_change_the_code() {
    for (text, code) in [(GOOD, 0), (HIGH, 1)] {
        let tree = Tree::new().file("a.yaml", text);
        for format in [
            "human",
            "compact",
            "json",
            "sarif",
            "html",
            "junit",
            "github",
            "github-summary",
            "gitlab",
            "markdown",
            "json=out.json",
        ] {
            let run = annexa(tree.path(), &["check", "a.yaml", "-p", "ANX-K8S-0003", "--format", format]);
            assert_eq!(run.code, Some(code), "{format}: {run:?}");
        }
    }
}

#[test]
fn an_empty_folder_is_no_success() {
    let tree = Tree::new();
    let run = tree.check(&["--color", "never"]);
    assert_eq!(run.code, Some(3));
    let told = format!("{}{}", run.stdout, run.stderr);
    assert!(told.contains("Nothing was in scope"), "{told}");
    let record = tree.record(&[]);
    assert_eq!(record.code, 3);
    assert_eq!(record.controls().len(), 93);
    let good: Vec<_> = record.controls().into_iter().filter(|(_, status)| status == "pass").collect();
    assert!(good.is_empty(), "{good:?}");
}

#[test]
fn bad_settings_are_refused_with_their_key() {
    for (text, key) in [
        ("treshold: high\n", "treshold"),
        ("threshold: severe\n", "severe"),
        ("limits:\n  policy_seconds: 1\n", "limits.policy_seconds"),
        ("exclude:\n- path: a\n", "reason"),
        ("organisation: [\n", "annexa.yaml"),
        ("policies:\n  disabled:\n    nonsense: it is off\n", "policies.disabled"),
    ] {
        let run = Tree::new().file("a.yaml", HIGH).file("annexa.yaml", text).check(&[]);
        assert_eq!(run.code, Some(2), "{text}");
        assert!(run.stderr.contains("annexa.yaml") && run.stderr.contains(key), "{text}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{text}");
    }
}

#[test]
fn usage_errors_name_what_was_wrong() {
    let run = annexa(&project(""), &["check", "--nonsense"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("--nonsense"), "{}", run.stderr);
    for help in [&["--help"][..], &["--version"], &["check", "--help"]] {
        let run = annexa(&project(""), help);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{help:?}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let demo = project("fixtures/repos/demo");
    for format in ["human", "json", "sarif"] {
        let mut child = command(&demo)
            .args(["check", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(stderr, "", "{format}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{format}: {:?}", output.status);
    }
}
