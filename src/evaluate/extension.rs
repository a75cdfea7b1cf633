//! Builtins that the engine has in a slower or unbounded form: ours take their place in both of its forms.

use std::cell::RefCell;
use std::collections::HashMap;

use regorus::rvm::program::Program as Bytecode;
use regorus::unstable::BuiltinFcn;
use regorus::{Engine, Value as Rego};

/// Regular expressions that one thread keeps compiled; the built-in policies have some 300.
const CACHED: usize = 1024;

/// Bytes that one builtin may make.
const OUTPUT: usize = 16 << 20;

thread_local! {
    static EXPRESSIONS: RefCell<HashMap<String, regex::Regex>> = RefCell::new(HashMap::new());
}

/// A builtin of ours. Arguments of another type than it takes make it undefined.
struct Builtin {
    name: &'static str,
    arguments: u8,
    function: fn(&[Rego]) -> anyhow::Result<Rego>,
    /// The same, as the bytecode machine calls it.
    machine: BuiltinFcn,
}

macro_rules! builtin {
    ($name:literal, $arguments:literal, $function:ident) => {
        Builtin {
            name: $name,
            arguments: $arguments,
            function: $function,
            machine: (|_, _, arguments, _| $function(arguments), $arguments),
        }
    };
}

/// Those that take a regular expression keep compiled ones per thread: the engine copies one out of its cache for every call,
/// and a copy begins without what earlier searches have found out. That took 40 % of a long run.
const BUILTINS: [Builtin; 5] = [
    builtin!("regex.match", 2, regex_match),
    builtin!("regex.find_n", 3, find_n),
    builtin!("regex.find_all_string_submatch_n", 3, find_all_string_submatch_n),
    builtin!("regex.replace", 3, regex_replace),
    // It is bounded: nested calls could ask for more memory than there is.
    builtin!("replace", 3, replace),
];

/// Puts them in the place of the interpreter's builtins of the same name.
pub(super) fn install(engine: &mut Engine) -> anyhow::Result<()> {
    for builtin in &BUILTINS {
        let function = builtin.function;
        let extension = move |arguments: Vec<Rego>| function(&arguments);
        engine.add_extension(builtin.name.into(), builtin.arguments, Box::new(extension))?;
    }
    Ok(())
}

/// Puts them in the place of those that a program calls.
pub(super) fn install_in_machine(program: &mut Bytecode) {
    for (called, slot) in program.builtin_info_table.iter().zip(&mut program.resolved_builtins) {
        if let Some(ours) = BUILTINS.iter().find(|builtin| builtin.name == called.name) {
            *slot = ours.machine;
        }
    }
}

/// Calls one of them; an error is undefined. Nothing if there is none of this name.
pub(super) fn call(name: &str, arguments: &[Rego]) -> Option<Rego> {
    let ours = BUILTINS.iter().find(|builtin| builtin.name == name)?;
    Some((ours.function)(arguments).unwrap_or(Rego::Undefined))
}

fn with_expression<Answer>(pattern: &str, ask: impl FnOnce(&regex::Regex) -> Answer) -> anyhow::Result<Answer> {
    EXPRESSIONS.with_borrow_mut(|cache| {
        if let Some(expression) = cache.get(pattern) {
            return Ok(ask(expression));
        }
        let Ok(expression) = regex::Regex::new(pattern) else {
            anyhow::bail!("`{pattern}` is not a regular expression");
        };
        if cache.len() >= CACHED {
            cache.clear();
        }
        Ok(ask(cache.entry(pattern.to_owned()).or_insert(expression)))
    })
}

fn regex_match(arguments: &[Rego]) -> anyhow::Result<Rego> {
    let [Rego::String(pattern), Rego::String(text)] = arguments else { return Ok(Rego::Undefined) };
    with_expression(pattern, |expression| Rego::Bool(expression.is_match(text)))
}

fn find_n(arguments: &[Rego]) -> anyhow::Result<Rego> {
    let [Rego::String(pattern), Rego::String(text), most] = arguments else { return Ok(Rego::Undefined) };
    let Some(most) = at_most(most) else { return Ok(Rego::Undefined) };
    with_expression(pattern, |expression| {
        let found = expression.find_iter(text).take(most).map(|found| Rego::from(found.as_str()));
        Rego::from(found.collect::<Vec<_>>())
    })
}

