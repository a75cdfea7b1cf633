//! Plans: the same policies say the same of a configuration and of its plan, sensitive values are never shown, and no plan
//! hides another file.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{AS_OF, Record, Tree, annexa, project, text};

/// A password that only the plan has, and one that is a literal of the source and marked as sensitive in the plan.
const SECRETS: [&str; 2] = ["Wf7-orders-k2Pq", "not-for-production-42"];

fn plan_text() -> String {
    fs::read_to_string(project("fixtures/terraform/plans/shop/plan.json")).unwrap()
}

fn plan() -> Tree {
    Tree::new().file("plan.json", plan_text())
}

/// Policy, block and path in its value: a source tells once what is true of several instances.
type Fault = (String, String, String);

fn faults(record: &Record, of_plan: bool) -> BTreeSet<Fault> {
    let fault = |finding: &Value| {
        (text(&finding["policy"]), block(&text(&finding["address"])), finding["config_path"].to_string())
    };
    let terraform = |finding: &&Value| {
        text(&finding["policy"]).starts_with("ANX-TF-") && (finding["path"] == "plan.json") == of_plan
    };
    record.list("findings").iter().filter(terraform).map(fault).collect()
}

fn undetermined(record: &Record, of_plan: bool) -> BTreeSet<(String, String)> {
    let entries = record.list("undetermined").iter().filter(|entry| (entry["path"] == "plan.json") == of_plan);
    entries.map(|entry| (text(&entry["policy"]), block(&text(&entry["address"])))).collect()
}

/// Returns an address without indexes.
fn block(address: &str) -> String {
    let mut parts = address.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |block, part| block + part.split_once(']').map_or("", |(_, rest)| rest))
}

#[test]
fn a_plan_is_judged_as_its_source() {
    let both = Tree::copy_of(&project("fixtures/terraform/plans/shop"));
    both.run("git", &["init", "--quiet"]);
    let both = both.record(&[]);
    let (in_source, in_plan) = (faults(&both, false), faults(&both, true));
    let only: Vec<_> = in_source.difference(&in_plan).collect();
    assert!(only.is_empty(), "{only:#?}");
    // A plan knows what the provider fills in: here the usual port.
    let only: Vec<_> =
        in_plan.difference(&in_source).map(|(policy, block, _)| (policy.as_str(), block.as_str())).collect();
    assert_eq!(only, [("ANX-TF-AWS-0181", "aws_elasticache_replication_group.sessions")]);
    assert_eq!(undetermined(&both, false), undetermined(&both, true));
    // Alone, a plan does not tell what a `dynamic` block may give; no outcome is another one for that.
    let alone = plan().record(&[]);
    let (found, open) = (faults(&alone, true), undetermined(&alone, true));
    assert!(found.is_subset(&in_plan), "{:#?}", found.difference(&in_plan).collect::<Vec<_>>());
    let lost = in_source.difference(&found);
    let lost: Vec<_> = lost.filter(|(policy, block, _)| !open.contains(&(policy.clone(), block.clone()))).collect();
    assert!(lost.is_empty(), "{lost:#?}");
    let policies: BTreeSet<&str> = in_plan.iter().map(|(policy, ..)| policy.as_str()).collect();
    assert!(policies.len() >= 40, "{}", policies.len());
}

#[test]
fn a_finding_in_a_plan_has_the_place_of_its_value() {
    let text_of_plan = plan_text();
    let lines: Vec<&str> = text_of_plan.lines().collect();
    let record = plan().record(&[]);
    let mut on_their_value = 0;
    for finding in record.list("findings").iter().filter(|finding| text(&finding["policy"]).starts_with("ANX-TF-")) {
        let line = lines[finding["line"].as_u64().unwrap() as usize - 1];
        let keys = finding["config_path"].as_array().unwrap().iter().filter_map(Value::as_str);
        let address = format!("\"address\": {}", Value::from(text(&finding["address"])));
        let on_value = keys.clone().any(|key| line.contains(&format!("\"{key}\":"))) || line.trim() == "\"0.0.0.0/0\"";
        let inside_a_block = keys.clone().count() > 0 && finding["config_path"].as_array().unwrap().len() > 1;
        assert!(on_value || line.contains(&address) || inside_a_block, "{line}: {finding}");
        on_their_value += usize::from(on_value);
    }
    assert!(on_their_value >= 30, "{on_their_value}");
}

#[test]
fn what_is_sensitive_is_in_no_output() {
    let tree = plan();
    let mut outputs = vec![annexa(tree.path(), &["inspect", "plan.json"]).stdout];
    outputs.push(annexa(tree.path(), &["inspect", "plan.json", "--documents"]).stdout);
    for format in ["human", "json", "sarif"] {
        outputs.push(
            annexa(tree.path(), &["check", "--as-of", AS_OF, "--verbose", "--max-findings", "999", "-f", format])
                .stdout,
        );
    }
    for output in outputs {
        assert!(output.len() > 1_000);
        assert!(SECRETS.iter().all(|secret| !output.contains(secret)), "{output}");
    }
    // A literal is still known to be one; what a variable gives is there, and is no literal.
    let record = tree.record(&["-p", "ANX-TF-AWS-0200"]);
    let held: Vec<String> = record.list("findings").iter().map(|finding| text(&finding["address"])).collect();
    assert_eq!(held, ["aws_db_instance.reports", "aws_lambda_function.mailer"]);
    assert!(record.list("undetermined").is_empty());
    assert!(record.policy("ANX-TF-AWS-0200")["passed"].as_u64() > Some(0));
}

