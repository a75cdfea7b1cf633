//! Calls of functions. `try` and `can` decide what is evaluated; templates of files are evaluated here; the rest is a table.

use std::rc::Rc;
use std::sync::Arc;

use super::super::functions::{self, ModuleFiles};
use super::super::module::joined;
use super::value::{Causes, Fault, OPEN, text_of};
use super::{Binding, Evaluated, Evaluator, Scope};
use crate::model::Span;
use crate::parse::hcl::syntax::{Call, Expression};
use crate::parse::{ANYTHING, Content, Entry, Node, Reason, TextPart, Value, hcl};

/// Elements that a part of a list of which nothing else is known may have.
const MOST_UNKNOWN: i64 = 1024;

/// The files that a module may read: paths are relative to the folder of the root module.
struct Files<'e, 'a>(&'e Evaluator<'a>);

impl ModuleFiles for Files<'_, '_> {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        let path = joined(&self.0.root().module.folder, path).filter(|_| !path.starts_with('/'))?;
        self.0.context.files.read(&path)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Some(folder) = joined(&self.0.root().module.folder, folder) else { return Vec::new() };
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let below = self.0.context.files.below(&folder);
        below.iter().filter_map(|path| path.strip_prefix(&start).map(str::to_owned)).collect()
    }
}

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn call(&self, expression: &Expression, call: &Call, scope: Scope<'_>) -> Evaluated {
        match &*call.name {
            "try" | "core::try" => self.attempt(call, scope),
            "can" | "core::can" => self.possible(expression, call, scope),
            _ => self.applied(expression, call, scope),
        }
    }

    /// The first argument that is no fault.
    fn attempt(&self, call: &Call, scope: Scope<'_>) -> Evaluated {
        let mut last = Fault::new("try needs an argument");
        for argument in &call.arguments {
            match self.expression(argument, Scope { strict: true, ..scope }) {
                Ok(node) => return Ok(node),
                Err(fault) if fault.fatal => return Err(fault),
                Err(fault) => last = fault,
            }
        }
        Err(last)
    }

    fn possible(&self, expression: &Expression, call: &Call, scope: Scope<'_>) -> Evaluated {
        let [argument] = &call.arguments[..] else { return Err(Fault::new("can takes one argument")) };
        match self.expression(argument, Scope { strict: true, ..scope }) {
            Err(fault) if fault.fatal => Err(fault),
            evaluated => Ok(Node::new(Value::Bool(evaluated.is_ok()), expression.span)),
        }
    }

    /// Returns an absolute path from the folder of the root module: of it, what is inside the tree is the same on every machine.
    ///
    /// Terraform runs in the folder of the root module, unless it is told otherwise by `-chdir`.
    pub(super) fn absolute(&self, expression: &Expression, path: &str, scope: Scope<'_>) -> Node {
        let text = scope.text(expression.span);
        let inside =
            joined(&self.root().module.folder, path).filter(|inside| !inside.is_empty() && !path.starts_with('/'));
        let unknown = Node::unknown(Arc::clone(&text), Vec::new(), expression.span);
        let node = match inside {
            None => unknown,
            Some(inside) => {
                let top = TextPart::open(text, ANYTHING);
                Node::of_parts(vec![top, TextPart::Known(format!("/{inside}").into())], expression.span, || unknown)
            }
        };
        node.because(Reason::Told("it depends on the machine".into()))
    }

    #[inline(never)]
    fn applied(&self, expression: &Expression, call: &Call, scope: Scope<'_>) -> Evaluated {
        let mut arguments = Vec::with_capacity(call.arguments.len());
        for argument in &call.arguments {
            arguments.push(self.expression(argument, scope)?);
        }
        if call.expand {
            match arguments.pop().map(|last| (last.as_unknown().is_some(), last)) {
                Some((true, last)) => {
                    arguments.push(last);
                    return Ok(self.unknown(expression, scope, Causes::of(&arguments)));
                }
                Some((false, Node { value: Value::Array(items), .. })) => arguments.extend(items),
                _ => return Err(Fault::new("`...` needs a list")),
            }
        }
        match &*call.name {
            "templatefile" | "core::templatefile" => self.template_file(expression, &arguments, scope),
            "templatestring" | "core::templatestring" => self.template_string(expression, &arguments, scope),
            "abspath" | "core::abspath" if let [Node { value: Value::String(path), .. }] = &arguments[..] => {
                Ok(self.absolute(expression, path, scope))
            }
            "slice" | "core::slice"
                if !scope.strict
                    && let Some(part) = part_of_unknown(expression, &arguments, scope) =>
            {
                Ok(part)
            }
            name => {
                let size: usize = arguments.iter().map(Node::count).sum();
                self.budget.take(size)?;
                // What a whole resource does not set may be anything.
                let open = match name {
                    "keys" | "length" | "values" => arguments.iter().any(|argument| argument.get(OPEN).is_some()),
                    "jsonencode" | "yamlencode" => arguments.iter().any(super::value::is_open),
                    _ => false,
                };
                if open {
                    return Ok(self.unknown(expression, scope, Causes::of(&arguments)));
                }
                let text = scope.text(expression.span);
                let files = Files(self);
                let called = functions::Call {
                    name,
                    span: expression.span,
                    expression: &text,
                    as_of: self.context.as_of,
                    files: &files,
                };
                let node = functions::call(&called, &arguments).map_err(Fault::new)?;
                self.budget.value(&node)?;
                Ok(if name == "jsonencode" { self.encoded(node, arguments, scope) } else { told(node, &arguments) })
            }
        }
    }

    /// A text of JSON keeps the value that it was made of.
    fn encoded(&self, mut node: Node, mut arguments: Vec<Node>, scope: Scope<'_>) -> Node {
        let Some(root) = arguments.pop().filter(|root| matches!(root.value, Value::Object(_) | Value::Array(_))) else {
            return node;
        };
        let content = Content { root, file: Some(Arc::clone(&scope.source.path)), source: None };
        match &mut node.value {
            Value::Unknown(unknown) => {
                unknown.text = true;
                unknown.content = Some(Arc::new(content));
            }
            _ => self.hold(&node, content),
        }
        node
    }

    fn template_file(&self, expression: &Expression, arguments: &[Node], scope: Scope<'_>) -> Evaluated {
        let [path, variables] = arguments else { return Err(Fault::new("templatefile takes a path and an object")) };
        if path.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of(arguments)));
        }
        let path = text_of(path)?;
        let Some(bytes) = Files(self).read(&path) else {
            let reason = Reason::Told(format!("the file `{path}` is not among the files read").into());
            return Ok(self.computed(expression, scope).because(reason));
        };
        let Ok(text) = std::str::from_utf8(&bytes) else {
            return Err(Fault::new(format!("the file `{path}` is not UTF-8")));
        };
        self.rendered(expression, text, variables, scope)
    }

    fn template_string(&self, expression: &Expression, arguments: &[Node], scope: Scope<'_>) -> Evaluated {
        let [template, variables] = arguments else {
            return Err(Fault::new("templatestring takes a template and an object"));
        };
        if template.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of(arguments)));
        }
        self.rendered(expression, &text_of(template)?, variables, scope)
    }

    /// Evaluates a template in which only the given names are bound.
    fn rendered(&self, expression: &Expression, text: &str, variables: &Node, scope: Scope<'_>) -> Evaluated {
        if variables.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of([variables])));
        }
        let Value::Object(object) = &variables.value else {
            return Err(Fault::new("the variables of a template are an object"));
        };
        self.budget.text(text.len())?;
        let parsed = self.parsed(text);
        let template = parsed.as_ref().as_ref().map_err(Clone::clone)?;
        let entries: Vec<&Entry> = object.iter().collect();
        self.bound_to(&entries, Scope { closed: true, bindings: None, ..scope }, &mut |scope| {
            let node = self.expression(template, scope)?;
            match &node.value {
                Value::Unknown(_) => Ok(self.unknown(expression, scope, Causes::of([&node]))),
                _ => Ok(Node { span: expression.span, ..node }),
            }
        })
    }

    /// Binds names without recursion, as there may be many.
    fn bound_to(&self, entries: &[&Entry], scope: Scope<'_>, run: &mut dyn FnMut(Scope<'_>) -> Evaluated) -> Evaluated {
        match entries {
            [] => run(scope),
            [first, rest @ ..] if rest.len() < 256 => {
                let binding = Binding { name: &first.key, value: &first.value, outer: scope.bindings };
                self.bound_to(rest, scope.with(&binding), run)
            }
            _ => Err(Fault::fatal("a template is given more than 256 names")),
        }
    }

    fn parsed(&self, text: &str) -> Rc<Result<Expression, Fault>> {
        if let Some(known) = self.templates.borrow().get(text) {
            return Rc::clone(known);
        }
        let place = Span::default();
        let parsed = hcl::parse_template(text, place, false).map(|kind| Expression { span: place, kind });
        let parsed = Rc::new(parsed.map_err(|message| Fault::new(format!("the template does not parse: {message}"))));
        self.templates.borrow_mut().insert(text.into(), Rc::clone(&parsed));
        parsed
    }
}

/// The unknown of a call has the reason of its arguments.
fn told(node: Node, arguments: &[Node]) -> Node {
    if node.as_unknown().is_none() {
        return node;
    }
    let causes = Causes::of(arguments);
    match causes.reason() {
        Some(reason) => node.because(reason),
        None => node.because(Reason::Computed),
    }
}

/// Returns a part of a list that is not known: as long as the call asks for, or Terraform would refuse it. Its elements
/// are not known.
fn part_of_unknown(expression: &Expression, arguments: &[Node], scope: Scope<'_>) -> Option<Node> {
    let [list, Node { value: Value::Int(start), .. }, Node { value: Value::Int(end), .. }] = arguments else {
        return None;
    };
    list.as_unknown()?;
    let length = end.checked_sub(*start).filter(|length| *start >= 0 && (0..=MOST_UNKNOWN).contains(length))?;
    let text = scope.text(expression.span);
    let elements =
        (0..length).map(|index| Causes::of([list]).unknown(format!("{text}[{index}]").into(), expression.span));
    Some(Node::array(elements.collect(), expression.span))
}
