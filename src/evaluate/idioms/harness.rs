//! A row of the table made into a policy, a unit and a judgement.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::table::Idiom;
use crate::evaluate::{Judgement, Prepared, Program, RegoValue, Source, Unsettled, judge};
use crate::model::{FileKind, Outcome, PathSegment, Span};
use crate::parse::{ANYTHING, Entry, Node, TextPart, Value};
use crate::policy::{Analysis, analyse};
use crate::resolve::{Embedded, Subject, Ties, Unit, View, documents_of};

/// What stands for a value that is unknown; a colon and an expression may follow.
const UNKNOWN: &str = "$unknown";

/// What stands for a string that is unknown but not empty.
const UNKNOWN_TEXT: &str = "$unknown-text:";

/// What a part of a string that is unknown stands between.
const OPEN: [char; 2] = ['‹', '›'];

/// An idiom that is ready to judge configurations.
pub(super) struct Case {
    program: Program,
    analysis: Analysis,
}

impl Case {
    pub(super) fn of(idiom: &Idiom) -> Self {
        Self::compiled(idiom, policy(idiom.rules))
    }

    /// Returns the idiom with findings that point at a place without meaning.
    pub(super) fn pointing_elsewhere(idiom: &Idiom) -> Self {
        let path = regex::Regex::new(r#""path": .*?\}"#).unwrap();
        Self::compiled(idiom, path.replace_all(&policy(idiom.rules), r#""path": ["elsewhere"]}"#).into_owned())
    }

    fn compiled(idiom: &Idiom, policy: String) -> Self {
        let library = idiom.library.replace("C.", "input.subject.config.");
        let library = format!("package policies.lib.values\n\n{library}\n");
        let analysis = analyse(("p.rego", &policy), &[("values.rego", &library)])
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}\n{policy}", idiom.name));
        let modules = vec![("p.rego".into(), policy.into()), ("values.rego".into(), library.into())];
        let data = json!({"parameters": {"X-1": {"minimum": 7, "allowed": ["good", "eu"]}}});
        let program =
            Program::compile(Source { modules, package: analysis.package.clone(), data, seconds: 60 }).unwrap();
        Self { program, analysis }
    }

    pub(super) fn judge_text(&self, config: &str) -> Option<Judgement> {
        self.judge(&parsed(config))
    }

    /// Judges a configuration. `$related` lists related subjects, `$open` leaves the tie open, `$view` is a value of
    /// another document, `$document` one that is written as the text of `policy`; they are not part of the configuration.
    pub(super) fn judge(&self, config: &Json) -> Option<Judgement> {
        self.prepared(config, |prepared| judge(&self.program, &self.analysis, prepared, 100))
    }

    /// Says whether a policy that is followed sees what the engine sees, where all of a configuration is known.
    pub(super) fn is_followed_alike(&self, config: &str) -> bool {
        self.prepared(&parsed(config), |prepared| {
            prepared.partial().known().map(RegoValue::of).as_ref() == Some(prepared.input(Unsettled::Opaque))
        })
    }

    fn prepared<T>(&self, config: &Json, ask: impl FnOnce(&Prepared<'_>) -> T) -> T {
        let mut config = config.clone();
        let mut taken = |key: &str| config.as_object_mut().and_then(|object| object.remove(key));
        let (related, open, view) = (taken("$related"), taken("$open"), taken("$view"));
        let document = taken("$document");
        let mut subjects = vec![with_document(config, document.as_ref())];
        let containers = containers(&subjects[0].config);
        subjects[0].views.push(("containers", containers));
        let view = view.as_ref().and_then(node).map(|node| ("other", View::Node(Arc::new(node))));
        subjects[0].views.extend(view);
        let mut ties = Ties::none();
        for related in related.iter().filter_map(Json::as_array).flatten() {
            subjects.push(subject("r", related));
            ties.tie(0, subjects.len() - 1);
        }
        if open.is_some() {
            ties.leave_open(0, &"r".into());
        }
        let unit = Unit { technology: "test", subjects, ties };
        let types = self.analysis.related.iter().map(String::as_str).collect::<BTreeSet<_>>();
        ask(&Prepared::new(&unit, 0, &types, "2026-11-24".parse().unwrap()))
    }

    /// Returns the outcomes with these values in the places of the unknowns: one for all that have the same name, and,
    /// where there are few, every combination.
    pub(super) fn outcomes(&self, config: &Json, values: &[Option<Json>]) -> Vec<(Json, Option<Outcome>)> {
        let mut settled = vec![config.clone()];
        for name in names(config) {
            settled = settled
                .iter()
                .flat_map(|config| {
                    let values = values.iter().filter(|value| may_be(&name, value.as_ref()));
                    let settled = values.filter_map(|value| substituted(config, &name, value.as_ref(), false));
                    settled.chain(substituted(config, &name, None, true).filter(|_| may_be(&name, None)))
                })
                .collect();
        }
        let settled = settled.into_iter().flat_map(ties_decided);
        settled.map(|config| (config.clone(), outcome(&self.judge(&config)))).collect()
    }
}

/// Says whether an unknown of this name may turn out to be a value.
fn may_be(name: &str, value: Option<&Json>) -> bool {
    let text = value.and_then(Json::as_str);
    match name {
        part if part.starts_with(OPEN) => text.is_some(),
        whole if whole.starts_with(UNKNOWN_TEXT) => text.is_some_and(|text| !text.is_empty()),
        _ => true,
    }
}

/// Returns a configuration with an open tie decided in every way.
fn ties_decided(config: Json) -> Vec<Json> {
    let mut none = config.clone();
    let Some(object) = none.as_object_mut().filter(|object| object.contains_key("$open")) else {
        return vec![config];
    };
    let candidates = object.remove("$open");
    let list = candidates.as_ref().and_then(Json::as_array).cloned().unwrap_or_default();
    let with = |related: Json| {
        let mut config = none.clone();
        config["$related"] = json!([related]);
        config
    };
    std::iter::once(none.clone()).chain(list.into_iter().map(with)).collect()
}

pub(super) fn outcome(judgement: &Option<Judgement>) -> Option<Outcome> {
    judgement.as_ref().map(|judgement| judgement.outcome)
}

pub(super) fn parsed(config: &str) -> Json {
    serde_json::from_str(config).unwrap_or_else(|error| panic!("{config}: {error}"))
}

/// Returns what is put in the place of an unknown: values of every type, and what the good and the bad one have there.
pub(super) fn values_for(idiom: &Idiom) -> Vec<Option<Json>> {
    let plain = json!([null, true, false, 0, 100, "", "x", "good", "bad", [], {}, ["x"], ["good"], ["bad"]]);
    let mut values = vec![None];
    values.extend(plain.as_array().unwrap().iter().cloned().map(Some));
    for config in [idiom.good, idiom.bad].map(parsed) {
        for path in paths(&config) {
            values.push(at(&config, &path).cloned());
        }
    }
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(format!("{value:?}")));
    values
}

/// Returns the paths of all values below a configuration; the marks for ties are none, what is in them is.
pub(super) fn paths(value: &Json) -> Vec<Vec<PathSegment>> {
    let children: Vec<(PathSegment, &Json)> = match value {
        Json::Array(items) => items.iter().enumerate().map(|(at, item)| (PathSegment::Index(at), item)).collect(),
        Json::Object(fields) => fields.iter().map(|(key, field)| (PathSegment::Key(key.clone()), field)).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for (segment, child) in children {
        let mark = matches!(&segment, PathSegment::Key(key) if key == "$related" || key == "$open");
        if !mark {
            found.push(vec![segment.clone()]);
        }
        for rest in paths(child) {
            found.push(std::iter::once(segment.clone()).chain(rest).collect());
        }
    }
    found.retain(|path| !matches!(path.first(), Some(PathSegment::Key(key)) if key == "$related" && path.len() == 2));
    found
}

fn at<'a>(value: &'a Json, path: &[PathSegment]) -> Option<&'a Json> {
    path.iter().try_fold(value, |value, segment| match segment {
        PathSegment::Key(key) => value.get(key),
        PathSegment::Index(index) => value.get(index),
    })
}

pub(super) fn replaced(value: &Json, path: &[PathSegment], by: &Json) -> Json {
    let Some((first, rest)) = path.split_first() else {
        return by.clone();
    };
    let mut value = value.clone();
    let place = match first {
        PathSegment::Key(key) => &mut value[key],
        PathSegment::Index(index) => &mut value[index],
    };
    *place = replaced(place, rest, by);
    value
}

/// Returns the names of the unknowns, in order of appearance.
fn names(value: &Json) -> Vec<String> {
    let mut found = Vec::new();
    match value {
        Json::String(text) if text.starts_with(UNKNOWN) => found.push(text.clone()),
        Json::String(text) => {
            found.extend(text.split(OPEN).skip(1).step_by(2).map(|name| format!("{}{name}{}", OPEN[0], OPEN[1])));
        }
        Json::Array(items) => found.extend(items.iter().flat_map(names)),
        Json::Object(fields) => found.extend(fields.values().flat_map(names)),
        _ => {}
    }
    let mut seen = BTreeSet::new();
    found.retain(|name| seen.insert(name.clone()));
    found
}

/// Returns the value with another in all places of an unknown; `None` takes its key or item away, and if `emptied`, the lists
/// that then are empty: blocks of which there are none.
fn substituted(value: &Json, name: &str, by: Option<&Json>, emptied: bool) -> Option<Json> {
    match value {
        Json::String(text) if text == name => by.cloned(),
        Json::String(text) if name.starts_with(OPEN) => Some(json!(text.replace(name, by?.as_str()?))),
        Json::Array(items) => {
            let left: Vec<Json> = items.iter().filter_map(|item| substituted(item, name, by, emptied)).collect();
            (!emptied || !left.is_empty() || items.is_empty()).then_some(Json::Array(left))
        }
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, field)| (key, substituted(field, name, by, emptied)));
            Some(Json::Object(fields.filter_map(|(key, field)| Some((key.clone(), field?))).collect()))
        }
        _ => Some(value.clone()),
    }
}