fn find_all_string_submatch_n(arguments: &[Rego]) -> anyhow::Result<Rego> {
    let [Rego::String(pattern), Rego::String(text), most] = arguments else { return Ok(Rego::Undefined) };
    let Some(most) = at_most(most) else { return Ok(Rego::Undefined) };
    with_expression(pattern, |expression| {
        let groups = |found: regex::Captures<'_>| {
            let groups = found.iter().map(|group| Rego::from(group.map_or("", |group| group.as_str())));
            Rego::from(groups.collect::<Vec<_>>())
        };
        Rego::from(expression.captures_iter(text).take(most).map(groups).collect::<Vec<_>>())
    })
}

fn regex_replace(arguments: &[Rego]) -> anyhow::Result<Rego> {
    let [Rego::String(text), Rego::String(pattern), Rego::String(new)] = arguments else {
        return Ok(Rego::Undefined);
    };
    // A wrong pattern is no error here, as in OPA.
    let replaced = with_expression(pattern, |expression| {
        let size = expression.find_iter(text).count().saturating_mul(new.len()).saturating_add(text.len());
        within_bounds("regex.replace", size).map(|()| Rego::from(&*expression.replace_all(text, &**new)))
    });
    replaced.unwrap_or(Ok(Rego::Undefined))
}

fn replace(arguments: &[Rego]) -> anyhow::Result<Rego> {
    let [Rego::String(text), Rego::String(old), Rego::String(new)] = arguments else {
        return Ok(Rego::Undefined);
    };
    let hits = text.matches(&**old).count();
    within_bounds("replace", text.len().saturating_add(hits.saturating_mul(new.len())))?;
    Ok(Rego::from(text.replace(&**old, new)))
}

/// Reads a number of matches: all if it is negative; nothing if it is not whole.
fn at_most(number: &Rego) -> Option<usize> {
    let Rego::Number(number) = number else { return None };
    let number = number.as_i64().filter(|_| number.is_integer())?;
    Some(usize::try_from(number).unwrap_or(usize::MAX))
}

fn within_bounds(name: &str, size: usize) -> anyhow::Result<()> {
    anyhow::ensure!(size <= OUTPUT, "`{name}` would make {size} bytes; the limit is {OUTPUT}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Our builtins give what the engine's own give, also for arguments that make no sense.
    #[test]
    fn ours_give_what_the_engines_give() {
        let texts = ["\"a1b22\"", "\"\"", "\"ärger a1\"", "7", "null"];
        let patterns = ["`[a-z]([0-9]+)`", "`(x)?`", "`(`", "\"\"", "true"];
        let calls = texts.iter().flat_map(|text| patterns.iter().map(move |pattern| (*text, *pattern))).flat_map(
            |(text, pattern)| {
                let counted = ["-1", "0", "2", "1.5", "\"1\""].into_iter().flat_map(move |most| {
                    ["regex.find_n", "regex.find_all_string_submatch_n"]
                        .map(|name| format!("{name}({pattern}, {text}, {most})"))
                });
                let plain = [
                    format!("regex.match({pattern}, {text})"),
                    format!("regex.replace({text}, {pattern}, \"<$1>\")"),
                    format!("replace({text}, {pattern}, \"-\")"),
                ];
                counted.chain(plain)
            },
        );
        let mut ours = Engine::new();
        install(&mut ours).unwrap();
        let mut theirs = Engine::new();
        for engine in [&mut ours, &mut theirs] {
            engine.set_strict_builtin_errors(false);
        }
        for call in calls {
            let [one, other] = [&mut ours, &mut theirs].map(|engine| {
                let answer = engine.eval_query(format!("[x | x := {call}]"), false);
                answer.ok().map(|answer| serde_json::to_string(&answer.result).unwrap())
            });
            // Where one refuses what the other leaves undefined, a policy has no finding either way.
            if let (Some(one), Some(other)) = (one, other) {
                assert_eq!(one, other, "{call}");
            }
        }
    }
}
