//! Expressions -> values, lazily: what is named is evaluated when it is first asked for, and kept.
//!
//! [`Evaluator`] holds the instances of the modules of a unit and the budget. An expression is evaluated in a [`Scope`]: the
//! instance of the module, the file, `count`/`each` of the block, and names bound by `for` and `dynamic`. Unknowns propagate
//! with what they depend on; a wrong expression is a [`Fault`], which becomes an unknown where a value is needed.
//!
//! Everything is bounded, by counters: steps of the unit, sizes and depth of values, depth of evaluation, instances.

mod calls;
mod expand;
mod expression;
mod instance;
mod operators;
mod policy_document;
mod provider;
mod repeat;
mod resource;
mod template;
mod traverse;
mod value;
mod variable;

pub(super) use expand::{Presence, Repetition};
pub(super) use instance::{Children, Instance};
pub(super) use value::{Budget, Causes, Fault, unmarked};

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::super::Context;
use super::library::Library;
use super::module::{Module, Source};
use crate::model::Span;
use crate::parse::hcl::syntax::{Expression, ExpressionKind};
use crate::parse::{Content, Node, Reason};

/// Nested evaluations; a worker has a stack for many more, the main thread of a test has not.
const DEPTH: usize = 128;

/// Addresses of resources that one value keeps; more say no more.
const TOUCHED: usize = 32;

/// What an expression gives.
pub(super) type Evaluated = Result<Node, Fault>;

/// Evaluates what a root module deploys.
pub(super) struct Evaluator<'a> {
    /// Settings, date, files.
    pub(super) context: &'a Context<'a>,
    /// Finds a module by its folder.
    pub(super) library: &'a Library<'a>,
    pub(super) budget: Budget,
    instances: RefCell<Vec<Rc<Instance>>>,
    /// Addresses of the resources that the current value names, for ties.
    touched: RefCell<Vec<Arc<str>>>,
    depth: Cell<usize>,
    templates: RefCell<HashMap<Arc<str>, Template>>,
    /// Documents that were made rather than written, by the address of the text that holds them.
    contents: RefCell<HashMap<usize, MadeDocument>>,
}

/// The text of a file or string as a template, parsed once.
type Template = Rc<Result<Expression, Fault>>;

/// A text that was made rather than written, and the document that it holds.
type MadeDocument = (Arc<str>, Arc<Content>);

/// Where an expression is evaluated.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    pub(super) instance: &'s Rc<Instance>,
    pub(super) source: &'s Source,
    /// The file, as index into those of the module.
    pub(super) file: usize,
    pub(super) repetition: &'s Repetition,
    pub(super) bindings: Option<&'s Binding<'s>>,
    /// Whether a fault in a part is one of the whole: inside `try` and `can`.
    pub(super) strict: bool,
    /// Whether only bound names may be used: in a template of a file.
    pub(super) closed: bool,
}

/// A name bound to a value.
pub(super) struct Binding<'s> {
    pub(super) name: &'s str,
    pub(super) value: &'s Node,
    pub(super) outer: Option<&'s Binding<'s>>,
}

impl<'s> Scope<'s> {
    /// Returns the scope of a block of a module's instance.
    pub(super) fn new(instance: &'s Rc<Instance>, file: usize, repetition: &'s Repetition) -> Self {
        let source = &instance.module.sources[file];
        Self { instance, source, file, repetition, bindings: None, strict: false, closed: false }
    }

    fn bound(&self, name: &str) -> Option<&'s Node> {
        let mut next = self.bindings;
        while let Some(binding) = next {
            if binding.name == name {
                return Some(binding.value);
            }
            next = binding.outer;
        }
        None
    }

    /// Returns the scope with one more name.
    pub(super) fn with(self, binding: &'s Binding<'s>) -> Self {
        Self { bindings: Some(binding), ..self }
    }

    /// Returns an expression as written.
    pub(super) fn text(&self, span: Span) -> Arc<str> {
        shortened(span.of(&self.source.text).trim()).into()
    }
}

/// Bytes of an expression that an unknown value shows.
const SHOWN: usize = 400;

