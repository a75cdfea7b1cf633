//! Format strings: what `sprintf` gets wrong in silence.
//!
//! regorus leaves `sprintf` undefined when verbs and arguments do not match, and then a `deny` rule does not fire; widths
//! and verbs other than the three below differ from OPA.

use regorus::unstable::Expr;

use super::tree::text;

/// Checks a call of `sprintf` as far as its arguments are literal.
pub(super) fn check_sprintf<'a>(format: &'a Expr, arguments: &'a Expr) -> Result<(), (&'a Expr, String)> {
    let given = match arguments {
        Expr::Array { items, .. } => Some(items.len()),
        Expr::String { .. } | Expr::RawString { .. } | Expr::Number { .. } | Expr::Bool { .. } | Expr::Set { .. } => {
            return Err((arguments, "the second argument of `sprintf` must be an array".into()));
        }
        _ => None,
    };
    let Some(format_text) = text(format) else {
        return Ok(());
    };
    let verbs = verbs(format_text).map_err(|message| (format, message))?;
    match given {
        Some(given) if given != verbs => {
            Err((arguments, format!("the format has {verbs} verbs, but {given} arguments are given")))
        }
        _ => Ok(()),
    }
}

/// Counts the verbs of a format.
fn verbs(format: &str) -> Result<usize, String> {
    let mut count = 0;
    let mut rest = format.chars();
    while let Some(character) = rest.next() {
        if character != '%' {
            continue;
        }
        match rest.next() {
            Some('%') => {}
            Some('s' | 'd' | 'v') => count += 1,
            Some(other) => {
                return Err(format!("`%{other}` in a format: only `%s`, `%d`, `%v` and `%%` mean the same everywhere"));
            }
            None => return Err("a format ends in `%`; write `%%` for the sign itself".into()),
        }
    }
    Ok(count)
}
