//! References to resources and data sources: what the source sets is known, the rest only once it is applied.

use std::sync::Arc;

use super::super::references;
use super::expand::{Presence, Repetition};
use super::traverse::collected;
use super::value::{Causes, OPEN};
use super::{Evaluated, Evaluator, Instance, Scope};
use crate::parse::hcl::syntax::{Expression, Step};
use crate::parse::{Entry, Node, Reason, Value};
use crate::resolve::issued::Attribute;

/// Arguments of every block, which are no attributes of a resource.
const META: [&str; 6] = ["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner"];

impl Evaluator<'_> {
    /// Returns the number of an instance.
    pub(super) fn number_of(&self, instance: &Instance) -> usize {
        instance.number.get()
    }

    /// Evaluates a reference to a resource.
    #[inline(never)]
    pub(super) fn resource(
        &self,
        expression: &Expression,
        address: &str,
        steps: &[Step],
        scope: Scope<'_>,
    ) -> Evaluated {
        let instance = scope.instance;
        let number = self.number_of(instance);
        let full = format!("{}{address}", instance.prefix);
        let Some(declaration) = instance.module.find(address, scope.file) else {
            let name = steps.iter().find_map(|step| match step {
                Step::Attribute(name) => Some(&**name),
                _ => None,
            });
            let reference = format!("{address}.{}", name.unwrap_or_default());
            return Ok(self.provided(expression, &reference, references::of(expression), scope));
        };
        let expansion = self.expansion(number, declaration);
        let one = |place: usize, rest: &[Step]| {
            let target = Target { number, declaration, place, repetition: &expansion.repetitions[place] };
            self.instance_of(expression, &target, &full, rest, scope)
        };
        match (expansion.presence, steps) {
            (Presence::Single, _) => one(0, steps),
            (Presence::Open, [Step::Index(_) | Step::Splat | Step::AttributeSplat, ..]) | (Presence::Open, []) => {
                self.touch(&full.as_str().into());
                let mut causes = Causes::default();
                if let Some(Repetition::Open(cause)) = expansion.repetitions.first() {
                    causes.add(cause);
                }
                causes.refer(full.into());
                Ok(self.unknown(expression, scope, causes))
            }
            (Presence::Open, _) => one(0, steps),
            (_, [Step::Index(index), rest @ ..]) => {
                let index = self.expression(index, scope)?;
                if index.as_unknown().is_some() {
                    self.touch(&full.as_str().into());
                    let mut causes = Causes::of([&index]);
                    causes.refer(full.into());
                    return Ok(self.unknown(expression, scope, causes));
                }
                one(self.place_of(&expansion.repetitions, &index)?, rest)
            }
            // `aws_x.y.z` of a resource with `count` was its first instance in old configurations.
            (Presence::Count, [Step::Attribute(_), ..]) if !expansion.repetitions.is_empty() => one(0, steps),
            _ => {
                let mut all = Vec::with_capacity(expansion.repetitions.len());
                let (splat, rest) = match steps {
                    [Step::Splat, rest @ ..] => {
                        let end = rest.iter().position(|step| !matches!(step, Step::Attribute(_)));
                        rest.split_at(end.unwrap_or(rest.len()))
                    }
                    [Step::AttributeSplat, rest @ ..] => rest.split_at(rest.len().min(1)),
                    _ => (&[][..], steps),
                };
                for place in 0..expansion.repetitions.len() {
                    all.push(one(place, splat)?);
                }
                let splats = matches!(steps.first(), Some(Step::Splat | Step::AttributeSplat));
                match steps.first() {
                    Some(Step::Splat) if expansion.presence == Presence::Count => {
                        let mut made = Vec::with_capacity(all.len());
                        for value in all {
                            made.push(self.stepped(value, rest, expression, scope)?);
                        }
                        Ok(Node::array(made, expression.span))
                    }
                    _ if splats && expansion.presence == Presence::Count => {
                        self.stepped(Node::array(all, expression.span), rest, expression, scope)
                    }
                    _ if splats => Err(super::Fault::new("a resource with for_each has no list of instances")),
                    _ => self.stepped(collected(&expansion.repetitions, all, expression), rest, expression, scope),
                }
            }
        }
    }

    /// Evaluates an attribute of one instance of a resource, or the instance as a whole.
    fn instance_of(
        &self,
        expression: &Expression,
        target: &Target<'_>,
        address: &str,
        steps: &[Step],
        scope: Scope<'_>,
    ) -> Evaluated {
        let address: Arc<str> = format!("{address}{}", target.repetition.suffix()).into();
        self.touch(&address);
        match steps {
            [Step::Attribute(name), rest @ ..] => {
                let value = self.attribute(expression, target, &address, name, scope)?;
                if rest.is_empty() {
                    return Ok(value);
                }
                self.stepped(value, rest, expression, scope)
            }
            _ => {
                let value = self.whole(expression, target, &address, scope)?;
                self.stepped(value, steps, expression, scope)
            }
        }
    }

    fn attribute(
        &self,
        expression: &Expression,
        target: &Target<'_>,
        address: &Arc<str>,
        name: &Arc<str>,
        scope: Scope<'_>,
    ) -> Evaluated {
        let Target { number, declaration, place, repetition } = *target;
        if &**name == "json" && address.contains("data.aws_iam_policy_document.") {
            return self.policy_document(expression, target, address, scope);
        }
        if !META.contains(&&**name)
            && let Some(kept) = self.set_attribute((number, declaration), place, repetition, name)
        {
            let value = self.recalled(&kept, expression, scope)?;
            if value.value != Value::Null {
                return Ok(value);
            }
        }
        if let Some(value) = self.repeated_of_provider(expression, target, name, scope) {
            return Ok(value);
        }
        let reference: Arc<str> = format!("{address}.{name}").into();
        Ok(self.provided(expression, &reference, vec![Arc::clone(&reference)], scope))
    }

    /// Returns the unknown of an attribute that the provider gives.
    fn provided(&self, expression: &Expression, attribute: &str, references: Vec<Arc<str>>, scope: Scope<'_>) -> Node {
        let shown = scope.text(expression.span);
        let form = Attribute::of_reference(attribute).and_then(Attribute::form);
        Node::issued(shown, references, expression.span, form).because(Reason::Computed)
    }

    /// Returns an instance as an object, in which what is not set is open.
    fn whole(&self, expression: &Expression, target: &Target<'_>, address: &Arc<str>, scope: Scope<'_>) -> Evaluated {
        let Target { number, declaration, place, repetition } = *target;
        let instance = self.instance(number);
        let body = &instance.module.declarations[declaration].block.body;
        let span = expression.span;
        let mut names: Vec<&Arc<str>> = body.attributes.iter().map(|attribute| &attribute.name).collect();
        names.extend(body.blocks.iter().filter_map(|block| match &*block.kind {
            "dynamic" => block.labels.first(),
            _ => Some(&block.kind),
        }));
        names.retain(|name| !META.contains(&&***name));
        names.sort();
        names.dedup();
        let open = Node::unknown(Arc::clone(address), vec![Arc::clone(address)], span).because(Reason::Computed);
        let mut entries = vec![Entry::new(OPEN, span, open)];
        for name in names {
            let Some(kept) = self.set_attribute((number, declaration), place, repetition, name) else { continue };
            let value = match self.recalled(&kept, expression, scope) {
                Err(fault) if !fault.fatal => self.faulty(expression, &fault, scope),
                value => value?,
            };
            if value.value != Value::Null {
                entries.push(Entry::new(Arc::clone(name), span, value));
            }
        }
        Ok(Node::object(entries, span))
    }

    /// Returns what a whole resource does not set.
    pub(super) fn left_open(&self, open: &Node, name: &str, expression: &Expression, scope: Scope<'_>) -> Node {
        let address = open.as_unknown().and_then(|unknown| unknown.references.first());
        let reference: Arc<str> = format!("{}.{name}", address.map_or("", |address| &**address)).into();
        self.provided(expression, &reference, vec![Arc::clone(&reference)], scope)
    }
}

/// One instance of a resource.
pub(super) struct Target<'r> {
    pub(super) number: usize,
    pub(super) declaration: usize,
    pub(super) place: usize,
    pub(super) repetition: &'r Repetition,
}
