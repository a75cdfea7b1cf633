//! The user's own command that signs: the door to key services, hardware and agents.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, Write as _};
use std::process::{Command, ExitStatus, Stdio};

use super::SignatureError;

/// No signature is longer; a command that writes more writes something else.
const LIMIT: u64 = 4096;

/// Runs a command with a message on standard input, and returns what it writes.
///
/// What it says on standard error goes to the user as it comes: it may be asking for a PIN.
pub(super) fn run(command: &str, message: &[u8]) -> Result<Vec<u8>, SignatureError> {
    let (status, output) =
        output(command, message).map_err(|source| SignatureError::Start { command: command.to_owned(), source })?;
    let fault = |fault: String| Err(SignatureError::Command { command: command.to_owned(), fault });
    if output.len() as u64 > LIMIT {
        return fault(format!("wrote more than {LIMIT} bytes, which is no signature"));
    }
    if !status.success() {
        return fault(format!("failed ({status})"));
    }
    Ok(output)
}

fn output(command: &str, message: &[u8]) -> io::Result<(ExitStatus, Vec<u8>)> {
    let mut child = Command::new("sh")
        .arg("-c")
        .arg(command)
        .stdin(input(message)?)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()?;
    let mut output = Vec::new();
    if let Some(pipe) = child.stdout.take() {
        // The pipe is closed after that, so that a command which goes on writing ends.
        pipe.take(LIMIT + 1).read_to_end(&mut output)?;
    }
    if output.len() as u64 > LIMIT {
        child.kill()?;
    }
    Ok((child.wait()?, output))
}

/// Returns a message as a file without a name: unlike a pipe it needs nobody who writes while the command runs.
fn input(message: &[u8]) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(message)?;
    file.rewind()?;
    Ok(file)
}
