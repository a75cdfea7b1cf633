//! The rule for values that the source does not settle, held against idioms as policies use them.
//!
//! Each row of [`IDIOMS`] is a policy with three configurations: a good one, a bad one, and one in which something is
//! unknown. Beyond the expected outcomes, two properties hold: nothing that is put in the place of an unknown contradicts
//! its judgement (never a false pass, never a false fail), also if the unknown is put anywhere else in the good and the
//! bad configuration; and where the judgement is `undetermined`, something passes there and something fails.

mod harness;
mod table;

use self::harness::{Case, outcome, paths, replaced, values_for};
use self::table::{IDIOMS, Idiom};
use crate::model::Outcome::{self, Error, Fail, Pass, Undetermined};

#[test]
fn each_idiom_is_judged_as_the_table_says() {
    let mut wrong = Vec::new();
    for idiom in IDIOMS {
        let case = Case::of(idiom);
        for (which, config, expected) in
            [("good", idiom.good, Pass), ("bad", idiom.bad, Fail), ("unknown", idiom.unknown, idiom.expected)]
        {
            let found = case.judge_text(config);
            if found.as_ref().map(|judgement| judgement.outcome) != Some(expected) {
                wrong.push(format!("{}: {which}: {found:?}, not {expected:?}", idiom.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), IDIOMS.len() * 3, wrong.join("\n"));
    assert!(IDIOMS.len() >= 36, "{}", IDIOMS.len());
}

/// The input has two makers, one with unknown parts. What only one of them shows would be judged as missing.
#[test]
fn a_policy_that_is_followed_sees_what_the_engine_sees() {
    let known = IDIOMS.iter().flat_map(|idiom| [idiom.good, idiom.bad].map(|config| (idiom, config)));
    let known: Vec<_> = known.filter(|(_, config)| !config.contains("$unknown") && !config.contains("$open")).collect();
    let other = known.iter().filter(|(idiom, config)| !Case::of(idiom).is_followed_alike(config));
    let other: Vec<_> = other.map(|(idiom, config)| format!("{}: {config}", idiom.name)).collect();
    assert!(known.len() > 250 && other.is_empty(), "{} of {}\n{}", other.len(), known.len(), other.join("\n"));
}

#[test]
fn nothing_in_the_place_of_an_unknown_contradicts_its_judgement() {
    let mut wrong = Vec::new();
    for idiom in IDIOMS {
        let case = Case::of(idiom);
        let judged = outcome(&case.judge_text(idiom.unknown));
        let seen = case.outcomes(&harness::parsed(idiom.unknown), &values_for(idiom));
        if let Some(found) = contradiction(judged, &seen) {
            wrong.push(format!("{}: {judged:?}, but {found}", idiom.name));
        }
        let settled: Vec<_> = seen.iter().map(|(_, outcome)| *outcome).filter(|found| *found != Some(Error)).collect();
        if judged == Some(Undetermined) && settled.windows(2).all(|pair| pair[0] == pair[1]) {
            wrong.push(format!("{}: undetermined, but it does not matter", idiom.name));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_unknown_anywhere_is_never_a_false_pass_or_a_false_fail() {
    let wrong: Vec<String> = IDIOMS.iter().flat_map(|idiom| contradictions(&Case::of(idiom), idiom)).collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn where_a_finding_points_makes_no_false_fail() {
    let wrong: Vec<String> =
        IDIOMS.iter().flat_map(|idiom| contradictions(&Case::pointing_elsewhere(idiom), idiom)).collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Puts an unknown at every place of the good, the bad and the unknown configuration, and everything in its place.
fn contradictions(case: &Case, idiom: &Idiom) -> Vec<String> {
    let values = values_for(idiom);
    let mut wrong = Vec::new();
    for config in [idiom.good, idiom.bad, idiom.unknown].map(harness::parsed) {
        for path in paths(&config) {
            for new in ["$unknown:var.new", "$unknown-text:t.new.arn"] {
                let unknown = replaced(&config, &path, &serde_json::json!(new));
                let judged = outcome(&case.judge(&unknown));
                if let Some(found) = contradiction(judged, &case.outcomes(&unknown, &values)) {
                    wrong.push(format!("{}: {unknown}: {judged:?}, but {found}", idiom.name));
                }
            }
        }
    }
    wrong
}

/// Returns a settled form that has another outcome than is said for sure, if there is one. An error is no outcome.
fn contradiction(judged: Option<Outcome>, seen: &[(serde_json::Value, Option<Outcome>)]) -> Option<String> {
    let found = seen.iter().find(|(_, outcome)| match judged {
        Some(Pass) => *outcome == Some(Fail),
        Some(Fail) => !matches!(outcome, Some(Fail | Error)),
        None => outcome.is_some(),
        Some(Error) => !matches!(outcome, Some(Error)),
        Some(Undetermined) => false,
    });
    found.map(|(config, outcome)| format!("{config} is {outcome:?}"))
}
