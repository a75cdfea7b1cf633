//! `annexa man`: the manual, as man pages.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Command};
use clap_mangen::Man;

use super::exit;

/// Arguments of `annexa man`.
#[derive(Debug, Args)]
pub(super) struct ManArguments {
    /// An existing folder to write a page for the program and for each verb to. Default: the page of the program is printed.
    folder: Option<PathBuf>,
}

/// Prints the page of the program, or writes those of the program and of every verb.
pub(super) fn run(arguments: &ManArguments, program: Command, output: &mut dyn Write) -> anyhow::Result<()> {
    let mut program = program.disable_help_subcommand(true);
    // Gives verbs their full names.
    program.build();
    let Some(folder) = &arguments.folder else { return Ok(output.write_all(&page(&program)?.1)?) };
    let mut commands = vec![&program];
    while let Some(command) = commands.pop() {
        commands.extend(command.get_subcommands());
        let (name, page) = page(command)?;
        let file = folder.join(name);
        std::fs::write(&file, page).with_context(|| format!("cannot write the page `{}`", file.display()))?;
    }
    Ok(())
}

/// Returns the file name and the page of a command. It has no date: the same program prints the same page.
fn page(command: &Command) -> io::Result<(String, Vec<u8>)> {
    let man =
        Man::new(command.clone()).date(" ").source(concat!("annexa ", env!("CARGO_PKG_VERSION"))).manual("Annexa");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if command.get_after_help().is_some() {
        page.extend(exit_status().into_bytes());
    }
    Ok((man.get_filename(), page))
}

/// Returns the section on exit codes, which keeps to the layout of a page better than the lines of a help.
fn exit_status() -> String {
    let mut section = ".SH \"EXIT STATUS\"\n".to_owned();
    for line in exit::HELP.lines().skip(1) {
        let (code, meaning) = line.trim().split_once("  ").unwrap_or((line, ""));
        let _ = write!(section, ".TP\n\\fB{code}\\fR\n{meaning}\n");
    }
    section
}
