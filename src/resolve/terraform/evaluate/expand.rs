//! How often a block is there: `count`, `for_each`, `dynamic`; and what the body of a block holds.

use std::rc::Rc;
use std::sync::Arc;

use super::instance::Kept;
use super::repeat::elements;
use super::value::{Causes, Fault, OPEN, number_of, text_of, type_name};
use super::{Binding, Evaluator, Instance, Scope};
use crate::model::Span;
use crate::parse::hcl::syntax::{Block, Body, Expression};
use crate::parse::{Entry, Node, Object, Reason, Value};

/// Instances of one block, and elements of one `dynamic` block. A block with more is judged as one whose number is unknown.
const MOST: usize = 1024;

/// Steps that an instance counts for, as it is kept.
const INSTANCE: usize = 16;

/// The instances of a block.
pub(in crate::resolve::terraform) struct Expansion {
    /// What decides how many there are.
    pub(in crate::resolve::terraform) presence: Presence,
    /// One for each; one that stands for all if their number is not known.
    pub(in crate::resolve::terraform) repetitions: Vec<Repetition>,
    /// Resources that `for_each` names.
    pub(in crate::resolve::terraform) touched: Vec<Arc<str>>,
}

/// What decides how many instances there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::resolve::terraform) enum Presence {
    /// Nothing: there is one.
    Single,
    /// A known `count`.
    Count,
    /// A known `for_each`.
    Each,
    /// What is not known.
    Open,
}

/// One instance of a block.
pub(in crate::resolve::terraform) enum Repetition {
    /// The only one.
    None,
    /// One of a `count`.
    Count(usize),
    /// One of a `for_each`.
    Each(Arc<str>, Node),
    /// All that there may be; the value that decides is not known.
    Open(Node),
}

impl Repetition {
    /// Returns what an address shows of it: `[0]`, `["a"]`.
    pub(in crate::resolve::terraform) fn suffix(&self) -> String {
        match self {
            Self::None | Self::Open(_) => String::new(),
            Self::Count(index) => format!("[{index}]"),
            Self::Each(key, _) => format!("[\"{key}\"]"),
        }
    }
}

