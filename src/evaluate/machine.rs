//! The engine's bytecode machine: a built-in policy answers several times faster than by the interpreter, and without being
//! compiled first, as its program was made with the binary (`build/bytecode.rs` says of which policies).
//!
//! Whatever it cannot answer is asked again of the interpreter, so that errors read the same.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use regorus::Value as Rego;
use regorus::rvm::RegoVM;
use regorus::rvm::program::{DeserializationResult, Program as Bytecode};
use regorus::utils::limits::ExecutionTimerConfig;

/// Instructions of one question: far beyond what a policy needs within the time that it has.
const INSTRUCTIONS: usize = 200_000_000;

/// A policy as bytecode.
pub(super) struct Machine {
    bytecode: &'static [u8],
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
    /// Takes a program, and the data that it sees.
    pub(super) fn new(bytecode: &'static [u8], data: Rego, timer: ExecutionTimerConfig) -> Self {
        Self { bytecode, data, timer, idle: Mutex::default(), given_up: AtomicBool::new(false) }
    }

    /// Returns what a rule gives for an input; nothing if the interpreter has to be asked.
    pub(super) fn ask(&self, rule: &str, input: &Rego) -> Option<Rego> {
        if self.given_up.load(Ordering::Relaxed) {
            return None;
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let answer = idle.or_else(|| self.machine()).and_then(|mut machine| {
            machine.set_input(input.clone());
            let answer = machine.execute_entry_point_by_name(rule).ok()?;
            machine.set_input(Rego::Undefined);
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(machine);
            Some(answer)
        });
        if answer.is_none() {
            self.given_up.store(true, Ordering::Relaxed);
        }
        answer
    }

    fn machine(&self) -> Option<RegoVM> {
        let DeserializationResult::Complete(mut program) = Bytecode::deserialize_binary(self.bytecode).ok()? else {
            return None;
        };
        super::extension::install_in_machine(&mut program);
        let mut machine = RegoVM::new();
        machine.load_program(Arc::new(program));
        machine.set_max_instructions(INSTRUCTIONS);
        machine.set_execution_timer_config(Some(self.timer));
        machine.set_data(self.data.clone()).ok()?;
        Some(machine)
    }
}
