//! Calls: that there is such a function, that it is safe, and that it gets what it takes.

use regorus::unstable::{Expr, ExprRef};

use super::super::builtins::{BUILTINS, Builtin, Looks, builtin, refusal};
use super::super::format::check_sprintf;
use super::super::tree::{Chain, parameters, place};
use super::super::world::{RuleId, Target, did_you_mean};
use super::Names;
use crate::model::closest;

impl<'a> Names<'a, '_> {
    pub(super) fn call(&mut self, expr: &'a Expr, function: &'a Expr, arguments: &'a [ExprRef]) {
        let chain = Chain::of(function);
        let Some(name) = chain.dotted() else {
            return self.report(place(expr), "the name of a function must be literal".into());
        };
        if chain.root().is_some_and(|root| self.is_local(root)) {
            return self.report(place(expr), format!("`{name}` is a variable, not a function"));
        }
        match self.world.resolve(self.unit, &chain) {
            Some((Target::Rule(id), used)) if used == chain.steps.len() => self.call_of_rule(expr, id, arguments.len()),
            Some((Target::Nothing(message), _)) => self.report(place(expr), message),
            Some(_) => self.report(place(expr), format!("`{name}` is not a function")),
            None => match builtin(&name) {
                Some(builtin) => self.call_of_builtin(expr, builtin, arguments),
                None => self.unknown_function(expr, &name),
            },
        }
    }

    fn call_of_rule(&mut self, expr: &Expr, id: RuleId, given: usize) {
        let shown = self.world.shown(&id);
        match self.arity(&id) {
            None => self.report(place(expr), format!("`{shown}` is a rule, not a function")),
            Some(arity) if arity != given => self.report(place(expr), wrong_arity(&shown, arity, given)),
            Some(_) => {}
        }
        self.edges.entry(id).or_insert_with(|| place(expr));
    }

    fn call_of_builtin(&mut self, expr: &Expr, builtin: &Builtin, arguments: &'a [ExprRef]) {
        let binds_output = builtin.looks == Looks::Walk && arguments.len() == 2;
        if arguments.len() != builtin.arity && !binds_output {
            return self.report(place(expr), wrong_arity(builtin.name, builtin.arity, arguments.len()));
        }
        if builtin.looks == Looks::Walk {
            self.walks += 1;
            if let Some(output) = arguments.get(1) {
                self.binds(output);
            }
            if self.walks > 1 {
                self.report(place(expr), "a second `walk` in one body makes a cross product; use two rules".into());
            }
        }
        if builtin.name == "sprintf"
            && let Err((at, message)) = check_sprintf(&arguments[0], &arguments[1])
        {
            self.report(place(at), message);
        }
    }

    fn unknown_function(&mut self, expr: &Expr, name: &str) {
        if let Some(reason) = refusal(name) {
            return self.report(place(expr), format!("`{name}` is refused: {reason}"));
        }
        let own = self.world.units[self.unit].rules.keys().map(String::as_str);
        let near = did_you_mean(closest(name, BUILTINS.iter().map(|row| row.name).chain(own)));
        self.report(place(expr), format!("there is no function `{name}`{near}"));
    }

    pub(super) fn arity(&self, id: &RuleId) -> Option<usize> {
        self.world.definitions(id).find_map(|(_, rule)| parameters(rule)).map(<[ExprRef]>::len)
    }
}

fn wrong_arity(name: &str, arity: usize, given: usize) -> String {
    let plural = if arity == 1 { "" } else { "s" };
    format!("`{name}` takes {arity} argument{plural}, not {given}")
}
