//! Embeds `policies/` and `controls/` in the binary, so that adding a file there is all it takes, and the policies' bytecode.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads cargo's variables and the project's own folders, and talks to cargo on stdout"
)]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "build/bytecode.rs"]
mod bytecode;

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let policies = texts(&root, "policies", "rego")?;
    embed(&out, "controls", &texts(&root, "controls", "yaml")?)?;
    embed(&out, "policies", &policies)?;
    let index = root.join("policies/index.jsonl");
    println!("cargo::rerun-if-changed={}", index.display());
    println!("cargo::rerun-if-changed=build");
    let sources: HashMap<&str, &str> = policies.iter().map(|file| (&*file.name, &*file.text)).collect();
    let programs = bytecode::programs(&fs::read_to_string(index)?, |path| sources.get(path).copied());
    let (mut all, mut rows) = (Vec::new(), String::new());
    for (path, program) in programs {
        let start = all.len();
        all.extend(program);
        let _ = writeln!(rows, "    ({path:?}, {start}..{}),", all.len());
    }
    fs::write(out.join("bytecode.bin"), all)?;
    fs::write(out.join("bytecode.rs"), format!("&[\n{rows}]\n"))
}

/// A file to embed.
struct File {
    /// Its path from the top of the project.
    name: String,
    path: PathBuf,
    text: String,
}

fn texts(root: &Path, folder: &str, extension: &str) -> io::Result<Vec<File>> {
    let mut paths = Vec::new();
    collect(&root.join(folder), extension, &mut paths)?;
    paths.sort();
    let file = |path: PathBuf| {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(File { name, text: fs::read_to_string(&path)?, path })
    };
    paths.into_iter().map(file).collect()
}

/// Writes a table of files by name, for `include!`.
fn embed(out: &Path, name: &str, files: &[File]) -> io::Result<()> {
    let row = |file: &File| format!("    ({:?}, include_str!({:?})),\n", file.name, file.path.display().to_string());
    let rows: String = files.iter().map(row).collect();
    fs::write(out.join(format!("{name}.rs")), format!("&[\n{rows}]\n"))
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, files)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push(path);
        }
    }
    Ok(())
}
