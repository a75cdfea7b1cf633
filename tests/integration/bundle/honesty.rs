//! A run that saw nothing, could not read what it saw, or could not judge it: nothing passes, and the bundle says so before any
//! number.

use std::fs;

use serde_json::Value;

use super::{Bundle, assert_levels_hold};
use crate::support::{OWN_POLICY, Tree, committed, files_below, project, text};

impl Bundle {
    /// Returns the status of every control, by id.
    fn statuses(&self) -> Vec<(String, String)> {
        let controls = self.lines("pure/controls.jsonl");
        controls.iter().map(|control| (text(&control["id"]), text(&control["status"]))).collect()
    }

    fn status(&self, id: &str) -> String {
        let found = self.statuses().into_iter().find(|(control, _)| control == id);
        found.unwrap_or_else(|| panic!("no control {id}")).1
    }

    fn limitations(&self) -> Vec<String> {
        self.json("evidence.json")["limitations"].as_array().unwrap().iter().map(text).collect()
    }

    /// Fails unless the bundle says a limitation: in its index, on the terminal, and at the start of each page.
    fn assert_says(&self, limitation: &str) {
        let told = self.limitations();
        let full = told.iter().find(|told| told.contains(limitation));
        let full = full.unwrap_or_else(|| panic!("no limitation with `{limitation}` in {told:?}"));
        assert!(self.run.stdout.contains(full.as_str()), "{}", self.run.stdout);
        let pages = self.pages();
        assert!(!pages.is_empty(), "there is no report");
        for (path, page) in pages {
            let first = first_page(&page);
            assert!(first.contains(full.as_str()), "{path} does not say `{full}` on its first page:\n{first}");
        }
    }

    /// Fails if any control passes, in the record, in what is attested of it, or on a page.
    fn assert_nothing_passes(&self) {
        let statuses = self.statuses();
        assert!(statuses.len() >= 93, "{}", statuses.len());
        let passing: Vec<_> = statuses.iter().filter(|(_, status)| status == "pass").collect();
        assert!(passing.is_empty(), "{passing:?}");
        assert_eq!(self.json("evidence.json")["controls"].get("pass"), None);
        assert_eq!(self.json("pure/record.json")["summary"]["controls"].get("pass"), None);
        assert!(!self.run.stdout.contains(" pass"), "{}", self.run.stdout);
    }

    /// Fails unless the bundle holds at every level that needs nothing but it.
    fn assert_holds(&self) {
        let run = self.verify(&["--level", "4"]);
        assert_eq!(run.code, Some(0), "{}", run.stdout);
        assert_levels_hold(&run, &[1, 3, 4]);
    }

    /// Returns every page of the reports.
    fn pages(&self) -> Vec<(String, String)> {
        let reports = self.path().join("data/reports");
        let pages = files_below(&reports)
            .into_iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "html"));
        pages.map(|path| (path.display().to_string(), fs::read_to_string(reports.join(path)).unwrap())).collect()
    }
}

