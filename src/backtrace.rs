//! Keeps `RUST_BACKTRACE` from slowing every run down.
//!
//! The Rego engine's parser makes an error value at each guess that does not hold. With `RUST_BACKTRACE=1`, as many pipelines
//! set it, each of them captures a backtrace that nobody sees, and a run takes twice as long.

/// Starts the program again with backtraces for panics only, if they are on for errors, too.
///
/// The standard library reads the variables once and offers no other switch, and setting one in a running process is not
/// safe. Replacing the process image is, costs about a millisecond, and keeps the process id and its streams.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the two variables slow a run down, and say nothing about its result")]
pub(crate) fn keep_off_errors() {
    use std::os::unix::process::CommandExt as _;
    use std::{env, process};

    let on = env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    if !on || env::var_os("RUST_LIB_BACKTRACE").is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let mut arguments = env::args_os();
    let mut again = process::Command::new(program);
    again.env("RUST_LIB_BACKTRACE", "0");
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    // Comes back only if it fails, and then the run is slower, which is no reason to end it.
    let _ = again.args(arguments).exec();
}

/// Elsewhere a process cannot be replaced; the run is slower.
#[cfg(not(unix))]
pub(crate) fn keep_off_errors() {}
