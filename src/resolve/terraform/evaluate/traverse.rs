//! Names and the steps behind them: `var.x`, `local.x`, `each.value`, `module.x.y`, indexes, attributes, splats.

use std::sync::Arc;

use super::super::references;
use super::expand::{Presence, Repetition};
use super::instance::Children;
use super::value::{Causes, Fault, OPEN, text_of, type_name};
use super::{Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::{Expression, Step};
use crate::parse::{Entry, Node, Reason, Value};

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn traversal(
        &self,
        expression: &Expression,
        base: &Expression,
        steps: &[Step],
        scope: Scope<'_>,
    ) -> Evaluated {
        if let crate::parse::hcl::syntax::ExpressionKind::Variable(name) = &base.kind {
            return self.named(expression, name, steps, scope);
        }
        let value = self.expression(base, scope)?;
        self.stepped(value, steps, expression, scope)
    }

    /// Evaluates what a name and the steps behind it stand for.
    #[inline(never)]
    pub(super) fn named(&self, expression: &Expression, name: &str, steps: &[Step], scope: Scope<'_>) -> Evaluated {
        if let Some(value) = scope.bound(name) {
            let value = self.placed(value, expression, scope)?;
            return self.stepped(value, steps, expression, scope);
        }
        if scope.closed {
            return Err(Fault::new(format!("the template is given no `{name}`")));
        }
        let first = match steps.first() {
            Some(Step::Attribute(first)) => Arc::clone(first),
            _ => return self.bare(expression, name, steps, scope),
        };
        let rest = &steps[1..];
        let value = match name {
            "var" => self.variable(expression, &first, scope)?,
            "local" => self.local(expression, &first, scope)?,
            "count" | "each" => self.repeated(expression, name, &first, scope)?,
            "path" => self.path(expression, &first, scope)?,
            "terraform" | "tofu" => self.settings_value(expression, &first, scope)?,
            "self" | "ephemeral" => return Ok(self.computed(expression, scope)),
            "module" => return self.output_of(expression, &first, rest, scope),
            "data" => {
                let Some(Step::Attribute(label)) = rest.first() else { return Ok(self.computed(expression, scope)) };
                let address = format!("data.{first}.{label}");
                return self.resource(expression, &address, &rest[1..], scope);
            }
            kind => {
                let address = format!("{kind}.{first}");
                return self.resource(expression, &address, rest, scope);
            }
        };
        self.stepped(value, rest, expression, scope)
    }

    /// A name alone is the type of a resource in old configurations, or nothing.
    fn bare(&self, expression: &Expression, name: &str, steps: &[Step], scope: Scope<'_>) -> Evaluated {
        if steps.is_empty() && !scope.strict {
            return Ok(self.computed(expression, scope));
        }
        Err(Fault::new(format!("there is no object `{name}`")))
    }

    /// Returns the unknown of a value that exists only once the configuration is applied.
    pub(super) fn computed(&self, expression: &Expression, scope: Scope<'_>) -> Node {
        Node::unknown(scope.text(expression.span), references::of(expression), expression.span)
            .elsewhere()
            .because(Reason::Computed)
    }

    fn local(&self, expression: &Expression, name: &Arc<str>, scope: Scope<'_>) -> Evaluated {
        let instance = scope.instance;
        let Some(place) = instance.module.local(name, scope.file) else {
            return Ok(self.undeclared(expression, &format!("local.{name}"), scope));
        };
        let (file, attribute) = &instance.module.locals[place];
        let circular = || super::instance::Kept::circular(&format!("local.{name}"));
        let kept = instance.locals.get(place, circular, || {
            let own = Scope::new(instance, *file, &Repetition::None);
            let (value, touched) = self.watched(|| self.expression(&attribute.value, own));
            super::instance::Kept { value, touched }
        });
        self.recalled(&kept, expression, scope)
    }

    /// Returns the unknown of a name that no file of the module declares.
    pub(super) fn undeclared(&self, expression: &Expression, name: &str, scope: Scope<'_>) -> Node {
        let reason = Reason::Told(format!("`{name}` is not declared in the module").into());
        Node::unknown(scope.text(expression.span), vec![name.into()], expression.span).elsewhere().because(reason)
    }

    fn repeated(&self, expression: &Expression, name: &str, part: &str, scope: Scope<'_>) -> Evaluated {
        match (name, part, scope.repetition) {
            ("count", "index", Repetition::Count(index)) => Ok(Node::new(Value::Int(*index as i64), expression.span)),
            ("each", "key", Repetition::Each(key, _)) => Ok(Node::string(Arc::clone(key), expression.span)),
            ("each", "value", Repetition::Each(_, value)) => self.placed(value, expression, scope),
            (_, _, Repetition::Open(cause)) => Ok(self.part_of(cause, expression, scope)),
            _ => Err(Fault::new(format!("`{name}.{part}` stands outside of a block with {name}"))),
        }
    }

    fn path(&self, expression: &Expression, part: &str, scope: Scope<'_>) -> Evaluated {
        let root = self.root();
        let text = match part {
            "module" => super::super::module::relative(&root.module.folder, &scope.instance.module.folder),
            "root" => ".".to_owned(),
            _ => return Ok(self.absolute(expression, ".", scope)),
        };
        Ok(Node::string(text, expression.span))
    }

    fn settings_value(&self, expression: &Expression, part: &str, scope: Scope<'_>) -> Evaluated {
        let workspace = self.context.settings.terraform.workspace(&self.root().module.folder);
        match (part, workspace) {
            ("workspace", Some(workspace)) => Ok(Node::string(workspace, expression.span)),
            _ => Ok(Node::unknown_text(scope.text(expression.span), references::of(expression), expression.span)
                .elsewhere()),
        }
    }

    /// Evaluates an output of a module, or the module as a whole.
    #[inline(never)]
    fn output_of(&self, expression: &Expression, name: &str, steps: &[Step], scope: Scope<'_>) -> Evaluated {
        let address = format!("module.{name}");
        let number = self.number_of(scope.instance);
        let Some(call) = scope.instance.module.find(&address, scope.file) else {
            return Ok(self.undeclared(expression, &address, scope));
        };
        let children = self.children(number, call);
        let (expansion, children) = match &*children {
            Children::Found(expansion, children) => (expansion, children),
            Children::Missing(reason) => {
                return Ok(self.computed(expression, scope).because(reason.clone()));
            }
        };
        match (expansion.presence, steps) {
            (Presence::Single, _) => self.output(expression, children[0], steps, scope),
            (Presence::Open, _) => {
                let mut causes = Causes::default();
                if let Some(Repetition::Open(cause)) = expansion.repetitions.first() {
                    causes.add(cause);
                }
                Ok(self.unknown(expression, scope, causes))
            }
            (_, [Step::Index(index), rest @ ..]) => {
                let index = self.expression(index, scope)?;
                if index.as_unknown().is_some() {
                    return Ok(self.unknown(expression, scope, Causes::of([&index])));
                }
                let place = self.place_of(&expansion.repetitions, &index)?;
                self.output(expression, children[place], rest, scope)
            }
            _ => {
                let mut all = Vec::with_capacity(children.len());
                for child in children {
                    all.push(self.output(expression, *child, &[], scope)?);
                }
                let value = collected(&expansion.repetitions, all, expression);
                self.stepped(value, steps, expression, scope)
            }
        }
    }

    /// Finds the instance that an index names.
    pub(super) fn place_of(&self, repetitions: &[Repetition], index: &Node) -> Result<usize, Fault> {
        let key = text_of(index)?;
        let is = |repetition: &Repetition| match repetition {
            Repetition::Count(number) => number.to_string() == *key,
            Repetition::Each(name, _) => *name == key,
            Repetition::None | Repetition::Open(_) => false,
        };
        repetitions.iter().position(is).ok_or_else(|| Fault::new(format!("there is no instance `{key}`")))
    }

    fn output(&self, expression: &Expression, child: usize, steps: &[Step], scope: Scope<'_>) -> Evaluated {
        let instance = self.instance(child);
        let one = |place: usize, name: &str| {
            let declared = &instance.module.declarations[place];
            let circular = || super::instance::Kept::circular(&format!("output.{name}"));
            instance.outputs.get(place, circular, || {
                let own = Scope::new(&instance, declared.source, &Repetition::None);
                let (value, touched) = self.watched(|| match declared.block.body.attribute("value") {
                    Some(value) => self.expression(&value.value, own),
                    None => Ok(Node::new(Value::Null, declared.block.header)),
                });
                super::instance::Kept { value, touched }
            })
        };
        if let [Step::Attribute(name), rest @ ..] = steps {
            let Some(place) = instance.module.find(&format!("output.{name}"), usize::MAX) else {
                return Err(Fault::new(format!("the module has no output `{name}`")));
            };
            let value = self.recalled(&one(place, name), expression, scope)?;
            return self.stepped(value, rest, expression, scope);
        }
        let mut entries = Vec::new();
        for (name, place) in instance.module.outputs() {
            let value = match self.recalled(&one(place, name), expression, scope) {
                Err(fault) if !fault.fatal => self.faulty(expression, &fault, scope),
                value => value?,
            };
            entries.push(Entry::new(Arc::clone(name), expression.span, value));
        }
        self.stepped(Node::object(entries, expression.span), steps, expression, scope)
    }

    /// Follows steps into a value.
    pub(super) fn stepped(&self, value: Node, steps: &[Step], expression: &Expression, scope: Scope<'_>) -> Evaluated {
        let mut value = value;
        for (place, step) in steps.iter().enumerate() {
            self.budget.take(1)?;
            match step {
                Step::Splat => return self.splat(value, &steps[place + 1..], expression, scope),
                Step::AttributeSplat => {
                    let rest = &steps[place + 1..];
                    let attributes = rest.iter().take_while(|step| matches!(step, Step::Attribute(_))).count();
                    let items = self.splat(value, &rest[..attributes], expression, scope)?;
                    return self.stepped(items, &rest[attributes..], expression, scope);
                }
                _ if value.as_unknown().is_some() => {
                    return Ok(self.part_of(&value, expression, scope));
                }
                Step::Attribute(name) => value = self.member(value, name, expression, scope)?,
                Step::Index(index) => {
                    let index = self.expression(index, scope)?;
                    value = self.item_of(value, &index, expression, scope)?;
                }
            }
        }
        Ok(value)
    }

    fn splat(&self, value: Node, rest: &[Step], expression: &Expression, scope: Scope<'_>) -> Evaluated {
        let items = match value.value {
            Value::Unknown(_) => return Ok(self.part_of(&value, expression, scope)),
            Value::Null => Vec::new(),
            Value::Array(items) => items,
            _ => vec![value],
        };
        let mut made = Vec::with_capacity(items.len());
        for item in items {
            made.push(self.stepped(item, rest, expression, scope)?);
        }
        Ok(Node::array(made, expression.span))
    }

    fn member(&self, mut value: Node, name: &str, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        match &mut value.value {
            Value::Object(object) => match object.take(name) {
                Some(member) => Ok(member),
                None => match object.get(OPEN) {
                    Some(open) => Ok(self.left_open(open, name, expression, scope)),
                    None => Err(Fault::new(format!("there is no attribute `{name}`"))),
                },
            },
            // Old configurations write the attributes of a list's only element without its index.
            Value::Array(items) if items.len() == 1 => self.member(items.remove(0), name, expression, scope),
            _ => Err(Fault::new(format!("a {} has no attributes", type_name(&value)))),
        }
    }

    fn item_of(&self, mut value: Node, index: &Node, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        if index.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of([index])));
        }
        let key = text_of(index)?;
        match &mut value.value {
            Value::Array(items) => {
                let place: usize = key.parse().map_err(|_| Fault::new(format!("`{key}` is no index of a list")))?;
                if place >= items.len() {
                    return Err(Fault::new(format!("there is no element {place} in a list of {}", items.len())));
                }
                Ok(items.swap_remove(place))
            }
            Value::Object(_) => self.member(value, &key, expression, scope),
            _ => Err(Fault::new(format!("a {} has no elements", type_name(&value)))),
        }
    }
}

/// Puts the values of instances together: a list for `count`, an object for `for_each`.
pub(super) fn collected(repetitions: &[Repetition], values: Vec<Node>, expression: &Expression) -> Node {
    let span = expression.span;
    if let Some(Repetition::Count(_)) = repetitions.first() {
        return Node::array(values, span);
    }
    let entries = repetitions.iter().zip(values).filter_map(|(repetition, value)| match repetition {
        Repetition::Each(key, _) => Some(Entry::new(Arc::clone(key), span, value)),
        _ => None,
    });
    match repetitions {
        [] => Node::array(Vec::new(), span),
        _ => Node::object(entries.collect::<Vec<_>>(), span),
    }
}
