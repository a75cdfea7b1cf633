//! What a policy module must look like from outside: its package, `deny`, `applies`, and nothing else public.

use regorus::unstable::{Expr, Literal, Query, Ref, Rule, RuleHead};

use super::Problem;
use super::tree::{Chain, Step, bodies, children, head_reference, parameters, place, values, variable};
use super::world::{Unit, World};

/// Checks the policy, and that every module stands where its package says.
pub(super) fn check_contract(world: &World, problems: &mut Vec<Problem>) {
    for (index, unit) in world.units.iter().enumerate() {
        if let Some(expected) = package_of_path(&unit.path).filter(|expected| *expected != unit.package) {
            let message = format!("package `{}` does not match its path; expected `{expected}`", unit.package);
            problems.push(world.problem(index, package_place(unit), message));
        }
        for name in unit.rules.keys() {
            let kind = |rule: &Ref<Rule>| (parameters(rule).map(<[_]>::len), is_set(rule));
            let mut kinds = definitions(unit, name).map(kind);
            let first = kinds.next();
            if kinds.any(|kind| Some(kind) != first) {
                let message = format!("the definitions of `{name}` differ in kind or in their number of parameters");
                problems.push(world.problem(index, unit.place_of(name), message));
            }
        }
    }
    for (index, unit) in world.units.iter().enumerate() {
        for head in unit.module.policy.iter().flat_map(|rule| unsteady_heads(unit, rule)) {
            let message =
                "the engine drops the other results where this is undefined for one; bind it in the body: `x := ...`";
            problems.push(world.problem(index, place(head), message.into()));
        }
    }
    let Some(policy) = world.units.first() else { return };
    for name in policy.rules.keys() {
        let wrong = match name.as_str() {
            "deny" => !definitions(policy, name).all(|rule| is_partial_set(rule)),
            "applies" => !definitions(policy, name).all(|rule| is_boolean(rule)),
            _ => !name.starts_with('_') && !name.starts_with("test_"),
        };
        if wrong {
            let message = match name.as_str() {
                "deny" => "`deny` must be a partial set: `deny contains finding if {...}`".into(),
                "applies" => "`applies` must be true or undefined: `applies if {...}`".into(),
                _ => format!("`{name}` is public; a policy has `deny` and `applies`, rename it to `_{name}`"),
            };
            problems.push(world.problem(0, policy.place_of(name), message));
        }
    }
    if !policy.rules.contains_key("deny") {
        let message = "no `deny` rule; a policy has `deny contains finding if {...}`".into();
        problems.push(world.problem(0, package_place(policy), message));
    }
}

fn definitions<'a>(unit: &'a Unit, name: &str) -> impl Iterator<Item = &'a Ref<Rule>> {
    unit.rules.get(name).into_iter().flatten().map(|&index| &unit.module.policy[index])
}

fn package_place(unit: &Unit) -> (u32, u32) {
    (unit.module.package.span.line, 1)
}

/// Returns the package that `policies/a/b/b.rego` must have; `None` for paths of another form.
fn package_of_path(path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let (folder, file) = path.rsplit_once('/')?;
    let own = folder.rsplit('/').next()?;
    let regular = folder.starts_with("policies/") && file.strip_suffix(".rego") == Some(own);
    regular.then(|| folder.replace('/', "."))
}

fn is_set(rule: &Rule) -> bool {
    matches!(rule, Rule::Spec { head: RuleHead::Set { .. }, .. })
}

fn is_partial_set(rule: &Rule) -> bool {
    matches!(rule, Rule::Spec { head: RuleHead::Set { refr, key: Some(_), .. }, .. } if variable(refr).is_some())
}

fn is_boolean(rule: &Rule) -> bool {
    let complete = match rule {
        Rule::Spec { head: RuleHead::Compr { refr, .. }, .. } => variable(refr).is_some(),
        Rule::Default { refr, args, .. } => args.is_empty() && variable(refr).is_some(),
        Rule::Spec { .. } => false,
    };
    complete && values(rule).iter().all(|value| matches!(value.as_ref(), Expr::Bool { .. }))
}

/// Returns the parts of a rule's head that may be undefined for one of several solutions of a body.
///
/// regorus 0.14.1 then forgets the solutions before it, or fails: a fault would read as a pass. Functions are not touched.
fn unsteady_heads<'a>(unit: &Unit, rule: &'a Rule) -> Vec<&'a Expr> {
    if parameters(rule).is_some() || !bodies(rule).iter().any(|body| has_solutions(&body.query)) {
        return Vec::new();
    }
    let keys = Chain::of(head_reference(rule)).steps.into_iter();
    let keys = keys.filter_map(|step| if let Step::Index(index) = step { Some(index) } else { None });
    let heads = keys.chain(values(rule).into_iter().map(|value| &**value));
    heads.filter(|head| may_be_undefined(unit, head)).collect()
}

/// Says whether a query can have several solutions: it declares variables, or leaves an index open.
fn has_solutions(query: &Query) -> bool {
    query.stmts.iter().any(|statement| match &statement.literal {
        Literal::SomeIn { .. } | Literal::SomeVars { .. } => true,
        Literal::Expr { expr, .. } => is_open(expr),
        Literal::NotExpr { .. } | Literal::Every { .. } => false,
    })
}

fn is_open(expr: &Expr) -> bool {
    let walks = matches!(expr, Expr::Call { fcn, .. } if variable(fcn) == Some("walk"));
    walks || variable(expr) == Some("_") || children(expr).into_iter().any(|child| is_open(child))
}

/// Says whether an expression can be undefined for some values of the variables of a body.
fn may_be_undefined(unit: &Unit, expr: &Expr) -> bool {
    match expr {
        Expr::RefDot { .. } | Expr::RefBrack { .. } | Expr::Call { .. } => varies(unit, expr),
        Expr::ArithExpr { .. } | Expr::BinExpr { .. } | Expr::UnaryExpr { .. } => varies(unit, expr),
        _ => children(expr).into_iter().any(|child| may_be_undefined(unit, child)),
    }
}

/// Says whether an expression names a variable of a body.
fn varies(unit: &Unit, expr: &Expr) -> bool {
    match variable(expr) {
        Some("input" | "data") => false,
        Some(name) => !unit.rules.contains_key(name),
        None => children(expr).into_iter().any(|child| varies(unit, child)),
    }
}
