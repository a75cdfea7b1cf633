//! Embeds `policies/` and `controls/` in the binary, so that adding a file there is all it takes.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads cargo's variables and the project's own folders, and talks to cargo on stdout"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    for (folder, extension) in [("policies", "rego"), ("controls", "yaml")] {
        let mut files = Vec::new();
        collect(&root.join(folder), extension, &mut files)?;
        files.sort();
        let rows: String = files
            .iter()
            .map(|file| {
                let name = file.strip_prefix(&root).unwrap_or(file).to_string_lossy().replace('\\', "/");
                format!("    ({name:?}, include_str!({:?})),\n", file.display().to_string())
            })
            .collect();
        fs::write(out.join(format!("{folder}.rs")), format!("&[\n{rows}]\n"))?;
    }
    Ok(())
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
