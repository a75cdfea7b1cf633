//! What a root module deploys -> subjects: one per block and instance, or one for instances that are alike.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::super::{CallPlace, Origin, Subject, Unit, documents_with};
use super::evaluate::{Children, Evaluator, Instance, Presence, Repetition, Scope, unmarked};
use super::module::{Declaration, address, local_folder};
use super::{NAME, references, ties};
use crate::parse::hcl::syntax::Block;
use crate::parse::{Entry, Node, Reason, Value};

/// Arguments that say how often a block is there.
const REPEATING: [&str; 2] = ["count", "for_each"];

/// Arguments that name blocks and providers.
const NAMING: [&str; 3] = ["provider", "depends_on", "providers"];

/// The subjects of a unit while they are found.
pub(super) struct Finder<'e, 'a> {
    evaluator: &'e Evaluator<'a>,
    subjects: Vec<Subject>,
    /// Which subjects an address means: of a block, or of one of its instances.
    places: ties::Places,
    /// The resources that each subject names.
    links: Vec<Vec<Arc<str>>>,
    /// Folders of modules of which something is deployed, or would be.
    pub(super) reached: HashSet<Arc<str>>,
}

impl<'e, 'a> Finder<'e, 'a> {
    /// Returns a finder without subjects.
    pub(super) fn new(evaluator: &'e Evaluator<'a>) -> Self {
        Self { evaluator, subjects: Vec::new(), places: HashMap::new(), links: Vec::new(), reached: HashSet::new() }
    }

    /// Finds the subjects of the root module and of all that it calls. `seen` are the modules whose variables and outputs
    /// were subjects before.
    pub(super) fn find(&mut self, seen: &mut HashSet<Arc<str>>) {
        let mut waiting = vec![0];
        while let Some(number) = waiting.pop() {
            let instance = self.evaluator.instance(number);
            let first = seen.insert(Arc::clone(&instance.module.folder));
            self.reached.insert(Arc::clone(&instance.module.folder));
            let mut called = Vec::new();
            for (place, declaration) in instance.module.declarations.iter().enumerate() {
                if instance.module.judged {
                    self.declared(number, &instance, place, declaration, first);
                }
                if &*declaration.block.kind == "module" {
                    if let Some(folder) = declaration
                        .block
                        .body
                        .attribute("source")
                        .and_then(|source| local_folder(&instance.module.folder, source.value.as_str()?))
                    {
                        self.reached.insert(folder.into());
                    }
                    match &*self.evaluator.children(number, place) {
                        Children::Found(_, children) => called.extend(children.iter().copied()),
                        Children::Missing(reason) if instance.module.judged => self.gap(&instance, declaration, reason),
                        Children::Missing(_) => {}
                    }
                }
            }
            waiting.extend(called.into_iter().rev());
        }
    }

    /// Returns the unit of the subjects found.
    pub(super) fn unit(self) -> Option<Unit> {
        if self.evaluator.budget.is_spent() {
            let root = self.evaluator.root();
            let folder = if root.module.folder.is_empty() { "the top of the tree" } else { &root.module.folder };
            let text =
                format!("{folder}: evaluation reached limits.terraform_steps; the values behind that are not known");
            self.evaluator.context.files.gap(text);
        }
        if self.subjects.is_empty() {
            return None;
        }
        let ties = ties::ties(&self.subjects, &self.places, &self.links);
        Some(Unit { technology: NAME, subjects: self.subjects, ties })
    }

    /// What a call that cannot be followed deploys is not judged, which the record says.
    fn gap(&self, instance: &Instance, declared: &Declaration, reason: &Reason) {
        let (Reason::Told(text) | Reason::Fault(text)) = reason else { return };
        let path = &instance.module.sources[declared.source].path;
        let name = declared.block.labels.first().map_or("", |name| &**name);
        self.evaluator.context.files.gap(format!("module.{name} in {path}: {text}"));
    }