/// Writes a row out as a policy: `C` is the configuration, `deny @path if ...` a rule with a finding at that path.
fn policy(rules: &str) -> String {
    let mut text = String::from("package policies.p\n\n");
    if rules.contains("values.") {
        text.push_str("import data.policies.lib.values\n\n");
    }
    for line in rules.lines() {
        match line.trim().strip_prefix("deny @").and_then(|line| line.split_once(" if ")) {
            Some((path, body)) => {
                text.push_str(&format!(
                    "deny contains f if {{ {body}; f := {{\"message\": \"m\", \"path\": {path}}} }}\n"
                ));
            }
            None => text.push_str(&format!("{line}\n")),
        }
    }
    let word = regex::Regex::new(r"\bC\b").unwrap();
    word.replace_all(&text, "input.subject.config").into_owned()
}

/// Returns a subject with a value that its configuration holds as text; of a value with unknowns the text is unknown.
fn with_document(mut config: Json, document: Option<&Json>) -> Subject {
    let Some(document) = document else { return subject("t", &config) };
    let open = !names(document).is_empty();
    config["policy"] = if open { json!("$unknown:jsonencode") } else { json!(document.to_string()) };
    let mut subject = subject("t", &config);
    if open && (document.is_object() || document.is_array()) {
        let path = vec![PathSegment::Key("policy".into())];
        subject.documents.push(Embedded { path, root: node(document).unwrap(), source: None, file: None });
    }
    subject
}

