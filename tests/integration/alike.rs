//! Subjects that are alike to a policy: it is asked about one of them, and what it finds is told of all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use annexa::config::Settings;
use annexa::discover::WorkTree;
use annexa::evidence::ResultRecord;
use annexa::model::{Outcome, PathSegment};
use annexa::pipeline::{Question, Results, check};
use annexa::policy::{Alike, Analysis, Partial, PartialPolicy, PolicySet, Reads};
use serde_json::{Value, json};

use crate::partial::{ask, asked, at, followed, places, with};
use crate::support::{Random, project, request};

/// What the engine says of each result that nothing unknown stands in the way of: the outcome that was told, and the findings.
#[derive(Default)]
struct Answers(Mutex<BTreeMap<String, (Outcome, Value)>>);

impl Results for Answers {
    fn note(&self, _: ResultRecord) {}

    fn wants_questions(&self) -> bool {
        true
    }

    fn asked(&self, question: &Question<'_>) {
        let [only] = &question.asks[..] else { return };
        let answer = only.answers.iter().find(|(rule, _)| *rule == "deny").unwrap().1.as_deref();
        let Some(answer) = answer else { return };
        let answer = (question.outcome, serde_json::from_str(answer).unwrap());
        self.0.lock().unwrap().insert(question.result.to_owned(), answer);
    }
}

