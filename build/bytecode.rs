//! Policies -> programs for the engine's bytecode machine, when the binary is built.
//!
//! A program loads some thirty times faster than its policy is compiled, and answers several times faster than the
//! interpreter. The machine lacks `walk` and `with`, and errs in corners, so only policies that use none of
//! that are compiled; the test `the_bytecode_machine_finds_what_the_interpreter_finds` compares the answers on every fixture.

use std::sync::Arc;

use regorus::Engine;
use regorus::languages::rego::compiler::Compiler;
use serde::Deserialize;

/// What the machine does not have.
const FOREIGN: [&str; 5] = ["walk(", "print(", "trace(", " with ", "default "];

/// Policies for which the machine gives another answer than the interpreter, which is the reference. The test names what
/// belongs here.
const INTERPRETED: [&str; 4] = ["ANX-CFN-0337", "ANX-GHA-0118", "ANX-TF-AWS-0914", "ANX-TF-GOOGLE-0138"];

/// What the columns of the index say of a policy, as far as it matters here.
#[derive(Deserialize)]
struct Entry {
    path: String,
    brief: Brief,
}

#[derive(Deserialize)]
struct Brief {
    id: String,
}

#[derive(Deserialize)]
struct Details {
    #[serde(default)]
    library: Vec<String>,
}

#[derive(Deserialize)]
struct Analysis {
    package: String,
    applies: Option<serde::de::IgnoredAny>,
}

/// Returns the programs of the policies in an index, in order of the path of the policy; nothing for one that the machine cannot run.
///
/// `source_of` gives the text of a module. What the index has of a policy that is gone, or of another version, is passed
/// over: the policy is interpreted, and a test asks for a new index.
pub(crate) fn programs<'s>(index: &str, source_of: impl Fn(&str) -> Option<&'s str>) -> Vec<(String, Vec<u8>)> {
    let mut programs: Vec<(String, Vec<u8>)> = index.lines().filter_map(|line| program(line, &source_of)).collect();
    programs.sort();
    programs
}

fn program<'s>(line: &str, source_of: &impl Fn(&str) -> Option<&'s str>) -> Option<(String, Vec<u8>)> {
    let mut columns = line.splitn(3, '\t');
    let entry: Entry = serde_json::from_str(columns.next()?).ok()?;
    let details: Details = serde_json::from_str(columns.next()?).ok()?;
    let analysis: Analysis = serde_json::from_str(columns.next()?).ok()?;
    let paths = std::iter::once(&entry.path).chain(&details.library);
    let modules: Vec<(&str, &str)> = paths.map(|path| Some((&**path, source_of(path)?))).collect::<Option<_>>()?;
    let foreign = modules.iter().any(|(_, source)| source.lines().any(is_foreign));
    if foreign || INTERPRETED.contains(&&*entry.brief.id) {
        return None;
    }
    let mut engine = Engine::new();
    engine.set_strict_builtin_errors(false);
    for (path, source) in modules {
        engine.add_policy(path.to_owned(), source.to_owned()).ok()?;
    }
    let rules: &[&str] = if analysis.applies.is_some() { &["deny", "applies"] } else { &["deny"] };
    let rules: Vec<String> = rules.iter().map(|rule| format!("data.{}.{rule}", analysis.package)).collect();
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    let compiled = engine.compile_with_entrypoint(&Arc::from(*rules.first()?)).ok()?;
    let mut program = Arc::unwrap_or_clone(Compiler::compile_from_policy(&compiled, &rules).ok()?);
    // Only messages of errors need these, and where there is an error, the interpreter is asked again.
    program.instruction_spans.clear();
    program.sources.iter_mut().for_each(|source| source.content.clear());
    Some((entry.path, program.serialize_binary().ok()?))
}

fn is_foreign(line: &str) -> bool {
    let code = code_of(line);
    FOREIGN.iter().any(|word| code.contains(word))
}

/// Returns a line without its strings and its comment.
fn code_of(line: &str) -> String {
    let (mut code, mut open, mut escaped) = (String::new(), None, false);
    for letter in line.chars() {
        match (open, letter) {
            (Some('"'), '\\') if !escaped => escaped = true,
            (Some(quote), letter) => {
                if letter == quote && !escaped {
                    open = None;
                }
                escaped = false;
            }
            (None, '"' | '`') => open = Some(letter),
            (None, '#') => break,
            (None, letter) => code.push(letter),
        }
    }
    code
}
