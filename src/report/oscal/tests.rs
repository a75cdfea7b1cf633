//! The set as a whole: it holds together, says what the record says, and never makes a pass of what is none.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;
use crate::model::ControlStatus;
use crate::report::sample;

fn set(evidence: &Evidence) -> Vec<(&'static str, Value)> {
    let index = sample::index();
    oscal(evidence, &index)
        .unwrap()
        .into_iter()
        .map(|(name, bytes)| (name, serde_json::from_slice(&bytes).unwrap()))
        .collect()
}

fn named<'a>(set: &'a [(&'static str, Value)], name: &str) -> &'a Value {
    &set.iter().find(|(found, _)| *found == name).unwrap().1
}

fn result(set: &[(&'static str, Value)]) -> Value {
    named(set, RESULTS)["assessment-results"]["results"][0].clone()
}

fn samples() -> [Evidence; 6] {
    [sample::bundled(), sample::rich(), sample::small(), sample::clean(), sample::empty(), sample::many(1000)]
}

/// Every value below a value, with its key.
fn walk<'a>(key: &'a str, value: &'a Value, see: &mut impl FnMut(&'a str, &'a Value)) {
    see(key, value);
    match value {
        Value::Object(members) => members.iter().for_each(|(key, member)| walk(key, member, see)),
        Value::Array(items) => items.iter().for_each(|item| walk(key, item, see)),
        _ => {}
    }
}

#[test]
fn every_sample_gives_the_same_bytes_twice_and_nothing_dangles() {
    for evidence in samples() {
        let index = sample::index();
        let first = oscal(&evidence, &index).unwrap();
        assert_eq!(first, oscal(&evidence, &index).unwrap());
        assert!(first.iter().all(|(_, bytes)| bytes.ends_with(b"}\n")));
        assert_eq!(dangling(&set(&evidence)), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_empty_and_no_text_holds_a_control_character() {
    for evidence in samples() {
        for (name, document) in set(&evidence) {
            walk("", &document, &mut |key, value| match value {
                Value::Array(items) => assert!(!items.is_empty(), "{name}: {key}"),
                Value::String(text) => {
                    assert!(!text.is_empty() && text.trim() == text, "{name}: {key}: {text:?}");
                    assert!(!text.contains(|c: char| c.is_control() || c == '\u{202e}'), "{name}: {key}: {text:?}");
                }
                Value::Null => panic!("{name}: {key}"),
                _ => {}
            });
        }
    }
}

#[test]
fn markup_holds_no_link_and_no_element_of_the_repository() {
    for (name, document) in set(&sample::bundled()) {
        walk("", &document, &mut |key, value| {
            let markup = matches!(key, "title" | "description" | "remarks" | "prose" | "statement");
            let text = value.as_str().unwrap_or_default();
            assert!(!markup || (!text.contains("](") && !text.contains("<img")), "{name}: {key}: {text}");
        });
    }
}

#[test]
fn the_catalog_has_all_controls_by_theme_and_those_of_the_organisation() {
    let set = set(&sample::bundled());
    let groups = named(&set, CATALOG)["catalog"]["groups"].as_array().unwrap().clone();
    let sizes: Vec<usize> = groups.iter().map(|group| group["controls"].as_array().unwrap().len()).collect();
    assert_eq!(sizes, [37, 8, 14, 34, 1]);
    assert_eq!(groups[3]["controls"][8]["id"], "a.8.9");
    assert_eq!(groups[3]["controls"][8]["props"][0]["value"], "A.8.9");
    assert_eq!(groups[4]["controls"][0]["id"], "org.Backup");
}

#[test]
fn only_a_pass_is_satisfied_and_what_nothing_looked_at_has_no_finding() {
    for evidence in samples() {
        let result = result(&set(&evidence));
        let findings = result["findings"].as_array().cloned().unwrap_or_default();
        for control in &evidence.controls {
            let target = format!("{}_obj", words::control_id(&control.id));
            let found = findings.iter().find(|finding| finding["target"]["target-id"] == *target);
            let state = found.map(|finding| finding["target"]["status"]["state"].as_str().unwrap());
            let expected = match control.status {
                ControlStatus::Pass => Some("satisfied"),
                ControlStatus::NoEvidence | ControlStatus::Planned | ControlStatus::NotApplicable => None,
                _ => Some("not-satisfied"),
            };
            assert_eq!(state, expected, "{} {:?}", control.id, control.status);
            if expected.is_none() {
                assert!(result["remarks"].as_str().unwrap().contains(control.id.as_str()));
            }
        }
    }
}

#[test]
fn an_accepted_control_has_a_risk_with_an_approved_deviation() {
    let result = result(&set(&sample::bundled()));
    let findings = result["findings"].as_array().unwrap();
    let accepted = findings.iter().find(|finding| finding["target"]["target-id"] == "a.8.20_obj").unwrap();
    assert_eq!(accepted["target"]["status"]["state"], "not-satisfied");
    let risk = &accepted["related-risks"][0]["risk-uuid"];
    let risk = result["risks"].as_array().unwrap().iter().find(|found| found["uuid"] == *risk).unwrap();
    assert_eq!(risk["status"], "deviation-approved");
    assert_eq!(risk["deadline"], "2027-01-31T00:00:00Z");
    assert_eq!(risk["mitigating-factors"][0]["description"], "The node pool runs nothing else");
}

#[test]
fn an_acceptance_that_does_not_hold_leaves_its_risk_open() {
    let set = set(&sample::bundled());
    let poam = &named(&set, POAM)["plan-of-action-and-milestones"];
    let risks = poam["risks"].as_array().unwrap().iter();
    let told: Vec<(&str, &str)> = risks
        .filter(|risk| risk["title"].as_str().unwrap().starts_with("Risk acceptance"))
        .map(|risk| (risk["props"][1]["value"].as_str().unwrap(), risk["status"].as_str().unwrap()))
        .collect();
    let expected = [
        ("active", "deviation-approved"),
        ("unused", "deviation-approved"),
        ("expired", "open"),
        ("invalid", "open"),
        ("invalid", "open"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn excluded_controls_carry_their_justification_and_are_not_reviewed() {
    let set = set(&sample::bundled());
    let requirements = &named(&set, SSP)["system-security-plan"]["control-implementation"]["implemented-requirements"];
    let row = |id: &str| requirements.as_array().unwrap().iter().find(|row| row["control-id"] == id).unwrap();
    let value = |id: &str, name: &str| {
        let props = row(id)["props"].as_array().unwrap().iter();
        props.clone().find(|prop| prop["name"] == name).map(|prop| prop["value"].as_str().unwrap().to_owned())
    };
    assert_eq!(value("a.7.1", "applicable").as_deref(), Some("no"));
    assert_eq!(value("a.7.1", "justification-for-exclusion").as_deref(), Some("no premises of our own"));
    assert_eq!(row("a.7.1")["by-components"][0]["implementation-status"]["state"], "not-applicable");
    assert_eq!(value("a.5.4", "applicable").as_deref(), Some("yes"));
    assert!(row("a.5.4")["remarks"].as_str().unwrap().contains("does not count"));
    assert_eq!(value("a.5.7", "applicable").as_deref(), Some("undeclared"));
    let selection = &result(&set)["reviewed-controls"]["control-selections"][0];
    let excluded: Vec<&Value> = selection["exclude-controls"].as_array().unwrap().iter().collect();
    assert_eq!(excluded.len(), 3);
}

#[test]
fn a_record_without_a_statement_of_applicability_says_so() {
    let set = set(&sample::rich());
    let implementation = &named(&set, SSP)["system-security-plan"]["control-implementation"];
    assert!(implementation["description"].as_str().unwrap().contains("no Statement of Applicability"));
    assert_eq!(implementation["implemented-requirements"].as_array().unwrap().len(), 93);
}

#[test]
fn an_observation_tells_the_whole_population_and_names_a_bounded_number_of_subjects() {
    let mut evidence = sample::many(1000);
    for finding in &mut evidence.findings {
        finding.policy = "ANX-TF-AWS-0031".parse().unwrap();
    }
    for result in &mut evidence.policies {
        (result.counts.population, result.counts.failed) = (1000, 1000);
    }
    let result = result(&set(&evidence));
    let observations = result["observations"].as_array().unwrap();
    assert_eq!(observations.len(), evidence.policies.len());
    let last = observations.last().unwrap();
    assert_eq!(last["subjects"].as_array().unwrap().len(), 200);
    assert!(last["remarks"].as_str().unwrap().contains("800 more"));
    let items = result["local-definitions"]["inventory-items"].as_array().unwrap();
    let unique: BTreeSet<&str> = items.iter().map(|item| item["uuid"].as_str().unwrap()).collect();
    assert_eq!(unique.len(), items.len());
}

#[test]
fn nothing_claims_conformity_or_its_absence() {
    for (name, bytes) in oscal(&sample::bundled(), &sample::index()).unwrap() {
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        assert!(!text.contains("compliant") && !text.contains("iso fail"), "{name}");
    }
}

#[test]
fn two_evaluations_share_no_identity() {
    let identities = |evidence: &Evidence| {
        let mut all = BTreeSet::new();
        for (_, document) in set(evidence) {
            walk("", &document, &mut |key, value| {
                if key == "uuid" {
                    assert!(all.insert(value.as_str().unwrap().to_owned()));
                }
            });
        }
        all
    };
    let mut other = sample::bundled();
    other.digests.evaluation = "0".repeat(64);
    let (one, other) = (identities(&sample::bundled()), identities(&other));
    assert!(one.len() == other.len() && one.is_disjoint(&other));
    assert!(one.iter().all(|uuid| uuid.as_bytes()[14] == b'5'));
}

#[test]
fn a_day_beyond_what_oscal_can_tell_leaves_a_risk_without_deadline() {
    let mut evidence = sample::bundled();
    evidence.acceptances[3].expires = "9999-12-31".parse().unwrap();
    evidence.acceptances[3].accepted_on = "0001-01-01".parse().unwrap();
    let set = set(&evidence);
    let risk = &named(&set, POAM)["plan-of-action-and-milestones"]["risks"][9];
    assert_eq!(risk["props"][1]["value"], "invalid");
    assert!(risk.get("deadline").is_none());
    assert_eq!(risk["risk-log"]["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn a_small_set() {
    let mut evidence = sample::small();
    evidence.policies.truncate(1);
    insta::assert_snapshot!(serde_json::to_string_pretty(&result(&set(&evidence))).unwrap());
}

/// A fault put into a good set, and words of the sentence that tells it.
type Mutation = (&'static str, &'static str, fn(&mut Value), &'static str);

const MUTATIONS: &[Mutation] = &[
    (
        "observation",
        RESULTS,
        |ar| set_at(ar, "/results/0/findings/0/related-observations/0/observation-uuid"),
        "observation-uuid",
    ),
    ("subject", RESULTS, |ar| set_at(ar, "/results/0/observations/2/subjects/0/subject-uuid"), "subject-uuid"),
    ("actor", RESULTS, |ar| set_at(ar, "/results/0/observations/0/origins/0/actors/0/actor-uuid"), "actor-uuid"),
    ("task", RESULTS, |ar| set_at(ar, "/results/0/observations/0/origins/0/related-tasks/0/task-uuid"), "task-uuid"),
    ("risk", POAM, |poam| set_at(poam, "/poam-items/0/related-risks/0/risk-uuid"), "risk-uuid"),
    ("party", POAM, |poam| set_at(poam, "/risks/6/risk-log/entries/0/logged-by/0/party-uuid"), "party-uuid"),
    (
        "role",
        POAM,
        |poam| put(poam, "/risks/6/risk-log/entries/0/logged-by/0/role-id", "role-nobody"),
        "no role role-nobody",
    ),
    (
        "component",
        SSP,
        |ssp| {
            set_at(ssp, "/control-implementation/implemented-requirements/0/by-components/0/component-uuid");
        },
        "component-uuid",
    ),
    ("activity", PLAN, |ap| set_at(ap, "/tasks/0/associated-activities/0/activity-uuid"), "activity-uuid"),
    (
        "control",
        SSP,
        |ssp| {
            put(ssp, "/control-implementation/implemented-requirements/0/control-id", "A.5.1");
        },
        "no catalog has the control A.5.1",
    ),
    (
        "objective",
        RESULTS,
        |ar| put(ar, "/results/0/findings/0/target/target-id", "a.9.9_obj"),
        "no control has the part",
    ),
    (
        "resource",
        RESULTS,
        |ar| {
            put(ar, "/results/0/observations/0/relevant-evidence/0/href", "#00000000-0000-4000-8000-000000000000");
        },
        "leads to nothing",
    ),
    ("document", PLAN, |ap| put(ap, "/import-ssp/href", "other.json"), "a document that is not there"),
    (
        "part of a document",
        POAM,
        |poam| {
            put(poam, "/observations/0/links/0/href", "assessment-results.json#00000000-0000-4000-8000-000000000000");
        },
        "leads to nothing",
    ),
    (
        "twice",
        RESULTS,
        |ar| {
            let first = ar.pointer("/results/0/findings/0/uuid").unwrap().as_str().unwrap().to_owned();
            put(ar, "/results/0/findings/1/uuid", &first);
        },
        "given twice",
    ),
    (
        "wrong kind",
        RESULTS,
        |ar| {
            let risk = ar.pointer("/results/0/risks/0/uuid").unwrap().as_str().unwrap().to_owned();
            put(ar, "/results/0/findings/0/related-observations/0/observation-uuid", &risk);
        },
        "which stands in `risks`",
    ),
];

fn put(root: &mut Value, pointer: &str, text: &str) {
    *root.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = text.into();
}

fn set_at(root: &mut Value, pointer: &str) {
    put(root, pointer, "00000000-0000-4000-8000-000000000000");
}

#[test]
fn every_fault_put_into_a_good_set_is_found() {
    let good = set(&sample::bundled());
    for (fault, name, mutate, told) in MUTATIONS {
        let mut broken = good.clone();
        let (_, document) = broken.iter_mut().find(|(found, _)| found == name).unwrap();
        mutate(document.as_object_mut().unwrap().values_mut().next().unwrap());
        let found = dangling(&broken);
        assert!(found.iter().any(|sentence| sentence.contains(told)), "{fault}: {found:?}");
    }
    assert_eq!(dangling(&good), Vec::<String>::new());
}

#[test]
fn a_set_without_its_catalog_does_not_hold() {
    let mut broken = set(&sample::bundled());
    broken.retain(|(name, _)| *name != CATALOG);
    let found = dangling(&broken);
    assert!(found.iter().any(|sentence| sentence.contains("no catalog has the control a.5.1")));
}