fn subject(kind: &str, config: &Json) -> Subject {
    Subject {
        kind: kind.into(),
        classes: &[],
        name: "x".into(),
        address: format!("{kind}.x"),
        path: "main.tf".into(),
        file_kind: FileKind::Hcl,
        region: Span::default(),
        documents: documents_of(&node(config).unwrap(), ""),
        config: node(config).unwrap(),
        views: Vec::new(),
        origin: None,
        block: None,
    }
}

/// Returns a view of `containers` as technologies make it: what is no object is left out.
fn containers(config: &Node) -> View {
    let items = config.get("containers").into_iter().flat_map(Node::items).enumerate();
    let view = |(index, _)| {
        let path = [PathSegment::Key("containers".into()), PathSegment::Index(index)];
        let steps = View::List(vec![View::Text("containers".into()), View::Int(index as i64)]);
        View::Object(vec![("path".into(), steps), ("config".into(), View::Config(path.to_vec()))])
    };
    View::List(items.filter(|(_, item)| item.as_object().is_some()).map(view).collect())
}

fn node(value: &Json) -> Option<Node> {
    let span = Span::default();
    let value = match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap()), Value::Int),
        Json::String(text) if text.starts_with(UNKNOWN) => {
            if let Some(name) = text.strip_prefix(UNKNOWN_TEXT) {
                return Some(Node::unknown_text(name, vec![name.into()], span));
            }
            let name = text.strip_prefix("$unknown:").unwrap_or("var.x");
            return Some(Node::unknown(name, vec![name.into()], span));
        }
        Json::String(text) => {
            let parts = text.split(OPEN).enumerate().map(|(place, part)| match place % 2 {
                0 => TextPart::Known(part.into()),
                _ => TextPart::open(part, ANYTHING),
            });
            return Some(Node::of_parts(parts.collect(), span, || Node::unknown(text.as_str(), Vec::new(), span)));
        }
        Json::Array(items) => Value::Array(items.iter().filter_map(node).collect()),
        Json::Object(fields) => {
            let sorted: BTreeMap<_, _> = fields.iter().collect();
            let entries =
                sorted.into_iter().filter_map(|(key, field)| Some(Entry::new(key.as_str(), span, node(field)?)));
            Value::Object(entries.collect())
        }
    };
    Some(Node::new(value, span))
}
