//! Instances of modules, and what was found out about them.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;
use std::sync::Arc;

use super::super::library::Found;
use super::super::module::Module;
use super::expand::{Expansion, Repetition};
use super::value::Fault;
use super::{Evaluated, Evaluator, Scope};
use crate::parse::Reason;
use crate::parse::hcl::syntax::Expression;

/// Levels of modules below a root.
const LEVELS: usize = 24;

/// Instances of modules below one root.
const MOST_INSTANCES: usize = 20_000;

/// A module as one call deploys it.
pub(in crate::resolve::terraform) struct Instance {
    pub(in crate::resolve::terraform) module: Arc<Module>,
    /// What stands before an address of the module: `module.vpc["a"].`; nothing for the root.
    pub(in crate::resolve::terraform) prefix: Arc<str>,
    /// The call that makes it; nothing for the root.
    pub(in crate::resolve::terraform) call: Option<Caller>,
    /// Its number among the instances of the unit.
    pub(super) number: Cell<usize>,
    level: usize,
    pub(super) variables: Memo<usize, Kept>,
    pub(super) locals: Memo<usize, Kept>,
    pub(super) outputs: Memo<usize, Kept>,
    pub(super) attributes: Memo<(usize, usize, Arc<str>), Kept>,
    pub(super) expansions: Memo<usize, Expansion>,
    children: Memo<usize, Children>,
}

/// The call that makes an instance.
pub(in crate::resolve::terraform) struct Caller {
    /// The instance that calls, by its number.
    pub(in crate::resolve::terraform) instance: usize,
    /// The call, as index of its declaration.
    pub(in crate::resolve::terraform) declaration: usize,
    /// The number of the call's repetition.
    pub(in crate::resolve::terraform) repetition: usize,
}

/// A value that was found out, and the resources that it names.
pub(in crate::resolve::terraform) struct Kept {
    pub(in crate::resolve::terraform) value: Evaluated,
    pub(in crate::resolve::terraform) touched: Vec<Arc<str>>,
}

/// What a call of a module makes.
pub(in crate::resolve::terraform) enum Children {
    /// An instance for each repetition, by number.
    Found(Rc<Expansion>, Vec<usize>),
    /// Nothing that could be read, and why.
    Missing(Reason),
}

/// What was asked for, and found unless it is still being looked for.
pub(super) struct Memo<K, T>(RefCell<HashMap<K, Option<Rc<T>>>>);

impl<K, T> Default for Memo<K, T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<K: Hash + Eq + Clone, T> Memo<K, T> {
    /// Returns what was found, or finds it; `circular` is the answer to whoever asks while it is being looked for.
    pub(super) fn get(&self, key: K, circular: impl FnOnce() -> T, find: impl FnOnce() -> T) -> Rc<T> {
        match self.0.borrow().get(&key) {
            Some(Some(found)) => return Rc::clone(found),
            Some(None) => return Rc::new(circular()),
            None => {}
        }
        self.0.borrow_mut().insert(key.clone(), None);
        let found = Rc::new(find());
        self.0.borrow_mut().insert(key, Some(Rc::clone(&found)));
        found
    }
}

impl Kept {
    /// Returns the value of what refers to itself.
    pub(super) fn circular(what: &str) -> Self {
        Self { value: Err(Fault::fatal(format!("`{what}` refers to itself"))), touched: Vec::new() }
    }
}

impl Instance {
    fn new(module: Arc<Module>, prefix: Arc<str>, call: Option<Caller>, level: usize) -> Self {
        Self {
            module,
            prefix,
            call,
            number: Cell::new(0),
            level,
            variables: Memo::default(),
            locals: Memo::default(),
            outputs: Memo::default(),
            attributes: Memo::default(),
            expansions: Memo::default(),
            children: Memo::default(),
        }
    }

    /// Returns the instance of a root module.
    pub(super) fn root(module: Arc<Module>) -> Self {
        Self::new(module, "".into(), None, 0)
    }
}

impl Evaluator<'_> {
    /// Returns a kept value at the place of the expression that names it.
    pub(super) fn recalled(&self, kept: &Kept, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        kept.touched.iter().for_each(|address| self.touch(address));
        self.placed(kept.value.as_ref().map_err(Clone::clone)?, expression, scope)
    }

    /// Returns what a call of a module makes.
    pub(in crate::resolve::terraform) fn children(&self, number: usize, call: usize) -> Rc<Children> {
        let instance = self.instance(number);
        let circular = || Children::Missing(Reason::Fault("the module's own count or for_each depends on it".into()));
        instance.children.get(call, circular, || self.called(number, &instance, call))
    }

    fn called(&self, number: usize, instance: &Rc<Instance>, call: usize) -> Children {
        let block = &instance.module.declarations[call].block;
        let module = match self.library.called(&self.root().module.folder, instance, &self.path_of(instance), block) {
            Found::Module(module) => module,
            Found::Missing(reason) => return Children::Missing(Reason::Told(reason)),
        };
        if instance.level >= LEVELS {
            return Children::Missing(Reason::Fault(
                format!("modules call each other more than {LEVELS} levels deep").into(),
            ));
        }
        if self.is_below(instance, &module) {
            return Children::Missing(Reason::Fault(format!("the module `{}` calls itself", module.folder).into()));
        }
        let expansion = self.expansion(number, call);
        if self.instances.borrow().len() + expansion.repetitions.len() > MOST_INSTANCES {
            return Children::Missing(Reason::Fault(format!("more than {MOST_INSTANCES} instances of modules").into()));
        }
        let name = block.labels.first().map_or("", |name| &**name);
        let children = expansion.repetitions.iter().enumerate().map(|(place, repetition)| {
            let prefix = format!("{}module.{name}{}.", instance.prefix, repetition.suffix());
            let caller = Caller { instance: number, declaration: call, repetition: place };
            let child = Instance::new(Arc::clone(&module), prefix.into(), Some(caller), instance.level + 1);
            let mut instances = self.instances.borrow_mut();
            child.number.set(instances.len());
            instances.push(Rc::new(child));
            instances.len() - 1
        });
        let children = children.collect();
        Children::Found(expansion, children)
    }

    /// Returns whether an instance is of a module, or called by one.
    fn is_below(&self, instance: &Rc<Instance>, module: &Arc<Module>) -> bool {
        let mut next = Some(Rc::clone(instance));
        while let Some(instance) = next {
            if instance.module.folder == module.folder {
                return true;
            }
            next = instance.call.as_ref().map(|call| self.instance(call.instance));
        }
        false
    }

    /// Returns the names of the calls that lead to an instance, joined by dots.
    fn path_of(&self, instance: &Rc<Instance>) -> String {
        let mut names = Vec::new();
        let mut next = Rc::clone(instance);
        while let Some(call) = &next.call {
            let caller = self.instance(call.instance);
            names.extend(caller.module.declarations[call.declaration].block.labels.first().cloned());
            next = caller;
        }
        names.reverse();
        names.join(".")
    }

    /// Returns the repetition of the call that makes an instance.
    pub(super) fn with_call<T>(
        &self,
        instance: &Instance,
        run: impl FnOnce(&Rc<Instance>, usize, &Repetition) -> T,
    ) -> Option<T> {
        let call = instance.call.as_ref()?;
        let caller = self.instance(call.instance);
        let expansion = self.expansion(call.instance, call.declaration);
        let repetition = expansion.repetitions.get(call.repetition).unwrap_or(&Repetition::None);
        Some(run(&caller, call.declaration, repetition))
    }
}
