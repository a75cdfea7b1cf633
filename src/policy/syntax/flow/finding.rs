//! What a finding says: its `path` and `related` tell where to look, and are not looked at themselves.

use regorus::unstable::{AssignOp, Expr, Literal, Rule};

use super::super::builtins::Looks;
use super::super::tree::{Chain, bodies, pattern_names, text, values, variable};
use super::super::world::Target;
use super::{Definition, Flow};

impl<'a> Flow<'a, '_> {
    /// Notes what a finding says: all of it but `path` and `related`, which say where to look.
    pub(super) fn finding(&mut self, expr: &'a Expr, depth: usize) {
        if let Expr::Object { fields, .. } = expr {
            for (_, key, field) in fields {
                let value = self.eval(field);
                match text(key) {
                    Some("path" | "related") => self.record.place(&value),
                    Some("message") if value.is_repeatable() => self.record.read(&value, Looks::Whole),
                    _ => self.look(&value, Looks::Whole, field),
                }
            }
            return;
        }
        let sources = if depth < 4 { self.sources(expr) } else { Vec::new() };
        if sources.is_empty() {
            let value = self.eval(expr);
            self.look(&value, Looks::Whole, expr);
        }
        let here = self.at;
        for (definition, source) in sources {
            self.at = definition;
            self.finding(source, depth + 1);
        }
        self.at = here;
    }

    /// Returns the expressions that give a variable, or a function or rule of any module, its value; none if unclear.
    fn sources(&self, expr: &'a Expr) -> Vec<(Definition, &'a Expr)> {
        let chain = Chain::of(if let Expr::Call { fcn, .. } = expr { fcn } else { expr });
        if let Some(name) = variable(expr) {
            let rule = &self.world.units[self.at.0].module.policy[self.at.1];
            let assigned = assignments(rule, name);
            if !assigned.is_empty() {
                return assigned.into_iter().map(|expr| (self.at, expr)).collect();
            }
        }
        match self.world.resolve(self.at.0, &chain) {
            Some((Target::Rule(id), used)) if used == chain.steps.len() && !self.is_local(&chain) => {
                let mut sources: Vec<(Definition, &'a Expr)> = Vec::new();
                for (index, rule) in self.world.definitions(&id) {
                    sources.extend(values(rule).into_iter().map(|value| ((id.unit, index), value.as_ref())));
                }
                sources
            }
            _ => Vec::new(),
        }
    }

    fn is_local(&self, chain: &Chain<'_>) -> bool {
        chain.root().is_some_and(|root| self.variables.contains_key(&(self.at, root)))
    }
}

/// Returns what `name := ...` assigns in the bodies of a rule; nothing if it can be bound in another way.
fn assignments<'a>(rule: &'a Rule, name: &str) -> Vec<&'a Expr> {
    let mut found = Vec::new();
    let mut others = Vec::new();
    for statement in bodies(rule).iter().flat_map(|body| &body.query.stmts) {
        match &statement.literal {
            Literal::Expr { expr, .. } => match expr.as_ref() {
                Expr::AssignExpr { op: AssignOp::ColEq, lhs, rhs, .. } if variable(lhs) == Some(name) => {
                    found.push(rhs.as_ref());
                }
                Expr::AssignExpr { lhs, rhs, .. } => {
                    pattern_names(lhs, &mut others);
                    pattern_names(rhs, &mut others);
                }
                _ => {}
            },
            Literal::SomeIn { key, value, .. } => {
                for pattern in key.iter().chain([value]) {
                    pattern_names(pattern, &mut others);
                }
            }
            _ => {}
        }
    }
    // `x := name` does not bind `name`, but then the finding is used in more than one way, too.
    if others.contains(&name) { Vec::new() } else { found }
}
