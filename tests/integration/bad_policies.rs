//! Policies that are broken, each beside the built-in ones: the run goes on, says what is wrong, and the control that the
//! policy bears on does not pass.

use crate::support::{OWN_POLICY, Record, Tree, text};

/// A pod that shares the process namespace of its node; its list is there to be multiplied.
const HEALTHY: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";

/// What finds the fault of `HEALTHY`, and where.
const POLICY: &str = "ANX-K8S-0003";
const PLACE: Option<(u64, u64)> = Some((6, 3));

/// A control that no built-in policy bears on.
const CONTROL: &str = "A.7.1";

const FINDING: &str = r#"{"message": sprintf("%s is bad", [input.subject.address]), "path": []}"#;

fn policy(body: &str) -> String {
    format!("{OWN_POLICY}{}", body.replace("FINDING", FINDING))
}

/// Checks the healthy tree with further policies.
fn check(policies: &[(&str, &str)]) -> (Record, i32) {
    let tree = Tree::new().file("repository/app.yaml", HEALTHY.to_owned() + &list(1_500));
    for (path, source) in policies {
        tree.write(&format!("own/{path}"), source);
    }
    let record = tree.record(&["repository", "--policies", "own"]);
    let quiet = ["repository", "--policies", "own", "--threshold", "critical", "--quiet", "-p", "ORG-*", "-p", POLICY];
    (record, tree.check(&quiet).code.unwrap())
}

/// Returns an entry of the pod with that many numbers.
fn list(length: usize) -> String {
    let numbers: Vec<String> = (0..length).map(|number| number.to_string()).collect();
    format!("numbers: [{}]\n", numbers.join(", "))
}

/// Checks that a broken policy is told, and hides nothing.
fn told(source: &str, message: &str) -> Record {
    let (record, quietly) = check(&[("bad/bad.rego", source)]);
    assert_eq!(record.findings_of(POLICY), [("app.yaml".to_owned(), PLACE)]);
    let errors = record.errors();
    assert!(errors.iter().any(|(_, told)| told.contains(message)), "{errors:?}");
    assert_eq!((record.code, quietly), (1, 3));
    record
}

/// The same, and the control is in error.
fn told_to_its_control(source: &str, message: &str) {
    let record = told(source, message);
    let errors = record.errors();
    assert!(errors.iter().all(|(policy, _)| policy == "ORG-TEST-0001"), "{errors:?}");
    assert_eq!(status(&record), "error");
}

fn status(record: &Record) -> String {
    text(&record.list("controls").iter().find(|control| control["id"] == CONTROL).unwrap()["status"])
}

#[test]
fn a_sound_policy_of_ones_own_reaches_its_control() {
    let (record, quietly) = check(&[(
        "bad/bad.rego",
        &policy("deny contains finding if {\n\tinput.subject.config.spec.hostIPC\n\tfinding := FINDING\n}\n"),
    )]);
    assert_eq!((status(&record).as_str(), record.code, quietly), ("pass", 1, 0), "{:?}", record.errors());
    let (record, _) = check(&[(
        "bad/bad.rego",
        &policy("deny contains finding if {\n\tinput.subject.config.spec.hostPID\n\tfinding := FINDING\n}\n"),
    )]);
    assert_eq!(status(&record), "fail");
}

#[test]
fn infinite_recursion() {
    for body in [
        "deny contains finding if {\n\t_f(1)\n\tfinding := FINDING\n}\n\n_f(x) if _f(x + 1)\n",
        "deny contains finding if {\n\t_f(1)\n\tfinding := FINDING\n}\n\n_f(x) if _g(x)\n\n_g(x) if _f(x)\n",
        "deny contains finding if {\n\t_a\n\tfinding := FINDING\n}\n\n_a if _b\n\n_b if _a\n",
    ] {
        told_to_its_control(&policy(body), "recursi");
    }
}

#[test]
fn a_cross_product() {
    // The only test that takes long: it waits for the timer, which may not be set below ten seconds.
    let body = "deny contains finding if {\n\tsome a in input.subject.config.numbers\n\tsome b in input.subject.config.numbers\n\tsome c in input.subject.config.numbers\n\tsome d in input.subject.config.numbers\n\ta + b + c + d < 0\n\tfinding := FINDING\n}\n";
    let tree = Tree::new()
        .file("repository/app.yaml", HEALTHY.to_owned() + &list(1_500))
        .file("own/bad/bad.rego", policy(body));
    let record = tree.record(&["repository", "--policies", "own"]);
    assert_eq!(record.findings_of(POLICY), [("app.yaml".to_owned(), PLACE)]);
    assert!(record.errors()[0].1.contains("took longer than 10 s"), "{:?}", record.errors());
    assert_eq!((record.code, status(&record).as_str()), (1, "error"));
    assert_eq!(record.json["summary"]["incomplete"], true);
}

#[test]
fn a_typo_in_the_name_of_a_builtin() {
    let body = "deny contains finding if {\n\tstartwith(input.subject.name, \"b\")\n\tfinding := FINDING\n}\n";
    told_to_its_control(&policy(body), "startwith");
    let unreached = "deny contains finding if {\n\tinput.subject.name == \"never\"\n\tendwith(input.subject.name, \"b\")\n\tfinding := FINDING\n}\n";
    told_to_its_control(&policy(unreached), "endwith");
}

