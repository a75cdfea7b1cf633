//! Filesystem functions: paths, and the files of the scanned tree.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use globset::GlobBuilder;

use super::arguments::{Arguments, Outcome, Stop, refuse};
use crate::parse::TextPart;

/// Returns the bytes of the file that the first argument names. One that is not in the tree may be made by a build.
pub(super) fn content(arguments: &Arguments<'_>) -> Outcome<Arc<[u8]>> {
    let path = arguments.text(0)?;
    let found = arguments.call.files.read(&path);
    found.ok_or_else(|| Stop::Undecidable(format!("the file `{path}` is not among the files read")))
}

pub(super) fn file(arguments: &Arguments<'_>) -> Outcome {
    match std::str::from_utf8(&content(arguments)?) {
        Ok(text) => arguments.string(text),
        Err(_) => refuse("contents of the file are not valid UTF-8; use the filebase64 function to read binary files"),
    }
}

pub(super) fn filebase64(arguments: &Arguments<'_>) -> Outcome {
    arguments.string(STANDARD.encode(content(arguments)?))
}

/// What lies outside the tree cannot be looked for.
pub(super) fn fileexists(arguments: &Arguments<'_>) -> Outcome {
    let path = arguments.text(0)?;
    if arguments.call.files.read(&path).is_some() {
        return arguments.boolean(true);
    }
    if path.starts_with(['/', '~']) || path.split('/').any(|part| part == "..") {
        return Err(Stop::Undecidable(format!("`{path}` may lie outside the tree")));
    }
    arguments.boolean(false)
}

/// `*` stops at `/` and `**` does not; the result is a set.
pub(super) fn fileset(arguments: &Arguments<'_>) -> Outcome {
    let (folder, pattern) = (arguments.text(0)?, arguments.text(1)?);
    let glob = GlobBuilder::new(&pattern).literal_separator(true).backslash_escape(true).build();
    let Ok(glob) = glob else { return refuse(format!("failed to glob pattern \"{pattern}\"")) };
    let matcher = glob.compile_matcher();
    let mut found: Vec<String> =
        arguments.call.files.list(&folder).into_iter().filter(|path| matcher.is_match(path)).collect();
    found.sort();
    found.dedup();
    arguments.strings(found)
}

/// The last part of a path, as Go's `filepath.Base`.
/// The last part is known as soon as the end of the path is.
pub(super) fn basename(arguments: &Arguments<'_>) -> Outcome {
    let parts = arguments.node(0)?.as_unknown().and_then(|unknown| unknown.parts.last());
    if let Some(TextPart::Known(end)) = parts
        && let Some((_, name)) = end.trim_end_matches('/').rsplit_once('/')
    {
        return arguments.string(name);
    }
    let path = arguments.text(0)?;
    let trimmed = path.trim_end_matches('/');
    arguments.string(match (path.is_empty(), trimmed.is_empty()) {
        (true, _) => ".",
        (_, true) => "/",
        _ => trimmed.rsplit('/').next().unwrap_or(trimmed),
    })
}

/// All but the last part of a path, as Go's `filepath.Dir`.
pub(super) fn dirname(arguments: &Arguments<'_>) -> Outcome {
    let path = arguments.text(0)?;
    arguments.string(match path.rsplit_once('/') {
        Some((folder, _)) => cleaned(&format!("{folder}/")),
        None => ".".to_owned(),
    })
}

/// Returns a path without `.`, `..` inside, and repeated slashes.
fn cleaned(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if rooted => {}
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (rooted, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}

/// A leading `~` stands for the home of whoever runs Terraform.
pub(super) fn pathexpand(arguments: &Arguments<'_>) -> Outcome {
    let path = arguments.text(0)?;
    if path.starts_with('~') {
        return Err(Stop::Undecidable("it depends on the user's home".to_owned()));
    }
    arguments.string(path)
}