#[test]
fn what_will_be_gone_is_not_judged() {
    let output = annexa(plan().path(), &["inspect", "plan.json"]).stdout;
    assert!(!output.contains("aws_s3_bucket.old"), "{output}");
    assert!(output.contains(r#"module.archive[\"scans\"].aws_s3_bucket.this"#), "{output}");
}

#[test]
fn a_plan_may_be_larger_than_other_files() {
    let limits = "limits: {file_bytes: 1000, plan_bytes: 1000000}\n";
    let other = format!("{{\"format_version\": \"1\", \"x\": \"{}\"}}", "y".repeat(2_000));
    let tree = plan()
        .file("annexa.yaml", limits)
        .file("other.json", &other)
        .file("plain.json", format!("[\"{}\"]", "y".repeat(2_000)));
    let record = tree.record(&[]);
    assert_eq!(record.disposition("plan.json"), "evaluated");
    assert_eq!(record.disposition("other.json"), "too_large");
    assert_eq!(record.disposition("plain.json"), "too_large");
    let tree = plan().file("annexa.yaml", "limits: {file_bytes: 1000, plan_bytes: 2000}\n");
    assert_eq!(tree.record(&[]).disposition("plan.json"), "too_large");
}

#[test]
fn a_plan_that_is_cut_off_or_hostile_is_told() {
    let whole = plan_text();
    let healthy = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";
    let deep = |open: &str, close: &str| {
        let nested = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        format!(
            "{{\"format_version\":\"1.2\",\"planned_values\":{{}},\"resource_changes\":[{{\"address\":\"a_b.c\",\"mode\":\"managed\",\"type\":\"a_b\",\"name\":\"c\",\"change\":{{\"actions\":[\"create\"],\"after\":{{\"x\":{nested}}}}}}}]}}"
        )
    };
    let mut broken: Vec<String> = (1..8).map(|part| whole[..whole.len() * part / 8].to_owned()).collect();
    broken.extend([deep("[", "]"), deep("{\"a\":", "}")]);
    for text in broken {
        let record = Tree::new().file("plan.json", &text).file("pod.yaml", healthy).record(&[]);
        assert_eq!(record.disposition("plan.json"), "unparsed", "{}", record.file("plan.json"));
        assert_eq!(record.findings_of("ANX-K8S-0003").len(), 1);
    }
    // What has the keys of a plan and other values under them has no resources.
    for odd in [
        "{\"format_version\":1,\"planned_values\":[]}",
        "{\"format_version\":{},\"resource_changes\":{\"a\":[1]},\"configuration\":7,\"prior_state\":\"x\"}",
        "{\"format_version\":\"1\",\"resource_changes\":[1,null,{},{\"change\":{\"after\":3}},{\"address\":\"..[\",\"type\":\"\",\"name\":\"\",\"change\":{\"after\":[],\"after_unknown\":true,\"actions\":7}}]}",
    ] {
        let record = Tree::new().file("plan.json", odd).file("pod.yaml", healthy).record(&[]);
        assert_eq!(record.disposition("plan.json"), "searched", "{odd}");
    }
}

#[test]
fn a_finding_in_a_plan_names_the_line_in_the_source_beside_it() {
    let folder = project("fixtures/terraform/plans/shop");
    let tree = Tree::copy_of(&folder);
    tree.run("git", &["init", "--quiet"]);
    let record = tree.record(&["-p", "ANX-TF-AWS-0005", "-p", "ANX-TF-AWS-0161", "-p", "ANX-TF-AWS-0101"]);
    let line = |file: &str, text: &str| {
        let whole = fs::read_to_string(folder.join(file)).unwrap();
        whole.lines().position(|line| line.contains(text)).unwrap() as u64 + 1
    };
    for (policy, address, file, text_of_line) in [
        ("ANX-TF-AWS-0005", "aws_db_instance.orders", "main.tf", "storage_encrypted          = false"),
        ("ANX-TF-AWS-0101", "aws_db_instance.orders", "main.tf", "\"aws_db_instance\" \"orders\""),
        (
            "ANX-TF-AWS-0161",
            r#"module.archive["scans"].aws_s3_bucket_public_access_block.this"#,
            "modules/archive/main.tf",
            "block_public_policy ",
        ),
    ] {
        let of = |finding: &&Value| {
            finding["policy"] == policy && finding["address"] == address && finding["path"] == "plan.json"
        };
        let finding = record.list("findings").iter().find(of).unwrap_or_else(|| panic!("{policy} {address}"));
        let related = finding["related"].as_array().unwrap().last().unwrap();
        assert_eq!(
            (related["path"].as_str(), related["line"].as_u64()),
            (Some(file), Some(line(file, text_of_line))),
            "{finding}"
        );
    }
    // Both are judged, each at its own place.
    assert!(record.list("findings").iter().any(|finding| finding["path"] == "main.tf"));
}