/// Each outcome and each finding is what the engine says of that subject, whether it was asked or the answer was recalled.
#[test]
fn what_is_recalled_is_what_the_engine_says() {
    let (settings, policies) = (Settings::default(), PolicySet::built_in().unwrap());
    let answers = Answers::default();
    let tree = WorkTree::open(&[project("fixtures/policies")]).unwrap();
    let run = annexa::pipeline::Request { results: Some(&answers), jobs: 2, ..request(&tree, &settings, &policies) };
    let evidence = check(&run).unwrap();
    let answers = answers.0.into_inner().unwrap();
    let mut wrong = Vec::new();
    for (result, (outcome, answer)) in &answers {
        let found = answer.as_array().is_some_and(|found| !found.is_empty());
        if *outcome != if found { Outcome::Fail } else { Outcome::Pass } {
            wrong.push(format!("{result} is {outcome:?}, and the engine says {answer}"));
        }
    }
    let mut compared = 0;
    for finding in &evidence.findings {
        // One that stands for several says so.
        let [result] = &finding.results[..] else { continue };
        if finding.alike > 0 {
            continue;
        }
        let Some((_, answer)) = answers.get(&result.to_string()) else { continue };
        let path: Value = finding.config_path.iter().map(step).collect();
        let same = |given: &Value| given["path"] == path && given["message"] == *finding.message;
        compared += 1;
        if !answer.as_array().unwrap().iter().any(same) {
            wrong.push(format!(
                "{} {}: {path} {}\n  the engine: {answer}",
                finding.policy, finding.path, finding.message
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(answers.len() > 20_000 && compared > 5_000, "{} answers, {compared} findings", answers.len());
}

fn step(segment: &PathSegment) -> Value {
    match segment {
        PathSegment::Key(key) => json!(key),
        PathSegment::Index(index) => json!(index),
    }
}

/// Questions of a policy in which something is exchanged.
const EACH: usize = 16;

/// Names and addresses of a subject.
const NAMES: [&str; 2] = ["zq1name", "zq1address"];
const OTHER_NAMES: [&str; 2] = ["x", "module.a[\"b\"].zq2[0]"];

/// What a policy is said not to depend on may be exchanged in what it was asked, and the answer stays; another name of the
/// subject is another name in the answer, and no more.
#[test]
fn what_a_policy_does_not_depend_on_changes_nothing() {
    let (asked, policies) = asked();
    let mut random = Random(0xa11ce);
    let (mut wrong, mut exchanged, mut texts, mut renamed) = (Vec::new(), 0, 0, 0);
    let (mut told, mut all) = (0, 0);
    for (id, questions) in &asked {
        let analysis = policies.iter().find(|policy| policy.brief.id.as_str() == id).unwrap().analysis();
        all += 1;
        let Some(alike) = &analysis.alike else { continue };
        told += 1;
        let policy = followed(id, &policies);
        let questions: Vec<_> = questions.iter().filter(|(.., answer)| answer != "error").collect();
        for _ in 0..EACH.min(questions.len()) {
            let (rule, input, _) = questions[random.below(questions.len())];
            let input: Value = serde_json::from_str(input).unwrap();
            let Some(answer) = answer(&policy, rule, &input) else { continue };
            let [first, second] = [NAMES, OTHER_NAMES].map(|[name, address]| {
                let named = with(&input, &path(&["subject", "name"]), Some(&json!(name)));
                let named = with(&named, &path(&["subject", "address"]), Some(&json!(address)));
                self::answer(&policy, rule, &named).unwrap_or_default()
            });
            let renamed_first = NAMES.iter().zip(OTHER_NAMES).fold(first.clone(), |answer, (one, other)| {
                answer.replace(one, json!(other).to_string().trim_matches('"'))
            });
            renamed += 1;
            if sorted(&second) != sorted(&renamed_first) {
                wrong.push(format!("{id} {rule}: {first}\n  by other names {second}"));
            }
            let was_text = |place: &Vec<String>| {
                at(&input, place).is_some_and(|value| value.as_str().is_some_and(|text| !text.is_empty()))
            };
            let mut places = places(&input);
            if random.below(2) == 0 {
                places.retain(was_text);
            }
            let Some(place) = places.get(random.below(places.len().max(1))) else { continue };
            let others = match depends(analysis, alike, place) {
                Depends::No => {
                    exchanged += 1;
                    json!([null, false, 0, "", "x", "0.0.0.0/0", [], {}, ["*"], [{"x": {"y": true}}], {"x": ["y"]}])
                }
                Depends::OnBeing if was_text(place) => {
                    texts += 1;
                    json!(["x", "*", "0.0.0.0/0", "{\"a\": 1}", "true"])
                }
                _ => continue,
            };
            for other in others.as_array().unwrap() {
                let changed = self::answer(&policy, rule, &with(&input, place, Some(other)));
                if changed.as_ref().is_some_and(|changed| *changed != answer) {
                    wrong.push(format!(
                        "{id} {rule}: {place:?} -> {other}: {answer}\n  became {changed:?}\n  in {input}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(
        exchanged > 3_000 && texts > 100 && renamed > 10_000,
        "{exchanged} exchanged, {texts} texts, {renamed} renamed"
    );
    assert!(told * 20 > all * 19, "of {all} policies {told} recall what they found");
}

fn path(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

fn sorted(answer: &str) -> BTreeSet<String> {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    answer.as_array().into_iter().flatten().map(ToString::to_string).collect()
}

/// Returns what a rule answers, in JSON; nothing if it cannot be followed.
fn answer(policy: &PartialPolicy, rule: &str, input: &Value) -> Option<String> {
    match &ask(policy, rule, &Partial::Known(input.clone().into()))?[..] {
        [] => Some("null".to_owned()),
        [(Partial::Known(value), _)] => Some(serde_json::to_string(value).unwrap()),
        _ => None,
    }
}

enum Depends {
    No,
    /// Only on whether there is something in it.
    OnBeing,
    Yes,
}

/// Returns whether a policy depends on a value of its input.
fn depends(analysis: &Analysis, alike: &Alike, place: &[String]) -> Depends {
    let (root, below) = match place {
        [subject, root, below @ ..] if subject == "subject" => (root, below),
        [related, kind, _, root, below @ ..] if related == "related" => {
            if !analysis.related.contains(kind) {
                return Depends::No;
            }
            (root, below)
        }
        _ => return Depends::Yes,
    };
    let segment = |step: &String| step.parse().map_or_else(|_| PathSegment::Key(step.clone()), PathSegment::Index);
    let below: Vec<PathSegment> = below.iter().map(segment).collect();
    let reads: Vec<&Reads> =
        [Some(&analysis.deny), analysis.applies.as_ref(), Some(&alike.places)].into_iter().flatten().collect();
    // Of whoever does not depend on a value, what is in it is not asked.
    let unseen = |end: usize| !reads.iter().any(|reads| reads.matters(root, &below[..end]));
    if (1..=below.len()).any(unseen) {
        Depends::No
    } else if !reads.iter().any(|reads| reads.matters_as_text(root, &below)) {
        Depends::OnBeing
    } else {
        Depends::Yes
    }
}
