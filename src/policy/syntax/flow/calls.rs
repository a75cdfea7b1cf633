//! Values through calls: parameters and results of functions, and what each builtin looks at and hands on.

use regorus::unstable::{Expr, ExprRef};

use super::super::builtins::{Builtin, Gives, Looks, builtin};
use super::super::tree::{Chain, text};
use super::super::value::Value;
use super::super::world::Target;
use super::Flow;

impl<'a> Flow<'a, '_> {
    pub(super) fn call(&mut self, function: &'a Expr, arguments: &'a [ExprRef]) -> Value {
        let chain = Chain::of(function);
        if let Some((Target::Rule(id), _)) = self.world.resolve(self.at.0, &chain) {
            self.reach(&id, true);
            for (position, value) in self.all(arguments).iter().enumerate() {
                self.changed |= self.parameters.entry((id.clone(), position)).or_default().join(value);
            }
            return self.results.get(&id).cloned().unwrap_or_default();
        }
        match chain.dotted().as_deref().and_then(builtin) {
            Some(builtin) => self.call_of_builtin(builtin, arguments),
            None => Value::anywhere(true),
        }
    }

    fn call_of_builtin(&mut self, builtin: &Builtin, arguments: &'a [ExprRef]) -> Value {
        if builtin.looks == Looks::Get {
            return self.object_get(arguments);
        }
        if builtin.name == "sprintf"
            && let [format, given] = arguments
            && let (Some(format), Expr::Array { items, .. }) = (text(format), given.as_ref())
        {
            return self.formatted(format, items);
        }
        let given = self.all(arguments);
        for (value, expr) in given.iter().zip(arguments) {
            match builtin.looks {
                // What is missing is only not come upon.
                Looks::Walk => self.look(value, builtin.looks, expr),
                looks => self.weigh(value, looks, expr),
            }
            if builtin.looks == Looks::Members {
                self.record.name(value);
                self.record.seen.contents(value);
            }
        }
        match (builtin.looks, builtin.gives) {
            (Looks::Walk, _) => {
                let found = Value::anywhere(given.iter().any(Value::tells_names));
                if let Some(output) = arguments.get(1) {
                    self.bind(output, &found);
                }
                found
            }
            (Looks::Through, _) => self.handed_on(builtin.name, given, arguments),
            (_, Gives::Scalar) => Value::scalar(),
            (_, Gives::Scalars) => Value::scalars(),
            (_, Gives::Anything) => Value::anything(),
        }
    }

    /// Follows `sprintf` with its arguments one by one: `%s` repeats what the subject is called, whatever that is.
    fn formatted(&mut self, format: &str, items: &'a [ExprRef]) -> Value {
        let verbs: Vec<char> = verbs(format).collect();
        let mut repeats = false;
        for (index, (value, expr)) in self.all(items).iter().zip(items).enumerate() {
            if verbs.get(index) == Some(&'s') && value.is_repeatable() {
                repeats |= value.here.named;
                self.record.read(value, Looks::Whole);
                self.record.against.look(value, Looks::Whole);
            } else {
                self.weigh(value, Looks::Whole, expr);
            }
        }
        if repeats { Value::name() } else { Value::scalar() }
    }

    /// Returns the union of the arguments, or of the members of the one that lists them.
    fn handed_on(&mut self, name: &str, given: Vec<Value>, arguments: &'a [ExprRef]) -> Value {
        let mut joined = Value::default();
        for (value, expr) in given.iter().zip(arguments) {
            // What takes a missing value's place, or its index, is another.
            self.record.against.look(value, Looks::Whole);
            if matches!(name, "object.union_n" | "union") {
                self.look(value, Looks::Members, expr);
                joined.join(&value.members());
            } else {
                joined.join(value);
            }
        }
        joined
    }

    /// Follows `object.get(object, key or list of keys, default)`.
    fn object_get(&mut self, arguments: &'a [ExprRef]) -> Value {
        let [object, key, default] = arguments else {
            return Value::anywhere(true);
        };
        let object_value = self.eval(object);
        // Where a value is missing, its default is there.
        let mut found = self.reversed(|flow| match key.as_ref() {
            Expr::Array { items, .. } => {
                let mut value = object_value;
                for item in items {
                    value = match text(item) {
                        Some(key) => flow.keyed(&value, key),
                        None => flow.indexed(&value, item),
                    };
                }
                value
            }
            _ => flow.object_get_computed(&object_value, key),
        });
        found.join(&self.eval(default));
        found
    }

    fn object_get_computed(&mut self, object: &Value, key: &'a Expr) -> Value {
        let key_value = self.eval(key);
        if !key_value.here.compound {
            return self.indexed(object, key);
        }
        // The key may be a list of keys, so any depth may be reached.
        self.record.seen.contents(&key_value);
        self.look(object, Looks::Whole, key);
        let mut found = Value::anything();
        found.join(&object.anywhere_in());
        found
    }
}

/// Returns the letters of the verbs of a format in order; they have nothing else, or the static checks refuse them.
fn verbs(format: &str) -> impl Iterator<Item = char> {
    let mut letters = format.chars();
    std::iter::from_fn(move || letters.by_ref().find(|letter| *letter == '%').and_then(|_| letters.next()))
        .filter(|verb| *verb != '%')
}
