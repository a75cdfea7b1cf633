//! What a loader and a test runner need to know of a module before they take it up: cheap, and without a verdict.

use regorus::unstable::Rule;

use super::Problem;
use super::source::{code, parse};
use super::tree::{Chain, head_reference, parameters, place, variable};

/// Returns the `test_...` rules of a module, given as path and source, each with its line.
///
/// # Errors
/// If the module does not parse.
pub fn test_rules(module: (&str, &str)) -> Result<Vec<(String, u32)>, Vec<Problem>> {
    let parsed = parse(module.0, module.1).map_err(|problem| vec![problem])?;
    let mut tests: Vec<(String, u32)> = Vec::new();
    for rule in &parsed.policy {
        let head = head_reference(rule);
        let name = Chain::of(head).root().unwrap_or_default();
        let is_test = matches!(rule.as_ref(), Rule::Spec { .. }) && parameters(rule).is_none();
        if is_test && name.starts_with("test_") && tests.iter().all(|(known, _)| known != name) {
            tests.push((name.to_owned(), place(head).0));
        }
    }
    Ok(tests)
}

/// Returns the offsets at which the definitions of `deny` begin in a policy, given as path and source, in order.
///
/// # Errors
/// If the policy does not parse.
pub fn deny_heads(path: &str, source: &str) -> Result<Vec<usize>, Problem> {
    let parsed = parse(path, source)?;
    let heads = parsed.policy.iter().map(|rule| head_reference(rule)).filter(|head| variable(head) == Some("deny"));
    // The parser leaves a byte-order mark out.
    let mark = source.len() - source.trim_start_matches('\u{feff}').len();
    Ok(heads.map(|head| head.span().start as usize + mark).collect())
}

/// Returns the package of a module, without parsing it; `None` if it has none.
#[must_use]
pub fn package_of(source: &str) -> Option<String> {
    let code = code(source);
    let (_, rest) = code.split_once("package ")?;
    let path = dotted(rest.trim_start());
    (!path.is_empty()).then(|| path.to_owned())
}

/// Returns the paths below `data` that a module imports or refers to, sorted, without parsing it.
///
/// A path may go on into a package: `policies.lib.network.open_cidr`. `data.parameters` is left out.
#[must_use]
pub fn imports_of(source: &str) -> Vec<String> {
    let code = code(source);
    let mut paths: Vec<String> = Vec::new();
    for (at, _) in code.match_indices("data.") {
        let follows =
            code[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
        let path = dotted(&code[at + "data.".len()..]);
        if !follows && !path.is_empty() && path.split('.').next() != Some("parameters") {
            paths.push(path.to_owned());
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

/// Returns the dotted identifiers that a text begins with.
fn dotted(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# package no\n# data.no\npackage policies.a_test\n\nimport data.policies.a\nimport data.policies.lib.b as c\n\n\
        test_one if a.deny == set() with input as {\"x\": \"data.no\"}\n\n\
        test_two if {\n\tdata.policies.lib.d.f(1)\n\tinput.data.no\n\tdata.parameters.x\n\t`data.no`\n}\n\n\
        test_two if false\n\n_helper := 1\n\ntest_function(x) := x\n";

    #[test]
    fn tests_are_named_with_their_lines() {
        let tests = test_rules(("a_test.rego", SOURCE)).unwrap();
        assert_eq!(tests, [("test_one".to_owned(), 8), ("test_two".to_owned(), 10)]);
        assert_eq!(test_rules(("a_test.rego", "package a\nx :=")).unwrap_err()[0].line, 2);
    }

    #[test]
    fn the_heads_of_deny_are_found() {
        let policy =
            "package p\n\n# deny contains\ndeny contains 1 if input.a\n\n_x := `deny contains`\n\ndeny contains 2\n";
        for source in [policy.to_owned(), format!("\u{feff}{policy}")] {
            let heads = deny_heads("p.rego", &source).unwrap();
            assert_eq!(
                heads.iter().map(|at| &source[*at..*at + 15]).collect::<Vec<_>>(),
                ["deny contains 1", "deny contains 2"]
            );
        }
    }

    #[test]
    fn package_and_imports_are_found_outside_strings_and_comments() {
        assert_eq!(package_of(SOURCE).as_deref(), Some("policies.a_test"));
        assert_eq!(imports_of(SOURCE), ["policies.a", "policies.lib.b", "policies.lib.d.f"]);
        assert_eq!(package_of("# nothing\n"), None);
    }
}