impl Evaluator<'_> {
    /// Returns the instances of a block of a module's instance.
    pub(in crate::resolve::terraform) fn expansion(&self, number: usize, declaration: usize) -> Rc<Expansion> {
        let instance = self.instance(number);
        let circular = || {
            let fault = Reason::Fault("its count or for_each refers to itself".into());
            open(Node::unknown("count or for_each", Vec::new(), Span::default()).because(fault))
        };
        instance.expansions.get(declaration, circular, || {
            let expansion = self.expanded(&instance, declaration);
            match self.budget.take(expansion.repetitions.len() * INSTANCE) {
                Ok(()) => expansion,
                Err(fault) => {
                    let span = instance.module.declarations[declaration].block.header;
                    open(Node::unknown("count or for_each", Vec::new(), span).because(Reason::Fault(fault.message)))
                }
            }
        })
    }

    fn expanded(&self, instance: &Rc<Instance>, declaration: usize) -> Expansion {
        let declared = &instance.module.declarations[declaration];
        let scope = Scope::new(instance, declared.source, &Repetition::None);
        let body = &declared.block.body;
        if let Some(count) = body.attribute("count") {
            return self.counted(&count.value, scope);
        }
        if let Some(each) = body.attribute("for_each") {
            let (keyed, touched) = self.watched(|| self.keyed(&each.value, scope));
            return match keyed {
                Ok(repetitions) => Expansion { presence: Presence::Each, repetitions, touched },
                Err(unknown) => Expansion { touched, ..open(unknown) },
            };
        }
        Expansion { presence: Presence::Single, repetitions: vec![Repetition::None], touched: Vec::new() }
    }

    fn counted(&self, expression: &Expression, scope: Scope<'_>) -> Expansion {
        let (counted, _) = self.watched(|| self.settled(expression, scope));
        let faulty = |message: String| self.faulty(expression, &Fault::new(message), scope);
        let unknown = match &counted.value {
            Value::Unknown(_) => counted,
            _ => match number_of(&counted) {
                Ok(Value::Int(count)) if (0..=MOST as i64).contains(&count) => {
                    let repetitions = (0..count as usize).map(Repetition::Count).collect();
                    return Expansion { presence: Presence::Count, repetitions, touched: Vec::new() };
                }
                Ok(Value::Int(count)) if count > 0 => faulty(format!("count makes more than {MOST} instances")),
                _ => faulty("count is not a whole number".to_owned()),
            },
        };
        open(unknown)
    }

    /// Returns the instances that `for_each` makes, or the unknown that keeps them from being known.
    fn keyed(&self, expression: &Expression, scope: Scope<'_>) -> Result<Vec<Repetition>, Node> {
        let each = self.settled(expression, scope);
        let faulty = |message: &str| Err(self.faulty(expression, &Fault::new(message), scope));
        let repetitions: Vec<Repetition> = match each.value {
            Value::Unknown(_) => return Err(each),
            Value::Object(object) => {
                let mut entries: Vec<Entry> = object.into_iter().filter(|entry| &*entry.key != OPEN).collect();
                entries.sort_by(|one, other| one.key.cmp(&other.key));
                entries.into_iter().map(|entry| Repetition::Each(entry.key, entry.value)).collect()
            }
            Value::Array(items) => {
                let mut keys = Vec::with_capacity(items.len());
                for item in items {
                    if item.as_unknown().is_some() {
                        return Err(self.unknown(expression, scope, Causes::of([&item])));
                    }
                    let Ok(key) = text_of(&item) else { return faulty("for_each holds what is no string") };
                    keys.push(Repetition::Each(key, item));
                }
                keys
            }
            _ => return faulty(&format!("for_each is a {}", type_name(&each))),
        };
        if repetitions.len() > MOST {
            return faulty(&format!("for_each makes more than {MOST} instances"));
        }
        Ok(repetitions)
    }

    /// Returns what a body holds: attributes as values, blocks as lists of objects. What is null is not set.
    pub(in crate::resolve::terraform) fn body(
        &self,
        body: &Body,
        scope: Scope<'_>,
        skip: &dyn Fn(&str) -> bool,
    ) -> Object {
        let mut entries = Vec::with_capacity(body.attributes.len() + body.blocks.len());
        for attribute in body.attributes.iter().filter(|attribute| !skip(&attribute.name)) {
            let value = self.settled(&attribute.value, scope);
            if value.value != Value::Null {
                entries.push(Entry { key: Arc::clone(&attribute.name), key_span: attribute.name_span, value });
            }
        }
        let mut object: Object = entries.into_iter().collect();
        for block in body.blocks.iter().filter(|block| !skip(&block.kind)) {
            self.add_block(block, scope, &mut object);
        }
        object
    }

    /// Adds a nested block, or those that a `dynamic` block makes, to the list of its type.
    fn add_block(&self, block: &Block, scope: Scope<'_>, object: &mut Object) {
        match (&*block.kind, block.labels.first()) {
            ("dynamic", Some(name)) => {
                let items = self.dynamic(block, name, scope);
                append(object, name, block, items);
            }
            _ => {
                let item = self.item(block, scope);
                append(object, &block.kind, block, vec![item]);
            }
        }
    }

    /// Returns a nested block: its body, with its labels as objects around it. Its place is its header.
    fn item(&self, block: &Block, scope: Scope<'_>) -> Node {
        let value = match &*block.kind {
            "lifecycle" => self.names(&block.body, scope),
            _ => self.body(&block.body, scope, &|_| false),
        };
        let mut item = Node::new(Value::Object(value), block.header);
        for label in block.labels.iter().rev() {
            item = Node::object([Entry::new(Arc::clone(label), block.header, item)], block.header);
        }
        item
    }

    /// Returns what a body says where its expressions are names: of attributes, types, providers.
    pub(in crate::resolve::terraform) fn names(&self, body: &Body, scope: Scope<'_>) -> Object {
        let mut object: Object = body
            .attributes
            .iter()
            .map(|attribute| Entry {
                key: Arc::clone(&attribute.name),
                key_span: attribute.name_span,
                value: self.as_written(&attribute.value, scope),
            })
            .collect();
        for block in &body.blocks {
            let mut item = Node::new(Value::Object(self.names(&block.body, scope)), block.header);
            for label in block.labels.iter().rev() {
                item = Node::object([Entry::new(Arc::clone(label), block.header, item)], block.header);
            }
            append(&mut object, &block.kind, block, vec![item]);
        }
        object
    }

    fn dynamic(&self, block: &Block, name: &Arc<str>, scope: Scope<'_>) -> Vec<Node> {
        let unknown = |cause: Causes| vec![cause.unknown(format!("dynamic \"{name}\"").into(), block.header)];
        let Some(each) = block.body.attribute("for_each") else { return Vec::new() };
        let collection = self.settled(&each.value, scope);
        if collection.as_unknown().is_some() {
            return unknown(Causes::of([&collection]));
        }
        let Some(content) = block.body.blocks.iter().find(|inner| &*inner.kind == "content") else {
            return Vec::new();
        };
        let faulty = |message: &str| {
            let fault = self.faulty(&each.value, &Fault::new(message), scope);
            unknown(Causes::of([&fault]))
        };
        let elements = match elements(&collection) {
            Ok(elements) if elements.len() > MOST => {
                return faulty(&format!("for_each makes more than {MOST} blocks"));
            }
            Ok(elements) => elements,
            Err(fault) => return faulty(&fault.message),
        };
        let iterator = block.body.attribute("iterator").map(|iterator| self.as_written(&iterator.value, scope));
        let iterator = iterator.as_ref().and_then(Node::as_str).unwrap_or(&**name);
        let items = elements.into_iter().map(|(key, value)| {
            // The key of an element of a set is the element.
            let key = if collection.as_array().is_some() && value.as_str().is_some() { value.clone() } else { key };
            let span = each.value.span;
            let element = Node::object([Entry::new("key", span, key), Entry::new("value", span, value.clone())], span);
            let binding = Binding { name: iterator, value: &element, outer: scope.bindings };
            let body = self.body(&content.body, scope.with(&binding), &|_| false);
            Node::new(Value::Object(body), block.header)
        });
        items.collect()
    }

    /// Returns an attribute or the nested blocks of one type of a resource, once evaluated; nothing if it is not set. What
    /// the blocks do not set is open, as it is in the resource itself.
    pub(super) fn set_attribute(
        &self,
        (number, declaration): (usize, usize),
        place: usize,
        repetition: &Repetition,
        name: &Arc<str>,
    ) -> Option<Rc<Kept>> {
        let instance = self.instance(number);
        let declared = &instance.module.declarations[declaration];
        let body = &declared.block.body;
        let attribute = body.attribute(name);
        if attribute.is_none() && !body.blocks.iter().any(|block| makes(block, name)) {
            return None;
        }
        let circular = || {
            Kept::circular(&format!("{}.{name}", super::super::module::address(&declared.block).unwrap_or_default()))
        };
        let find = || {
            let scope = Scope::new(&instance, declared.source, repetition);
            let (value, touched) = self.watched(|| match attribute {
                Some(attribute) => self.expression(&attribute.value, scope),
                None => {
                    let mut object = Object::default();
                    body.blocks.iter().filter(|block| makes(block, name)).for_each(|block| {
                        self.add_block(block, scope, &mut object);
                    });
                    let mut made = object.take(name).unwrap_or_else(|| Node::array(Vec::new(), declared.block.header));
                    let address = super::super::module::address(&declared.block).unwrap_or_default();
                    let address = format!("{}{address}{}.{name}", instance.prefix, repetition.suffix());
                    open_within(&mut made, &blocks_of([body], name), &address);
                    Ok(made)
                }
            });
            Kept { value, touched }
        };
        Some(instance.attributes.get((declaration, place, Arc::clone(name)), circular, find))
    }
}