#[test]
fn a_builtin_that_is_refused() {
    for call in ["http.send({\"method\": \"get\", \"url\": \"http://localhost\"})", "time.now_ns()", "opa.runtime()"] {
        let name = call.split('(').next().unwrap();
        told_to_its_control(
            &policy(&format!("deny contains finding if {{\n\t{call}\n\tfinding := FINDING\n}}\n")),
            name,
        );
    }
}

const SOUND: &str = "deny contains finding if {\n\tinput.subject.config.spec.hostIPC\n\tfinding := FINDING\n}\n";

#[test]
fn metadata_that_lack_a_key_or_have_one_too_many() {
    for key in ["title", "description", "severity", "topic", "subjects", "does_not_show", "remediation", "id"] {
        let lines = policy(SOUND);
        let without: Vec<&str> =
            lines.lines().filter(|line| !line.trim_start_matches(['#', ' ']).starts_with(&format!("{key}:"))).collect();
        let record = told(&without.join("\n"), key);
        assert_ne!(status(&record), "pass", "{key}");
    }
    let record = told(&policy(SOUND).replace("#   topic: test\n", "#   topic: test\n#   colour: red\n"), "colour");
    assert_ne!(status(&record), "pass");
    let record = told(&policy(SOUND).replace("A.7.1,", "A.9.99,"), "A.9.99");
    assert_ne!(status(&record), "pass");
}

#[test]
fn a_policy_that_does_not_parse() {
    told_to_its_control(&policy("deny contains finding if {\n\tfinding := \n"), "");
    let record = told("package policies.org.bad\n\ndeny contains 1 if true\n", "METADATA");
    assert_ne!(status(&record), "pass");
}

#[test]
fn a_finding_of_the_wrong_shape() {
    for finding in [
        "\"text\"",
        "{\"message\": 5, \"path\": []}",
        "{\"message\": input.subject.name}",
        "{\"path\": []}",
        "{\"message\": input.subject.name, \"path\": \"spec\"}",
        "{\"message\": input.subject.name, \"path\": [-1]}",
        "{\"message\": input.subject.name, \"path\": [1.5]}",
        "{\"message\": input.subject.name, \"path\": [[]]}",
        "{\"message\": input.subject.name, \"path\": [], \"related\": [1]}",
    ] {
        told_to_its_control(&policy(&format!("deny contains {finding} if input.subject.config.spec.hostPID\n")), "");
    }
    told_to_its_control(&policy("deny := true if input.subject.config.spec.hostPID\n"), "");
    told_to_its_control(&policy("deny if input.subject.config.spec.hostPID\n"), "");
    told_to_its_control(&policy("_deny if input.subject.config.spec.hostPID\n"), "deny");
}

#[test]
fn an_error_while_it_runs() {
    let literal = "deny contains finding if {\n\tsome x in 5\n\tx == 1\n\tfinding := FINDING\n}\n";
    told_to_its_control(&policy(literal), "");
    let value =
        "deny contains finding if {\n\tsome x in input.subject.config.kind\n\tx == 1\n\tfinding := FINDING\n}\n";
    told_to_its_control(&policy(value), "");
    let applies = "applies if {\n\tsome x in input.subject.config.kind\n\tx == 1\n}\n\n";
    told_to_its_control(&policy(&(applies.to_owned() + SOUND)), "");
}

#[test]
fn more_findings_than_the_limit() {
    let body = "deny contains finding if {\n\tsome x in input.subject.config.numbers\n\tfinding := {\"message\": sprintf(\"%v\", [x]), \"path\": []}\n}\n";
    told_to_its_control(&policy(body), "the limit is 1000");
}

#[test]
fn an_id_that_two_policies_share() {
    let (record, quietly) = check(&[
        ("bad/bad.rego", &policy(SOUND)),
        ("worse/worse.rego", &policy(SOUND).replace("policies.org.bad", "policies.org.worse")),
    ]);
    assert_eq!(record.findings_of(POLICY), [("app.yaml".to_owned(), PLACE)]);
    assert!(
        record.errors().iter().any(|(id, message)| id == "ORG-TEST-0001" && message.contains("two policies")),
        "{:?}",
        record.errors()
    );
    assert_eq!((record.code, quietly, status(&record).as_str()), (1, 3, "error"));
}

#[test]
fn a_known_id_replaces_the_built_in_policy() {
    let own = policy(SOUND).replace("ORG-TEST-0001", POLICY).replace("A.7.1", "A.8.22");
    let (record, quietly) = check(&[("bad/bad.rego", &own)]);
    assert!(record.findings_of(POLICY).is_empty());
    assert_eq!((record.errors().len(), quietly), (0, 0));
}

#[test]
fn a_replacement_that_is_broken_does_not_bring_the_old_one_back() {
    let own = policy("deny contains finding if {\n\tstartwith(input.subject.name, \"b\")\n\tfinding := FINDING\n}\n");
    let (record, quietly) =
        check(&[("bad/bad.rego", &own.replace("ORG-TEST-0001", POLICY).replace("A.7.1", "A.8.22"))]);
    assert!(!record.errors().is_empty());
    assert_eq!(quietly, 3);
    assert!(record.controls().contains(&("A.8.22".to_owned(), "error".to_owned())));
}
