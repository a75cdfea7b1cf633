//! Embeds `policies/` and `controls/` in the binary, so that adding a file there is all it takes, and the policies' bytecode.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads cargo's variables and the project's own folders, and talks to cargo on stdout"
)]

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
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
    let index = fs::read_to_string(index)?;
    println!("cargo::rustc-env=ANNEXA_BUILD={}", digest(&root)?);
    let (briefs, details) = briefly(&index, &policies)?;
    fs::write(out.join("briefs.txt"), briefs)?;
    fs::write(out.join("details.txt"), details)?;
    // Only what the bytecode is made of makes it anew.
    let texts: Vec<&str> = policies.iter().map(|file| &*file.text).collect();
    let stamp =
        hash_of(&(&index, fs::read(root.join("build/bytecode.rs"))?, fs::read(root.join("Cargo.lock")).ok(), texts));
    let stamp_file = out.join("bytecode.stamp");
    if out.join("bytecode.bin").exists() && fs::read_to_string(&stamp_file).is_ok_and(|known| known == stamp) {
        return Ok(());
    }
    let sources: HashMap<&str, &str> = policies.iter().map(|file| (&*file.name, &*file.text)).collect();
    let programs = bytecode::programs(&index, |path| sources.get(path).copied());
    let mut all = Vec::new();
    let mut range = |program: &[u8]| {
        let start = all.len();
        all.extend(program);
        format!("{start}..{}", all.len())
    };
    let rows: Vec<(&str, String)> = programs.iter().map(|(path, program)| (&**path, range(program))).collect();
    write_table(&out, "bytecode", rows.into_iter())?;
    fs::write(out.join("bytecode.bin"), all)?;
    fs::write(stamp_file, stamp)
}

/// Returns the index in two: its first column, which every run reads, in words (place of the source, digest, id, severity, whether it is
/// deprecated, subjects, controls, and the bytes where the other columns begin), and the others, which lie apart from it.
fn briefly(index: &str, policies: &[File]) -> io::Result<(String, String)> {
    let (mut brief, mut details) = (String::new(), String::new());
    for line in index.lines() {
        let wrong = || io::Error::other(format!("a line of the policy index is not as it should be: {line}"));
        let (entry, rest) = line.split_once('\t').ok_or_else(wrong)?;
        let (one, other) = rest.split_once('\t').ok_or_else(wrong)?;
        let entry: serde_json::Value = serde_json::from_str(entry)?;
        let text = |value: &serde_json::Value| {
            let text = value.as_str().filter(|text| !text.is_empty() && !text.contains([' ', ',', '=', '\t']));
            text.map(str::to_owned).ok_or_else(wrong)
        };
        // A policy that is gone is passed over, until the index is written anew.
        let path = text(&entry["path"])?;
        let Ok(place) = policies.binary_search_by(|file| file.name.cmp(&path)) else { continue };
        let of = &entry["brief"];
        let subjects: Vec<String> =
            of["subjects"].as_array().ok_or_else(wrong)?.iter().map(text).collect::<io::Result<_>>()?;
        let controls = of["controls"].as_object().ok_or_else(wrong)?;
        let controls: Vec<String> =
            controls.iter().map(|(id, strength)| Ok(format!("{id}={}", text(strength)?))).collect::<io::Result<_>>()?;
        let words = [
            place.to_string(),
            text(&entry["sha256"])?,
            text(&of["id"])?,
            text(&of["severity"])?,
            of["deprecated"].as_bool().unwrap_or_default().to_string(),
            subjects.join(","),
            controls.join(","),
            details.len().to_string(),
            one.len().to_string(),
            other.len().to_string(),
        ];
        brief.push_str(&words.join(" "));
        brief.push('\n');
        details.extend([one, other]);
    }
    Ok((brief, details))
}

fn hash_of(value: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Returns what tells this state of the program from others, for what is kept between runs.
fn digest(root: &Path) -> io::Result<String> {
    let mut paths = ["Cargo.lock", "Cargo.toml", "build.rs"].map(|file| root.join(file)).to_vec();
    for folder in ["src", "build", "policies", "controls"] {
        collect(&root.join(folder), "", &mut paths)?;
    }
    paths.sort();
    let sources = paths.iter().filter(|path| path.is_file());
    let sources: Vec<_> = sources
        .map(|path| Ok((path.strip_prefix(root).unwrap_or(path), fs::read(path)?)))
        .collect::<io::Result<_>>()?;
    // A compiler may change what the same text does.
    let compiler = env::var("RUSTC").ok().and_then(|rustc| Command::new(rustc).arg("--version").output().ok());
    Ok(hash_of(&(sources, compiler.map(|said| said.stdout), env::var("TARGET").ok())))
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

/// Adds the files of a folder with an extension; all of them if that is empty.
fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, files)?;
        } else if extension.is_empty() || path.extension().is_some_and(|found| found == extension) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push(path);
        }
    }
    Ok(())
}
