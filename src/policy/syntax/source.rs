//! Rego text -> syntax tree, with every error as a [`Problem`].
//!
//! The parser takes time that is exponential in the nesting of literals, and recurses over chains of operators, so the
//! raw text is measured before it is parsed. Nothing here looks into the tree.

use regorus::Engine;
use regorus::unstable::{Module, Parser, Source};

use super::Problem;

/// How deep brackets may nest. Twelve levels parse in a few milliseconds; each further level doubles that.
const MAX_DEPTH: usize = 12;

/// How many operators one expression may chain, brackets apart: the tree becomes as many levels deep.
const MAX_OPERATORS: usize = 50;

/// Parses a module in Rego v1.
pub(super) fn parse(path: &str, text: &str) -> Result<Module, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    measure(path, text)?;
    let parsed = Source::from_contents(path.to_owned(), text.to_owned()).and_then(|source| {
        let mut parser = Parser::new(&source)?;
        parser.enable_rego_v1()?;
        parser.parse()
    });
    parsed.map_err(|error| problem_of_rendered(path, text, &error.to_string()))
}

/// Has regorus prepare modules for evaluation: it finds variables that are used before they are defined, and conflicts.
pub(super) fn compile(modules: &[(&str, &str)], rule: &str) -> Result<(), Problem> {
    let mut engine = Engine::new();
    let mut compiled = Ok(());
    for (path, text) in modules {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        compiled = compiled.and_then(|()| engine.add_policy((*path).to_owned(), text.to_owned()).map(drop));
    }
    let compiled = compiled.and_then(|()| engine.compile_with_entrypoint(&rule.into()).map(drop));
    compiled.map_err(|error| {
        let rendered = error.to_string();
        let place = rendered.trim().strip_prefix("--> ").unwrap_or_default();
        let of_module = |(path, _): &&(&str, &str)| place.strip_prefix(path).is_some_and(|rest| rest.starts_with(':'));
        let (path, text) = modules.iter().find(of_module).or(modules.first()).copied().unwrap_or_default();
        problem_of_rendered(path, text, &rendered)
    })
}

/// Returns the line and the column, both from 1 and in characters, of a byte offset.
pub(super) fn position(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

/// Returns a source without its comments and the contents of its strings.
pub(super) fn code(text: &str) -> String {
    let mut code = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        code.push(byte);
        match byte {
            b'#' => {
                at = skip_to(bytes, at, b'\n');
                code.push(b'\n');
            }
            b'`' => at = skip_to(bytes, at + 1, b'`'),
            b'"' => at = skip_string(bytes, at + 1),
            _ => {}
        }
        at += 1;
    }
    String::from_utf8(code).unwrap_or_default()
}

/// Refuses text whose tree would be too deep, by a scan of its bytes outside strings and comments.
fn measure(path: &str, text: &str) -> Result<(), Problem> {
    let problem = |offset: usize, message: String| {
        let (line, column) = position(text, offset);
        Err(Problem { path: path.to_owned(), line, column, message })
    };
    // The operators of the expression in hand, at each depth of brackets.
    let mut chains = vec![0_usize];
    // The last byte that is neither space nor comment, and whether a line has ended since.
    let (mut last, mut new_line) = (b' ', false);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        match byte {
            b'#' => at = skip_to(bytes, at, b'\n').saturating_sub(1),
            b'`' => at = skip_to(bytes, at + 1, b'`'),
            b'"' => at = skip_string(bytes, at + 1),
            b'\n' => new_line = true,
            _ => {}
        }
        if !byte.is_ascii_whitespace() && byte != b'#' {
            let begins = matches!(byte, b',' | b';') || (new_line && !is_operator(last) && !is_operator(byte));
            if let Some(chain) = chains.last_mut() {
                // An index after an index makes the tree deeper, as an operator does.
                let one_more = is_operator(byte) || (byte == b'[' && last == b']');
                *chain = if begins { 0 } else { *chain + usize::from(one_more) };
                if *chain > MAX_OPERATORS {
                    let hint = "give parts of it names of their own";
                    return problem(start, format!("more than {MAX_OPERATORS} operators in one expression; {hint}"));
                }
            }
            (last, new_line) = (byte, false);
        }
        match byte {
            b'(' | b'[' | b'{' => chains.push(0),
            b')' | b']' | b'}' if chains.len() > 1 => drop(chains.pop()),
            _ => {}
        }
        if chains.len() > MAX_DEPTH + 1 {
            let hint = "give the inner parts names of their own";
            return problem(start, format!("brackets nest deeper than {MAX_DEPTH} levels; {hint}"));
        }
        at += 1;
    }
    Ok(())
}

fn is_operator(byte: u8) -> bool {
    matches!(byte, b'+' | b'-' | b'*' | b'/' | b'%' | b'|' | b'&')
}

/// Returns the offset of the next `end`, or of the end of the text.
fn skip_to(bytes: &[u8], from: usize, end: u8) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    memchr::memchr(end, rest).map_or(bytes.len(), |found| from + found)
}