/// Says whether a nested block is of a type, or makes blocks of it.
fn makes(block: &Block, name: &str) -> bool {
    &*block.kind == name || &*block.kind == "dynamic" && block.labels.first().is_some_and(|label| &**label == name)
}

/// Returns the bodies of the nested blocks of a type, also of those that `dynamic` makes.
fn blocks_of<'b>(bodies: impl IntoIterator<Item = &'b Body>, name: &str) -> Vec<&'b Body> {
    let blocks = bodies.into_iter().flat_map(|body| &body.blocks).filter(|block| makes(block, name));
    let bodies = blocks.filter_map(|block| match &*block.kind {
        "dynamic" => block.body.blocks_of("content").next().map(|content| &content.body),
        _ => Some(&block.body),
    });
    bodies.collect()
}

/// Marks the objects that blocks have made, and those within: the provider adds to them.
fn open_within(made: &mut Node, bodies: &[&Body], address: &str) {
    let (Value::Array(items), span) = (&mut made.value, made.span) else { return };
    for (place, item) in items.iter_mut().enumerate() {
        let Value::Object(object) = &mut item.value else { continue };
        let address: Arc<str> = format!("{address}[{place}]").into();
        let keys: Vec<Arc<str>> = object.iter().map(|entry| Arc::clone(&entry.key)).collect();
        for key in keys {
            let inner = blocks_of(bodies.iter().copied(), &key);
            if let Some(node) = object.get_mut(&key).filter(|_| !inner.is_empty()) {
                open_within(node, &inner, &format!("{address}.{key}"));
            }
        }
        let open = Node::unknown(Arc::clone(&address), vec![address], span).because(Reason::Computed);
        object.insert(Entry::new(OPEN, span, open));
    }
}

fn open(unknown: Node) -> Expansion {
    Expansion { presence: Presence::Open, repetitions: vec![Repetition::Open(unknown)], touched: Vec::new() }
}

/// Adds items to the list of a type of block.
fn append(object: &mut Object, name: &Arc<str>, block: &Block, items: Vec<Node>) {
    let first = object.entry(name).map_or(block.kind_span, |entry| entry.key_span);
    if let Some(Value::Array(known)) = object.get_mut(name).map(|node| &mut node.value) {
        known.extend(items);
        return;
    }
    if items.is_empty() {
        return;
    }
    object.insert(Entry::new(Arc::clone(name), first, Node::array(items, first.to(block.span))));
}
