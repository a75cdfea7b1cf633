//! Builtins that the engine has in a slower or unbounded form.

use std::cell::RefCell;
use std::collections::HashMap;

use regorus::{Engine, Value as Rego};

/// Regular expressions that one thread keeps compiled.
const CACHED: usize = 512;

/// Bytes that one builtin may make.
const OUTPUT: usize = 16 << 20;

thread_local! {
    static EXPRESSIONS: RefCell<HashMap<String, regex::Regex>> = RefCell::new(HashMap::new());
}

/// Puts the extensions in the place of the builtins of the same name.
///
/// `regex.match` keeps compiled expressions per thread: the engine's own cache copies one for every call, which costs half of
/// the time of a policy with patterns. `replace` is bounded: nested calls could ask for more memory than there is.
pub(super) fn install(engine: &mut Engine) -> anyhow::Result<()> {
    engine.add_extension("regex.match".into(), 2, Box::new(regex_match))?;
    engine.add_extension("replace".into(), 3, Box::new(replace))
}

fn regex_match(parameters: Vec<Rego>) -> anyhow::Result<Rego> {
    let [Rego::String(pattern), Rego::String(text)] = &parameters[..] else { return Ok(Rego::Undefined) };
    EXPRESSIONS.with_borrow_mut(|cache| {
        if cache.len() >= CACHED {
            cache.clear();
        }
        if !cache.contains_key(&**pattern) {
            let Ok(expression) = regex::Regex::new(pattern) else {
                anyhow::bail!("`{pattern}` is not a regular expression");
            };
            cache.insert(pattern.to_string(), expression);
        }
        Ok(cache.get(&**pattern).map_or(Rego::Undefined, |expression| Rego::Bool(expression.is_match(text))))
    })
}

fn replace(parameters: Vec<Rego>) -> anyhow::Result<Rego> {
    let [Rego::String(text), Rego::String(old), Rego::String(new)] = &parameters[..] else {
        return Ok(Rego::Undefined);
    };
    let hits = text.matches(&**old).count();
    let size = text.len().saturating_add(hits.saturating_mul(new.len()));
    if size > OUTPUT {
        anyhow::bail!("`replace` would make {size} bytes; the limit is {OUTPUT}");
    }
    Ok(Rego::from(text.replace(&**old, new)))
}
