//! The engine's bytecode machine: a policy that is asked often answers several times faster than by the interpreter.
//!
//! It lacks `walk`, `with` and our own builtins, and errs in corners, so only policies that use none of that are compiled for
//! it, and a test compares its answers with the interpreter's on every fixture. Whatever it cannot answer is asked again of
//! the interpreter, so that errors read the same.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::RegoVM;
use regorus::rvm::program::{DeserializationResult, Program as Bytecode};
use regorus::utils::limits::ExecutionTimerConfig;
use regorus::{Engine, Value as Rego};

/// Instructions of one question: far beyond what a policy needs within the time that it has.
const INSTRUCTIONS: usize = 200_000_000;

/// What the machine does not have.
const FOREIGN: [&str; 5] = ["walk(", "print(", "trace(", " with ", "default "];

/// A policy as bytecode.
pub(super) struct Machine {
    bytecode: Vec<u8>,
    data: Rego,
    timer: ExecutionTimerConfig,
    /// Machines that no question is using. Each has a program of its own: shared ones contend for their reference counts.
    idle: Mutex<Vec<RegoVM>>,
    /// Whether it had no answer once. It mostly has none again then, and trying costs more than the interpreter.
    given_up: AtomicBool,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Machine").field("bytes", &self.bytecode.len()).finish_non_exhaustive()
    }
}

impl Machine {
    /// Compiles rules of a prepared engine; nothing if the machine cannot run what their modules use.
    pub(super) fn compile(
        engine: &Engine,
        sources: &[(&str, &str)],
        rules: &[String],
        timer: ExecutionTimerConfig,
    ) -> Option<Self> {
        if sources.iter().any(|(_, source)| source.lines().any(is_foreign)) {
            return None;
        }
        let first = rules.first()?.as_str();
        let mut engine = engine.clone();
        let compiled = engine.compile_with_entrypoint(&first.into()).ok()?;
        let names: Vec<&str> = rules.iter().map(String::as_str).collect();
        let program = Compiler::compile_from_policy(&compiled, &names).ok()?;
        let bytecode = program.serialize_binary().ok()?;
        let machine =
            Self { bytecode, data: engine.get_data(), timer, idle: Mutex::default(), given_up: AtomicBool::new(false) };
        let first = machine.machine()?;
        machine.give_back(first);
        Some(machine)
    }

    /// Returns what a rule gives for an input; nothing if the interpreter has to be asked.
    pub(super) fn ask(&self, rule: &str, input: &Rego) -> Option<Rego> {
        if self.given_up.load(Ordering::Relaxed) {
            return None;
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut machine = idle.or_else(|| self.machine())?;
        machine.set_input(input.clone());
        let answer = match machine.execute_entry_point_by_name(rule) {
            Ok(answer) => answer,
            Err(_) => {
                self.given_up.store(true, Ordering::Relaxed);
                return None;
            }
        };
        machine.set_input(Rego::Undefined);
        self.give_back(machine);
        Some(answer)
    }

    fn machine(&self) -> Option<RegoVM> {
        let DeserializationResult::Complete(program) = Bytecode::deserialize_binary(&self.bytecode).ok()? else {
            return None;
        };
        let mut machine = RegoVM::new();
        machine.load_program(Arc::new(program));
        machine.set_max_instructions(INSTRUCTIONS);
        machine.set_execution_timer_config(Some(self.timer));
        machine.set_data(self.data.clone()).ok()?;
        Some(machine)
    }

    fn give_back(&self, machine: RegoVM) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(machine);
    }
}

fn is_foreign(line: &str) -> bool {
    let code = code_of(line);
    // `replace` is unbounded in the machine, which is harmless where what is searched and what replaces it are literals.
    let replaces = code.matches("replace(").count() - code.matches("regex.replace(").count();
    FOREIGN.iter().any(|word| code.contains(word)) || replaces > code.matches(", , )").count()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_is_foreign() {
        assert!(is_foreign("\twalk(input, [path, value])"));
        assert!(is_foreign("\tx with input as {}"));
        assert!(is_foreign("\tx := replace(text, old, `a`)"));
        assert!(!is_foreign("\tx := lower(replace(replace(text, \".\", `a`), \"x\", \"\"))"));
        assert!(!is_foreign("\tx := regex.replace(text, pattern, `a`)"));
        assert!(!is_foreign("\t\"message\": sprintf(\"%s runs with \\\"root\\\" \", [name]),"));
        assert!(!is_foreign("# what comes with it"));
    }
}