fn shortened(text: &str) -> &str {
    let mut end = text.len().min(SHOWN);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl<'a> Evaluator<'a> {
    /// Returns an evaluator of a root module.
    pub(super) fn new(context: &'a Context<'a>, library: &'a Library<'a>, root: Arc<Module>) -> Self {
        let limits = &context.settings.limits;
        let evaluator = Self {
            context,
            library,
            budget: Budget::new(limits.terraform_steps, limits.terraform_values),
            instances: RefCell::default(),
            touched: RefCell::default(),
            depth: Cell::new(0),
            templates: RefCell::default(),
            contents: RefCell::default(),
        };
        evaluator.instances.borrow_mut().push(Rc::new(Instance::root(root)));
        evaluator
    }

    /// Returns the instance of the root module.
    pub(super) fn root(&self) -> Rc<Instance> {
        self.instance(0)
    }

    /// Returns an instance by its number.
    pub(super) fn instance(&self, number: usize) -> Rc<Instance> {
        Rc::clone(&self.instances.borrow()[number])
    }

    /// Evaluates an expression where a value is needed: a fault is an unknown with its reason.
    pub(super) fn settled(&self, expression: &Expression, scope: Scope<'_>) -> Node {
        match self.expression(expression, scope) {
            Ok(node) => node,
            Err(fault) => self.faulty(expression, &fault, scope),
        }
    }

    /// Returns the unknown that stands for a fault.
    pub(super) fn faulty(&self, expression: &Expression, fault: &Fault, scope: Scope<'_>) -> Node {
        let names = super::references::of(expression);
        Node::unknown(scope.text(expression.span), names, expression.span)
            .because(Reason::Fault(Arc::clone(&fault.message)))
    }

    /// Evaluates an expression.
    ///
    /// # Errors
    /// If Terraform would refuse it, or a limit is reached.
    pub(super) fn expression(&self, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        if let ExpressionKind::Literal(value) = &expression.kind {
            return Ok(Node::new(value.clone(), expression.span));
        }
        self.budget.take(1)?;
        let depth = self.depth.get();
        if depth >= DEPTH {
            return Err(Fault::fatal(format!("evaluation nests deeper than {DEPTH} levels")));
        }
        self.depth.set(depth + 1);
        let evaluated = self.composed(expression, scope);
        self.depth.set(depth);
        evaluated
    }

    /// Returns the unknown of an expression that depends on these unknown values.
    pub(super) fn unknown(&self, expression: &Expression, scope: Scope<'_>, causes: Causes) -> Node {
        causes.unknown(scope.text(expression.span), expression.span)
    }

    /// Returns the unknown of an expression that names a part of an unknown value: it stands where the whole does.
    pub(super) fn part_of(&self, whole: &Node, expression: &Expression, scope: Scope<'_>) -> Node {
        let part = self.unknown(expression, scope, Causes::of([whole]));
        if whole.as_unknown().is_some_and(|whole| whole.elsewhere) { part.elsewhere() } else { part }
    }

    /// Copies a value that an expression names to the place of that expression.
    pub(super) fn placed(&self, node: &Node, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        self.budget.copy(node, expression.span, &|| scope.text(expression.span))
    }

    /// Notes that the current value names a resource.
    pub(super) fn touch(&self, address: &Arc<str>) {
        let mut touched = self.touched.borrow_mut();
        if touched.len() < TOUCHED && !touched.contains(address) {
            touched.push(Arc::clone(address));
        }
    }

    /// Runs an evaluation and returns beside its result the resources that it named.
    pub(super) fn watched<T>(&self, run: impl FnOnce() -> T) -> (T, Vec<Arc<str>>) {
        let outer = self.touched.take();
        let result = run();
        (result, self.touched.replace(outer))
    }

    /// Keeps the document that a text holds.
    pub(super) fn hold(&self, node: &Node, content: Content) {
        if let Some(text) = node.as_text() {
            let key = text.as_ptr() as usize;
            self.contents.borrow_mut().insert(key, (Arc::clone(text), Arc::new(content)));
        }
    }

    /// Returns the document that a text holds, if it was made of parts or is not wholly known.
    pub(super) fn held(&self, node: &Node) -> Option<Arc<Content>> {
        if let Some(unknown) = node.as_unknown() {
            return unknown.content.clone();
        }
        let text = node.as_text()?;
        self.contents.borrow().get(&(text.as_ptr() as usize)).map(|(_, content)| Arc::clone(content))
    }
}