    fn declared(&mut self, number: usize, instance: &Rc<Instance>, place: usize, declared: &Declaration, first: bool) {
        let block = &declared.block;
        let Some(local) = address(block) else { return };
        let label = block.labels.last().map_or("terraform", |label| &**label);
        let kind: Arc<str> = match &*block.kind {
            "resource" => Arc::clone(&block.labels[0]),
            "data" => format!("data.{}", block.labels[0]).into(),
            "terraform" => "terraform.settings".into(),
            other => format!("terraform.{other}").into(),
        };
        // What does not depend on the call is looked at once.
        let constant = matches!(&*block.kind, "variable" | "output" | "terraform");
        if constant && !first {
            return;
        }
        let prefix: &str = if constant { "" } else { &instance.prefix };
        let base = format!("{prefix}{local}");
        if constant {
            self.instance(instance, declared, &kind, label, (base.as_str(), &Repetition::None), &local);
            return;
        }
        let expansion = self.evaluator.expansion(number, place);
        let alike = !references::repeats(&block.body);
        for (index, repetition) in expansion.repetitions.iter().enumerate() {
            let full = format!("{base}{}", repetition.suffix());
            if alike && index > 0 {
                // Whoever names one of them means the block.
                self.likewise();
                continue;
            }
            self.instance(instance, declared, &kind, label, (full.as_str(), repetition), &local);
            if expansion.presence != Presence::Single {
                self.each_touched(&expansion.touched, repetition);
            }
            let last = self.subjects.len() - 1;
            if index > 0 && self.subjects[last].config == self.subjects[last - 1].config {
                self.subjects.pop();
                let links = self.links.pop().unwrap_or_default();
                self.links[last - 1].extend(links);
                self.likewise();
                self.places.entry(full).or_default().push(last - 1);
            } else {
                self.places.entry(full.clone()).or_default().push(last);
                if base != full {
                    self.places.entry(base.clone()).or_default().push(last);
                }
            }
        }
    }

    /// Notes an instance that is like the last one.
    fn likewise(&mut self) {
        if let Some(origin) = self.subjects.last_mut().and_then(|subject| subject.origin.as_mut()) {
            origin.alike += 1;
        }
    }

    /// The resources that `for_each` goes over belong to the instance of the same key.
    fn each_touched(&mut self, touched: &[Arc<str>], repetition: &Repetition) {
        let Some(links) = self.links.last_mut() else { return };
        for address in touched {
            match repetition {
                Repetition::Each(..) if !address.contains('[') => {
                    links.push(format!("{address}{}", repetition.suffix()).into());
                }
                // The key may be that of a resource, or of a module on the way to it.
                Repetition::Each(..) if !address.contains(&repetition.suffix()) => {}
                _ => links.push(Arc::clone(address)),
            }
        }
    }

    fn instance(
        &mut self,
        instance: &Rc<Instance>,
        declared: &Declaration,
        kind: &Arc<str>,
        name: &str,
        (full, repetition): (&str, &Repetition),
        local: &Arc<str>,
    ) {
        let scope = Scope::new(instance, declared.source, repetition);
        let (config, links) = self.evaluator.watched(|| self.config(&declared.block, scope));
        let config = unmarked(config);
        let source = scope.source;
        let held = |node: &Node| self.evaluator.held(node);
        let documents = documents_with(&config, (&source.path, &source.text), &held);
        self.subjects.push(Subject {
            kind: Arc::clone(kind),
            classes: &[],
            name: name.into(),
            address: full.to_owned(),
            path: Arc::clone(&source.path),
            file_kind: source.kind,
            region: declared.block.header,
            config,
            views: Vec::new(),
            documents,
            origin: Some(Box::new(Origin { block: Arc::clone(local), calls: self.calls(instance), alike: 0 })),
            block: None,
        });
        self.links.push(links);
    }

    fn config(&self, block: &Block, scope: Scope<'_>) -> Node {
        let naming = |name: &str| NAMING.contains(&name) || (&*block.kind == "variable" && name == "type");
        let value = match &*block.kind {
            "terraform" => self.evaluator.names(&block.body, scope),
            kind => {
                let skipped = |name: &str| {
                    REPEATING.contains(&name) || naming(name) || (kind == "variable" && name == "validation")
                };
                let mut object = self.evaluator.body(&block.body, scope, &skipped);
                for attribute in block.body.attributes.iter().filter(|attribute| skipped(&attribute.name)) {
                    let value = match (&*attribute.name, scope.repetition) {
                        (name, Repetition::Open(cause)) if REPEATING.contains(&name) => {
                            Node { span: attribute.value.span, ..cause.clone() }
                        }
                        (name, _) if REPEATING.contains(&name) => continue,
                        _ => self.evaluator.as_written(&attribute.value, scope),
                    };
                    object.insert(Entry { key: Arc::clone(&attribute.name), key_span: attribute.name_span, value });
                }
                object
            }
        };
        Node::new(Value::Object(value), block.span)
    }

    /// Returns the calls that lead to an instance, the nearest first.
    fn calls(&self, instance: &Rc<Instance>) -> Vec<CallPlace> {
        let mut places = Vec::new();
        let mut next = Rc::clone(instance);
        while let Some(call) = &next.call {
            let caller = self.evaluator.instance(call.instance);
            let declared = &caller.module.declarations[call.declaration];
            places.push(CallPlace {
                address: next.prefix.trim_end_matches('.').into(),
                path: Arc::clone(&caller.module.sources[declared.source].path),
                region: declared.block.header,
            });
            next = caller;
        }
        places
    }
}
