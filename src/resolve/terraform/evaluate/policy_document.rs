//! `data "aws_iam_policy_document"` -> the document that it produces, with the places of the data source.

use std::sync::Arc;

use super::super::functions::json::encode;
use super::resource::Target;
use super::value::{Causes, text_of};
use super::{Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::Expression;
use crate::parse::{Content, Entry, Node, Object, Value};

/// Documents that one is made of.
const SOURCES: [&str; 2] = ["source_policy_documents", "source_json"];
const OVERRIDES: [&str; 2] = ["override_policy_documents", "override_json"];

impl Evaluator<'_> {
    pub(super) fn policy_document(
        &self,
        expression: &Expression,
        target: &Target<'_>,
        address: &Arc<str>,
        scope: Scope<'_>,
    ) -> Evaluated {
        let Target { number, declaration, place, repetition } = *target;
        let instance = self.instance(number);
        let declared = &instance.module.declarations[declaration];
        let own = Scope::new(&instance, declared.source, repetition);
        let circular = || super::instance::Kept::circular(address);
        let kept = instance.attributes.get((declaration, place, "json".into()), circular, || {
            let (value, touched) = self.watched(|| {
                let config = self.body(&declared.block.body, own, &|name| matches!(name, "count" | "for_each"));
                let root = self.document_of(&config, declared.block.header);
                let mut node = match encode(&root) {
                    Ok(text) => Node::string(text, declared.block.header),
                    Err(_) => {
                        let reference = format!("{address}.json").into();
                        let mut causes = Causes::of([&root]);
                        causes.refer(reference);
                        causes.unknown(Arc::clone(address), declared.block.header)
                    }
                };
                let file = Some(Arc::clone(&own.source.path));
                let content = Content { root, file, source: Some(Arc::clone(address)) };
                match &mut node.value {
                    Value::Unknown(unknown) => {
                        unknown.text = true;
                        unknown.content = Some(Arc::new(content));
                    }
                    _ => self.hold(&node, content),
                }
                Ok(node)
            });
            super::instance::Kept { value, touched }
        });
        self.recalled(&kept, expression, scope)
    }

    fn document_of(&self, config: &Object, span: crate::model::Span) -> Node {
        let mut statements: Vec<Node> = Vec::new();
        for name in SOURCES {
            self.taken(config.get(name), &mut statements);
        }
        let own = config.get("statement").map(|node| node.items().map(statement).collect::<Vec<_>>());
        statements.extend(own.unwrap_or_default());
        let mut over = Vec::new();
        for name in OVERRIDES {
            self.taken(config.get(name), &mut over);
        }
        for statement in over {
            let sid = statement.get("Sid").and_then(Node::as_str).filter(|sid| !sid.is_empty()).map(str::to_owned);
            let known = statements
                .iter()
                .position(|known| sid.is_some() && known.get("Sid").and_then(Node::as_str) == sid.as_deref());
            match known {
                Some(place) => statements[place] = statement,
                None => statements.push(statement),
            }
        }
        let version = config.get("version").cloned().unwrap_or_else(|| Node::string("2012-10-17", span));
        let mut entries = vec![Entry::new("Version", span, version)];
        entries.extend(config.entry("policy_id").map(|id| Entry::new("Id", id.key_span, id.value.clone())));
        let key = config.entry("statement").map_or(span, |entry| entry.key_span);
        entries.push(Entry::new("Statement", key, Node::array(statements, span)));
        Node::object(entries, span)
    }

    /// Adds the statements of other documents. One that is not known may hold any.
    fn taken(&self, documents: Option<&Node>, statements: &mut Vec<Node>) {
        let Some(documents) = documents else { return };
        let list = documents.as_array().unwrap_or(std::slice::from_ref(documents));
        for document in list {
            let root = match self.held(document) {
                Some(content) => Some(content.root.clone()),
                None => {
                    document.as_str().and_then(|text| super::super::super::documents::read(text, text, document.span))
                }
            };
            match root.as_ref().and_then(|root| root.get("Statement")) {
                Some(Node { value: Value::Array(items), .. }) => {
                    statements.extend(items.iter().map(|item| moved(item, document.span)));
                }
                Some(one) => statements.push(moved(one, document.span)),
                None if document.as_str().is_some_and(|text| text.trim().is_empty()) => {}
                None => {
                    let mut causes = Causes::of([document]);
                    if causes.is_none() {
                        causes.refer("a document that is no JSON".into());
                    }
                    statements.push(causes.unknown("a document that is taken over".into(), document.span));
                }
            }
        }
    }
}

