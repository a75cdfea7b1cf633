//! What the terminal can do: colour, characters, width, progress.

use std::io::{IsTerminal, stderr, stdout};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::report::{Detail, RenderOptions};

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Returns how to draw on stdout, or into a file.
pub(super) fn options(color: Color, to_stdout: bool, detail: Detail) -> RenderOptions {
    let terminal = to_stdout && stdout().is_terminal();
    let color = match color {
        Color::Auto => terminal && is_unset("NO_COLOR"),
        Color::Always => true,
        Color::Never => false,
    };
    let width = if terminal { width() } else { 100 };
    RenderOptions { color, unicode: true, width, detail, ..RenderOptions::default() }
}

/// Returns a progress bar on a terminal; for short runs it never appears.
pub(super) fn progress() -> ProgressBar {
    if !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} folders and files, {elapsed}") {
        bar.set_style(style);
    }
    bar
}

/// Returns what moves a progress bar: how many are done, of how many.
pub(super) fn moving(bar: &ProgressBar) -> impl Fn(usize, usize) + Sync {
    |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    }
}

/// Asks for something that is not shown while it is typed.
pub(super) fn ask_secret(prompt: &str) -> std::io::Result<String> {
    let terminal = console::Term::stderr();
    if !terminal.is_term() {
        return Err(std::io::Error::other("there is no terminal to ask on; give --passphrase-file"));
    }
    terminal.write_str(prompt)?;
    terminal.read_secure_line()
}

#[expect(clippy::disallowed_methods, reason = "colour is presentation; it reaches no verdict")]
fn is_unset(variable: &str) -> bool {
    std::env::var_os(variable).is_none_or(|value| value.is_empty())
}

fn width() -> usize {
    let (_, columns) = console::Term::stdout().size();
    usize::from(columns).clamp(60, 140)
}
