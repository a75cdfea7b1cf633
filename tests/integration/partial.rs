//! Policies followed over unknown values, held against the engine: on what the built-in policies were asked about their own files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use annexa::config::Settings;
use annexa::discover::WorkTree;
use annexa::evidence::ResultRecord;
use annexa::parse::{SOMETHING, TextPart};
use annexa::pipeline::{Question, Request, Results, check};
use annexa::policy::{Partial, PartialPolicy, PolicySet, Sure};
use serde_json::{Value, json};

use crate::support::{Random, project, request};

/// Questions of a policy in which something is taken to be unknown.
const EACH: usize = 12;

/// What was asked of each policy: rule, input and answer.
pub(crate) type Asked = BTreeMap<String, BTreeSet<(&'static str, String, String)>>;

#[derive(Default)]
struct Questions(Mutex<Asked>);

impl Results for Questions {
    fn note(&self, _: ResultRecord) {}

    fn wants_questions(&self) -> bool {
        true
    }

    fn asked(&self, question: &Question<'_>) {
        let mut asked = self.0.lock().unwrap();
        let asked = asked.entry(question.policy.brief.id.to_string()).or_default();
        for ask in &question.asks {
            for (rule, answer) in &ask.answers {
                asked.insert((rule, ask.input.clone(), answer.clone().unwrap_or_else(|| "error".into())));
            }
        }
    }
}

/// Returns what the built-in policies were asked about their files and the demo repository, with the policies.
pub(crate) fn asked() -> (Asked, PolicySet) {
    let (settings, policies) = (Settings::default(), PolicySet::built_in().unwrap());
    let questions = Questions::default();
    for folder in ["fixtures/policies", "fixtures/repos/demo"] {
        let tree = WorkTree::open(&[project(folder)]).unwrap();
        check(&Request { results: Some(&questions), jobs: 2, ..request(&tree, &settings, &policies) }).unwrap();
    }
    (questions.0.into_inner().unwrap(), policies)
}

pub(crate) fn followed(id: &str, policies: &PolicySet) -> PartialPolicy {
    let policy = policies.iter().find(|policy| policy.brief.id.as_str() == id).unwrap();
    let modules = std::iter::once(&policy.module).chain(policy.library());
    let modules: Vec<(&str, &str)> = modules.map(|module| (&*module.path, &*module.source)).collect();
    let defaults =
        policy.metadata().parameters.iter().map(|(name, parameter)| (name.clone(), parameter.default.clone()));
    let parameters: BTreeMap<_, _> = defaults.collect();
    PartialPolicy::new(&modules, json!({ id: parameters }).into()).unwrap()
}

pub(crate) fn ask(policy: &PartialPolicy, rule: &str, input: &Partial) -> Option<Vec<(Partial, Sure)>> {
    policy.about(input, &|_, _| None).ask(rule)
}

/// Where everything is known, following a policy gives what the engine gives.
#[test]
fn what_is_known_is_found_as_by_the_engine() {
    let (asked, policies) = asked();
    let (mut wrong, mut lost, mut count) = (Vec::new(), BTreeSet::new(), 0);
    for (id, questions) in &asked {
        let policy = followed(id, &policies);
        for (rule, input, answer) in questions {
            count += 1;
            let input: Value = serde_json::from_str(input).unwrap();
            let Some(given) = ask(&policy, rule, &Partial::Known(input.clone().into())) else {
                lost.insert(id);
                continue;
            };
            let given = match &given[..] {
                [] => "null".to_owned(),
                [(Partial::Known(value), Sure::Always)] => serde_json::to_string(value).unwrap(),
                other => format!("{other:?}"),
            };
            if given != *answer {
                wrong.push(format!("{id} {rule}: {given}\n  the engine: {answer}\n  of {input}"));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(count > 10_000, "{count}");
    assert!(lost.len() * 20 < asked.len(), "{} of {} policies are not followed: {lost:?}", lost.len(), asked.len());
}

/// Whatever takes the place of an unknown value, what is surely found is found, and nothing is found where nothing can be.
#[test]
fn nothing_in_the_place_of_an_unknown_value_contradicts_what_is_found() {
    let (asked, policies) = asked();
    let mut random = Random(0xa11);
    let (mut wrong, mut sure, mut open, mut none) = (Vec::new(), 0, 0, 0);
    for (id, questions) in &asked {
        let policy = followed(id, &policies);
        let of_deny = questions.iter().filter(|(rule, _, answer)| *rule == "deny" && answer != "error");
        let of_deny: Vec<_> = of_deny.collect();
        for _ in 0..EACH.min(of_deny.len()) {
            let (_, input, _) = of_deny[random.below(of_deny.len())];
            let input: Value = serde_json::from_str(input).unwrap();
            let places = places(&input);
            let Some(place) = places.get(random.below(places.len().max(1))) else { continue };
            let is_text = at(&input, place).is_some_and(|value| value.as_str().is_some_and(|text| !text.is_empty()))
                && random.below(2) == 0;
            let Some(found) = found(&policy, &opened(&input, place, is_text).0) else { continue };
            match (found.sure.is_empty(), found.perhaps) {
                (false, _) => sure += 1,
                (true, true) => open += 1,
                (true, false) => none += 1,
            }
            for settled in settled(&input, place, is_text) {
                let Some(certain) = self::found(&policy, &Partial::Known(settled.clone().into())) else { continue };
                let kept = found.sure.iter().all(|fault| certain.sure.iter().any(|other| fault.stands_for(other)));
                if !kept || (found.sure.is_empty() && !found.perhaps && !certain.sure.is_empty()) {
                    wrong.push(format!(
                        "{id}: {place:?} open in {input}\n  found {:?} {}\n  settled {settled}\n  found {:?}",
                        found.sure, found.perhaps, certain.sure
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(sure > 300 && open > 300 && none > 300, "sure {sure}, open {open}, none {none}");
}

struct Found {
    sure: Vec<Fault>,
    perhaps: bool,
}

#[derive(Debug)]
struct Fault {
    path: Vec<String>,
    message: Option<String>,
}

impl Fault {
    /// Whether a fault is this one: at its place, as far as indexes are told, and with what its message is known to say.
    fn stands_for(&self, other: &Self) -> bool {
        self.path.len() == other.path.len()
            && self.path.iter().zip(&other.path).all(|(own, other)| own == other || own == "open")
            && self.message.as_ref().is_none_or(|message| Some(message) == other.message.as_ref())
    }
}

fn found(policy: &PartialPolicy, input: &Partial) -> Option<Found> {
    let given = ask(policy, "deny", input)?;
    let [(set, Sure::Always)] = &given[..] else { return None };
    let mut found = Found { sure: Vec::new(), perhaps: false };
    for (_, fault, sure) in set.members()? {
        if sure == Sure::Maybe {
            found.perhaps = true;
            continue;
        }
        let member = |key: &str| match &fault.get(&Partial::text(key))[..] {
            [(value, Sure::Always)] => Some(value.clone()),
            _ => None,
        };
        let steps = member("path")?.members()?;
        let path = steps.iter().map(|(_, step, _)| match step {
            Partial::Known(step) => step.to_string(),
            _ => "open".to_owned(),
        });
        let message = member("message").filter(|message| !matches!(message, Partial::Text(_)));
        found.sure.push(Fault { path: path.collect(), message: message.as_ref().and_then(Partial::shown) });
    }
    Some(found)
}

/// Returns the paths of the values that may turn out to be something else, of the subject and of those tied to it.
pub(crate) fn places(input: &Value) -> Vec<Vec<String>> {
    fn below(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
            Value::Object(fields) => fields.iter().map(|(key, field)| (key.clone(), field)).collect(),
            _ => Vec::new(),
        };
        for (key, child) in children {
            path.push(key);
            found.push(path.clone());
            below(child, path, found);
            path.pop();
        }
    }
    let mut found = Vec::new();
    for start in ["config", "views"] {
        let mut path = vec!["subject".to_owned(), start.to_owned()];
        below(&input["subject"][start], &mut path, &mut found);
    }
    // Where something stands is always known.
    found.retain(|path| path[1] != "views" || !path.contains(&"path".to_owned()));
    for (kind, subjects) in input["related"].as_object().into_iter().flatten() {
        for (index, subject) in subjects.as_array().into_iter().flatten().enumerate() {
            let mut path = vec!["related".into(), kind.clone(), index.to_string(), "config".into()];
            below(&subject["config"], &mut path, &mut found);
        }
    }
    found
}

pub(crate) fn at<'a>(value: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, step| value.get(step).or_else(|| value.get(step.parse::<usize>().ok()?)))
}

/// Returns a value with an open one at a path.
fn opened(value: &Value, path: &[String], is_text: bool) -> (Partial, Sure) {
    let Some((step, rest)) = path.split_first() else {
        let open = TextPart::open("var.x", SOMETHING);
        return if is_text { (Partial::of_parts([open]), Sure::Always) } else { (Partial::Any, Sure::Maybe) };
    };
    let known = |value: &Value| (Partial::Known(value.clone().into()), Sure::Always);
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            let items =
                items.map(|(at, item)| if at.to_string() == *step { opened(item, rest, is_text) } else { known(item) });
            (Partial::array(items.collect()), Sure::Always)
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, field)| {
                let (value, sure) = if key == step { opened(field, rest, is_text) } else { known(field) };
                (Partial::text(key), value, sure)
            });
            (Partial::object(fields.collect()), Sure::Always)
        }
        other => known(other),
    }
}

/// Returns what may come of it.
fn settled(input: &Value, path: &[String], is_text: bool) -> Vec<Value> {
    let own = at(input, path).cloned();
    let mut values: Vec<Option<Value>> = if is_text {
        ["x", "*", "arn:aws:iam::1:root", "0.0.0.0/0"].map(|text| Some(json!(text))).to_vec()
    } else {
        let plain =
            json!([null, true, false, 0, 65536, "", "x", "*", "true", "0.0.0.0/0", [], {}, ["*"], [{}], {"x": "y"}]);
        plain.as_array().unwrap().iter().cloned().map(Some).chain([None]).collect()
    };
    values.push(own);
    values.into_iter().map(|value| with(input, path, value.as_ref())).collect()
}

pub(crate) fn with(value: &Value, path: &[String], new: Option<&Value>) -> Value {
    let (step, rest) = path.split_first().unwrap();
    let replaced = |own: &Value| if rest.is_empty() { new.cloned() } else { Some(with(own, rest, new)) };
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .filter_map(|(at, item)| if at.to_string() == *step { replaced(item) } else { Some(item.clone()) })
                .collect()
        }
        Value::Object(fields) => {
            let fields = fields.iter().filter_map(|(key, field)| {
                Some((key.clone(), if key == step { replaced(field)? } else { field.clone() }))
            });
            Value::Object(fields.collect())
        }
        other => other.clone(),
    }
}