/// Returns the text of a page up to its second section, entities resolved.
fn first_page(page: &str) -> String {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let sections: Vec<&str> = body.split("<section").collect();
    let first = sections[..sections.len().min(3)].concat();
    let words = first.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = words.collect();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_empty_repository_shows_no_control() {
    let bundle = Bundle::of(committed(Tree::new()).path(), &[]);
    bundle.assert_nothing_passes();
    bundle.assert_says("Nothing was in scope of any policy");
    assert!(bundle.lines("pure/population.jsonl").is_empty());
    bundle.assert_holds();
}

#[test]
fn files_that_cannot_be_parsed_show_no_control() {
    let garbage = "a: [\n}} { = \"\n";
    let tree = Tree::new()
        .file("main.tf", garbage)
        .file("infra/other.tf", "resource \"aws_s3_bucket\" {\n")
        .file(".github/workflows/ci.yml", garbage)
        .file("deploy/pod.yaml", format!("apiVersion: v1\nkind: Pod\n{garbage}"))
        .file("compose.yaml", garbage)
        .file(".gitlab-ci.yml", garbage);
    let bundle = Bundle::of(committed(tree).path(), &[]);
    bundle.assert_nothing_passes();
    bundle.assert_says("could not be read or parsed: 6");
    let members = bundle.lines("pure/population.jsonl");
    assert_eq!(members.len(), 6);
    assert!(members.iter().all(|member| member["disposition"] == "unparsed"), "{members:?}");
    assert!(members.iter().all(|member| !text(&member["reason"]).is_empty()));
    bundle.assert_holds();
}

/// A pod at which nothing is wrong that the policy below asks for.
const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers: []\n";

/// Returns a policy of the organisation's own with some body.
fn policy(body: &str) -> String {
    let finding = r#"{"message": "bad", "path": []}"#;
    format!("{OWN_POLICY}deny contains finding if {{\n\t{body}\n\tfinding := {finding}\n}}\n")
}

/// Makes a bundle of a pod, judged by a policy of the organisation's own with some body.
fn judged(body: &str) -> Bundle {
    let policies = Tree::new().file("bad/bad.rego", policy(body));
    let tree = committed(Tree::new().file("pod.yaml", POD));
    Bundle::of(tree.path(), &["--policies", policies.path().to_str().unwrap()])
}

#[test]
fn a_policy_that_errors_lets_nothing_pass() {
    assert_eq!(judged("input.subject.config.spec.hostIPC").status("A.7.1"), "pass", "the policy is sound otherwise");
    for body in [
        // Does not load: its text, and what it calls.
        "input.subject.config.spec.hostIPC ==",
        "startwith(input.subject.name, \"b\")",
        // Loads, and does not end well: a string is no collection.
        "some x in input.subject.config.kind\n\tx == 1",
    ] {
        let bundle = judged(body);
        assert_eq!(bundle.status("A.7.1"), "error", "{body}");
        bundle.assert_says("Errors of policies that did not load or could not be evaluated: 1");
        let record = bundle.json("pure/record.json");
        let told: Vec<&Value> = record["errors"].as_array().unwrap().iter().map(|error| &error["policy"]).collect();
        assert_eq!(told, ["ORG-TEST-0001"], "{body}");
        bundle.assert_holds();
    }
}

#[test]
fn where_only_policies_that_error_judge_nothing_passes_at_all() {
    let tree = committed(Tree::new().file("notes.txt", "Nothing that is judged.\n"));
    let policies = Tree::new().file("bad/bad.rego", policy("input ==").replace("package", "# package"));
    let bundle = Bundle::of(tree.path(), &["--policies", policies.path().to_str().unwrap()]);
    let passing: Vec<_> =
        bundle.statuses().into_iter().filter(|(id, status)| id == "A.7.1" && status == "pass").collect();
    assert!(passing.is_empty(), "{passing:?}");
    bundle.assert_says("Errors of policies that did not load or could not be evaluated: 1");
    bundle.assert_holds();
}

/// A sound management system, and a pod with a fault that an acceptance covers until a day.
fn accepted_until(day: &str) -> Bundle {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    tree.write(
        "deploy/pod.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n",
    );
    let file = "isms/acceptances.yaml";
    let before = fs::read_to_string(tree.path().join(file)).unwrap();
    let first = "acceptances:\n";
    assert!(before.contains(first), "{before}");
    let acceptance = format!(
        "acceptances:\n- id: RA-900\n  policy: ANX-K8S-0003\n  paths: [deploy/pod.yaml]\n  reason: The agent looks at the \
         processes of its node; its maker offers no other way.\n  risk: R-1\n  compensating_control: Only the platform team may \
         change it.\n  requested_by: platform-engineer\n  accepted_by: head-of-bookings\n  accepted_on: 2025-11-03\n  \
         expires: {day}\n"
    );
    tree.write(file, before.replacen(first, &acceptance, 1));
    Bundle::of(committed(tree).path(), &[])
}

#[test]
fn an_expired_acceptance_covers_nothing() {
    let (valid, expired) = (accepted_until("2026-04-01"), accepted_until("2026-01-30"));
    let outcome = |bundle: &Bundle| {
        let results = bundle.lines("pure/results.jsonl");
        let result = results.into_iter().find(|result| result["policy"] == "ANX-K8S-0003").unwrap();
        (text(&result["outcome"]), result["accepted"] == true)
    };
    assert_eq!(outcome(&valid), ("fail".to_owned(), true));
    assert_eq!(outcome(&expired), ("fail".to_owned(), false));
    let controls = expired.lines("pure/controls.jsonl");
    let concerned: Vec<String> = controls
        .iter()
        .filter(|control| control["policies"].as_array().unwrap().iter().any(|policy| policy["id"] == "ANX-K8S-0003"))
        .map(|control| text(&control["id"]))
        .collect();
    assert!(!concerned.is_empty());
    for id in &concerned {
        assert_eq!(expired.status(id), "fail", "{id}");
        assert_ne!(valid.status(id), "pass", "{id}: an acceptance is no pass");
    }
    let acceptances = expired.lines("pure/acceptances.jsonl");
    let told = acceptances.iter().find(|acceptance| acceptance["id"] == "RA-900").unwrap();
    assert!(told.to_string().contains("expired"), "{told}");
    expired.assert_says("Risk acceptances that expired, and cover nothing: 1.");
    valid.assert_holds();
    expired.assert_holds();
}
