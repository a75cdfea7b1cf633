//! Embeds `policies/` and `controls/` in the binary, so that adding a file there is all it takes, and the policies' bytecode.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads cargo's variables and the project's own folders, and talks to cargo on stdout"
)]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "build/bytecode.rs"]
mod bytecode;

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let policies = texts(&root, "policies", "rego")?;
    let source = |file: &File| format!("include_str!({:?})", file.path.display().to_string());
    write_table(&out, "policies", policies.iter().map(|file| (&*file.name, source(file))))?;
    let controls = texts(&root, "controls", "yaml")?;
    let controls: Vec<(&str, String)> =
        controls.iter().map(|file| Ok((&*file.name, format!("{:?}", json(file)?)))).collect::<io::Result<_>>()?;
    write_table(&out, "controls", controls.into_iter())?;
    let index = root.join("policies/index.jsonl");
    println!("cargo::rerun-if-changed={}", index.display());
    println!("cargo::rerun-if-changed=build");
    let sources: HashMap<&str, &str> = policies.iter().map(|file| (&*file.name, &*file.text)).collect();
    let programs = bytecode::programs(&fs::read_to_string(index)?, |path| sources.get(path).copied());
    let mut all = Vec::new();
    let mut range = |program: &[u8]| {
        let start = all.len();
        all.extend(program);
        format!("{start}..{}", all.len())
    };
    let rows: Vec<(&str, String)> = programs.iter().map(|(path, program)| (&**path, range(program))).collect();
    write_table(&out, "bytecode", rows.into_iter())?;
    fs::write(out.join("bytecode.bin"), all)
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
    let file = |path: PathBuf| {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(File { name, text: fs::read_to_string(&path)?, path })
    };
    let mut files: Vec<File> = paths.into_iter().map(file).collect::<io::Result<_>>()?;
    // By name as text, which is not the order of paths: the tables are searched.
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// Writes a table of names and Rust expressions, for `include!`.
fn write_table<'a>(out: &Path, name: &str, rows: impl Iterator<Item = (&'a str, String)>) -> io::Result<()> {
    let rows: String = rows.map(|(name, value)| format!("    ({name:?}, {value}),\n")).collect();
    fs::write(out.join(format!("{name}.rs")), format!("&[\n{rows}]\n"))
}

/// Returns a YAML file as JSON, which takes a tenth of the time to read.
fn json(file: &File) -> io::Result<String> {
    let value: serde_json::Value =
        serde_yaml::from_str(&file.text).map_err(|error| io::Error::other(format!("{}: {error}", file.name)))?;
    Ok(value.to_string())
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
