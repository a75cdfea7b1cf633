//! The `annexa` command: everything is in the library.

use std::process::ExitCode;

mod backtrace;

// Evaluation is bound by allocation; measured at 15 % of the run time (docs/ARCHITECTURE.md, "The engine").
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    backtrace::keep_off_errors();
    annexa::cli::main()
}