/// Returns the offset of the quote that ends a string, of the line's end if there is none.
fn skip_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' | b'\n' => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Turns the text that regorus renders for an error into a problem.
///
/// Three forms occur: a snippet that begins with `--> path:line:column` and ends with `error: message`, the short form
/// `path:line:column error: message`, and a message without a place.
fn problem_of_rendered(path: &str, text: &str, rendered: &str) -> Problem {
    let rendered = rendered.trim();
    let at = |line, column, message: &str| Problem { path: path.to_owned(), line, column, message: sentence(message) };
    let after_path = rendered.strip_prefix("--> ").unwrap_or(rendered).strip_prefix(path);
    let Some((place, rest)) = after_path.and_then(|rest| rest.strip_prefix(':')).and_then(split_place) else {
        return at(1, 1, rendered.strip_prefix(path).unwrap_or(rendered));
    };
    let message = rest.split_once("error: ").map_or(rest, |(_, message)| message);
    // What follows is another snippet: the place that the message speaks of.
    let message = message.split("\n-->").next().unwrap_or(message);
    at(place.0, character_column(text, place), message)
}

/// Splits `3:14 rest` or `3:14` and further lines into the place and the rest.
fn split_place(text: &str) -> Option<((u32, u32), &str)> {
    let (line, rest) = text.split_once(':')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (column, rest) = rest.split_at(digits);
    Some(((line.parse().ok()?, column.parse().ok()?), rest))
}

/// Returns a column in characters for one in which a tab counts as four.
fn character_column(text: &str, (line, column): (u32, u32)) -> u32 {
    let index = usize::try_from(line).unwrap_or(1).saturating_sub(1);
    let mut seen = 1;
    let mut characters = 1;
    for character in text.lines().nth(index).unwrap_or_default().chars() {
        if seen >= column {
            break;
        }
        seen += if character == '\t' { 4 } else { 1 };
        characters += 1;
    }
    // A column beyond the line's end (a missing token) is kept.
    characters + column.saturating_sub(seen)
}

/// Returns a message on one line, beginning in lower case and without a final period.
fn sentence(message: &str) -> String {
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches('.');
    let mut characters = line.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (u32, u32, String) {
        let problem = parse("a/b.rego", text).unwrap_err();
        assert_eq!(problem.path, "a/b.rego");
        (problem.line, problem.column, problem.message)
    }

    #[test]
    fn parse_errors_carry_their_place_and_message() {
        for (text, line, column, message) in [
            ("", 1, 1, "expecting `package` Missing package declaration"),
            ("package a\n\nx := {\n\t\"a\": ]\n}\n", 4, 7, "expecting expression"),
            ("package a\n\n\tx if { 1 ==== 2 }\n", 3, 13, "expecting expression"),
            ("package a\nx { true }\n", 2, 3, "`if` keyword is required before rule body"),
            ("package a\nx if { some 1, 2 }\n", 2, 13, "encountered `1` while expecting identifier"),
            ("package a\nx := \"a\n", 2, 8, "invalid character in string"),
            ("package a\nx := 1.\n", 2, 7, "invalid number"),
            ("package a\nimport b.c\n", 2, 8, "import path must begin with one of: {data, future, input, rego}"),
        ] {
            let (at_line, at_column, shown) = refused(text);
            assert_eq!((at_line, shown.as_str()), (line, message), "{text}");
            assert_eq!(at_column, column, "{text}: {shown}");
        }
    }

    #[test]
    fn a_message_without_a_place_is_put_on_the_first_line() {
        let huge = format!("package a\n{}", "#\n".repeat(30_000));
        assert_eq!(refused(&huge), (1, 1, "exceeds maximum allowed line count 20000".into()));
    }

    #[test]
    fn deep_brackets_are_refused_before_they_are_parsed() {
        let nested = |depth: usize| format!("package a\nx := {}1{}\n", "[".repeat(depth), "]".repeat(depth));
        assert!(parse("a", &nested(8)).is_ok());
        let (line, column, message) = refused(&nested(13));
        assert_eq!((line, column), (2, 18));
        assert!(message.starts_with("brackets nest deeper than 12 levels"));
        assert!(refused(&nested(9000)).2.starts_with("brackets"));
    }

    #[test]
    fn brackets_in_strings_and_comments_do_not_count() {
        let many = "([{".repeat(9);
        let text = format!("package a\n# {many}\nx := \"\\\"{many}\"\ny := `{many}\n{many}`\n");
        assert!(parse("a", &text).is_ok());
    }

    #[test]
    fn long_chains_of_operators_are_refused() {
        for (chain, link) in [("1", "+\n1"), ("1", "\n\t+ 1"), ("y", "[\n1]"), ("1", " # -\n+ f(\n1)"), ("", "- ")] {
            let text = |count: usize| format!("package a\nx := {chain}{}1\n", link.repeat(count));
            assert!(refused(&text(60)).2.contains("operators"), "{chain}{link}");
            assert!(measure("a", &text(40)).is_ok(), "{chain}{link}");
        }
    }

    #[test]
    fn many_short_chains_are_accepted() {
        let rules = "x := [1 + 2, {y | y := 1 - 1}]\n".repeat(200);
        assert!(parse("a", &format!("package a\n{rules}")).is_ok());
        assert!(parse("a", &format!("package a\nx if {{\n{}}}\n", "\t1 + 1 == 2; 2 - 1 == 1\n".repeat(200))).is_ok());
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_are_accepted() {
        assert!(parse("a", "\u{feff}package a\r\n\r\nx := 1\r\n").is_ok());
    }
}