/// The statements of another document stand where this one takes them over.
fn moved(node: &Node, span: crate::model::Span) -> Node {
    let value = match &node.value {
        Value::Array(items) => Value::Array(items.iter().map(|item| moved(item, span)).collect()),
        Value::Object(object) => Value::Object(
            object
                .iter()
                .map(|entry| Entry { key: Arc::clone(&entry.key), key_span: span, value: moved(&entry.value, span) })
                .collect(),
        ),
        other => other.clone(),
    };
    Node::new(value, span)
}

fn statement(block: &Node) -> Node {
    let Value::Object(config) = &block.value else { return block.clone() };
    let span = block.span;
    let mut entries = Vec::new();
    entries.extend(config.entry("sid").map(|sid| Entry::new("Sid", sid.key_span, sid.value.clone())));
    let effect = config.entry("effect").map(|effect| (effect.key_span, effect.value.clone()));
    let (key, effect) = effect.unwrap_or_else(|| (span, Node::string("Allow", span)));
    entries.push(Entry::new("Effect", key, effect));
    for (name, key) in [
        ("actions", "Action"),
        ("not_actions", "NotAction"),
        ("resources", "Resource"),
        ("not_resources", "NotResource"),
    ] {
        let Some(entry) = config.entry(name) else { continue };
        if entry.value.as_array().is_some_and(<[Node]>::is_empty) {
            continue;
        }
        entries.push(Entry::new(key, entry.key_span, plain(&entry.value)));
    }
    for (name, key) in [("principals", "Principal"), ("not_principals", "NotPrincipal")] {
        if let Some(entry) = config.entry(name) {
            entries.push(Entry::new(key, entry.key_span, principals(&entry.value)));
        }
    }
    if let Some(entry) = config.entry("condition") {
        entries.push(Entry::new("Condition", entry.key_span, conditions(&entry.value)));
    }
    Node::object(entries, span)
}

/// A list of one is written without brackets.
fn plain(node: &Node) -> Node {
    match node.as_array() {
        Some([one]) => Node { span: node.span, ..one.clone() },
        _ => node.clone(),
    }
}

fn principals(blocks: &Node) -> Node {
    let mut found = Object::default();
    for block in blocks.items() {
        let Value::Object(_) = &block.value else { return block.clone() };
        let (Some(kind), Some(identifiers)) = (block.get("type"), block.get("identifiers")) else { continue };
        let Some(kind) = kind.as_str() else { return kind.clone() };
        let everyone = identifiers.as_array().is_some_and(|items| matches!(items, [one] if one.as_str() == Some("*")));
        if everyone && kind == "*" {
            return Node::string("*", identifiers.head_span());
        }
        let identifiers = match found.take(kind) {
            Some(known) => joined(known, identifiers),
            None => plain(identifiers),
        };
        found.push_new(Entry::new(kind, block.span, identifiers));
    }
    Node::new(Value::Object(found), blocks.span)
}

fn joined(known: Node, further: &Node) -> Node {
    let span = known.span;
    let mut items = match known.value {
        Value::Array(items) => items,
        _ => vec![known],
    };
    match further.as_array() {
        Some(others) => items.extend(others.iter().cloned()),
        None => items.push(further.clone()),
    }
    Node::array(items, span)
}

fn conditions(blocks: &Node) -> Node {
    let mut found = Object::default();
    for block in blocks.items() {
        let Value::Object(_) = &block.value else { return block.clone() };
        let (Some(test), Some(variable)) = (block.get("test"), block.get("variable")) else { continue };
        let (Ok(test), Ok(variable)) = (text_of(test), text_of(variable)) else {
            match [test, variable].into_iter().find(|node| node.as_unknown().is_some()) {
                Some(unknown) => return unknown.clone(),
                None => continue,
            }
        };
        let values = block.get("values").cloned().unwrap_or_else(|| Node::array(Vec::new(), block.span));
        let entry = Entry::new(variable, block.span, plain(&values));
        match found.get_mut(&test).map(|node| &mut node.value) {
            Some(Value::Object(known)) => {
                known.insert(entry);
            }
            _ => {
                found.insert(Entry::new(test, block.span, Node::object([entry], block.span)));
            }
        }
    }
    Node::new(Value::Object(found), blocks.span)
}
