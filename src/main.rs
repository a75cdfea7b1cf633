//! The `annexa` command: everything is in the library.

use std::process::ExitCode;

// Evaluation is bound by allocation; measured at 15 % of the run time (docs/ARCHITECTURE.md, "The engine").
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    annexa::cli::main()
}
