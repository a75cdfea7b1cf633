//! A bundle as it is read: its index, and the lines of its files.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::create::Asked;
use super::layout::{
    DATA, INDEX, INPUTS, POLICIES, POPULATION, REDACTIONS, REQUEST, SETTINGS, SURROUNDINGS, TAG_MANIFEST,
};
use super::population::{PopulationEntry, SurroundingEntry};
use super::redaction::RedactionEntry;
use crate::evidence::{BUNDLE_VERSION, BundleIndex};
use crate::policy::PolicySet;

/// A bundle in a folder.
pub struct OpenBundle {
    folder: PathBuf,
    /// What it says of itself.
    pub index: BundleIndex,
}

/// A bundle, or a part of it, that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no bundle.
    #[error(
        "`{0}` is no bundle: it has no {TAG_MANIFEST}\nhint: name the folder that `annexa bundle create` wrote, or its archive"
    )]
    NoBundle(String),
    /// A file cannot be read.
    #[error("cannot read `{path}` of the bundle")]
    Io {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A file is not of its form.
    #[error("`{path}` of the bundle is not of the known form, in line {line}: {source}")]
    Form {
        /// The file.
        path: String,
        /// The line, counted from 1.
        line: usize,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// It is of a later form.
    #[error(
        "the bundle has the form {found}, and this version of Annexa reads {BUNDLE_VERSION}\nhint: use the version that it names in bag-info.txt, or a later one"
    )]
    Version {
        /// The form of the bundle.
        found: String,
    },
    /// The built-in policies cannot be read.
    #[error("the built-in policy index does not fit this build")]
    Policies(#[source] serde_json::Error),
}

impl OpenBundle {
    /// Opens a bundle in a folder.
    ///
    /// # Errors
    /// If it is none, or of a later form.
    pub fn open(folder: &Path) -> Result<Self, ReadError> {
        if !folder.join(TAG_MANIFEST).is_file() {
            return Err(ReadError::NoBundle(folder.display().to_string()));
        }
        let value: serde_json::Value = read(folder, INDEX)?;
        let found = value.get("schema_version").and_then(serde_json::Value::as_str).unwrap_or("none").to_owned();
        let major = |version: &str| version.split('.').next().map(str::to_owned);
        if major(&found) != major(BUNDLE_VERSION) {
            return Err(ReadError::Version { found });
        }
        let index = serde_json::from_value(value);
        let index = index.map_err(|source| ReadError::Form { path: INDEX.to_owned(), line: source.line(), source })?;
        Ok(Self { folder: folder.to_path_buf(), index })
    }

    /// Returns its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the folder of its payload.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.join(DATA)
    }

    /// Returns the folder of its captured files.
    pub(super) fn inputs(&self) -> PathBuf {
        self.data().join(INPUTS)
    }

    /// Reads what was asked for.
    pub(super) fn asked(&self) -> Result<Asked, ReadError> {
        read(&self.folder, REQUEST)
    }

    /// Reads its population.
    ///
    /// # Errors
    /// If it is not of its form. The same holds for the others.
    pub fn population(&self) -> Result<Vec<PopulationEntry>, ReadError> {
        self.lines(POPULATION)
    }

    /// Reads what stood beside its population.
    pub fn surroundings(&self) -> Result<Vec<SurroundingEntry>, ReadError> {
        self.lines(SURROUNDINGS)
    }

    /// Reads what was taken out.
    pub fn redactions(&self) -> Result<Vec<RedactionEntry>, ReadError> {
        self.lines(REDACTIONS)
    }

    /// Reads its settings.
    pub(super) fn settings(&self) -> Result<String, ReadError> {
        text(&self.folder, SETTINGS)
    }

    /// Reads a JSON file of the payload.
    pub fn json<T: DeserializeOwned>(&self, name: &str) -> Result<T, ReadError> {
        read(&self.folder, name)
    }

    /// Reads all lines of a file of the payload.
    pub fn lines<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, ReadError> {
        let mut values = Vec::new();
        self.each(name, |_, value| values.push(value))?;
        Ok(values)
    }

    /// Gives the lines of a file of the payload one by one, with their numbers.
    pub fn each<T: DeserializeOwned>(&self, name: &str, mut give: impl FnMut(usize, T)) -> Result<(), ReadError> {
        let failed = |source| ReadError::Io { path: name.to_owned(), source };
        #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
        let file = File::open(self.data().join(name)).map_err(failed)?;
        let mut file = BufReader::with_capacity(1 << 16, file);
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            if file.read_until(b'\n', &mut line).map_err(failed)? == 0 {
                break;
            }
            let value = serde_json::from_slice(&line);
            give(number, value.map_err(|source| ReadError::Form { path: name.to_owned(), line: number, source })?);
        }
        Ok(())
    }

    /// Returns the policies as they are in the bundle: those that are built into this program as well are the same to the byte.
    pub(super) fn policies(&self, own: usize) -> Result<PolicySet, ReadError> {
        let sources = |part: &str| -> Result<Vec<(String, String)>, ReadError> {
            let folder = format!("{DATA}/{POLICIES}/{part}");
            let failed = |source| ReadError::Io { path: folder.clone(), source };
            let paths = super::bag::list(&self.folder, &folder).map_err(failed)?;
            let name = |path: &str| path[folder.len() + 1..].to_owned();
            let read =
                |path: String| Ok((name(&path), text(&self.folder, path.strip_prefix("data/").unwrap_or(&path))?));
            paths.into_iter().map(read).collect()
        };
        let built_in = sources("built-in")?;
        let mut set = PolicySet::built_in().map_err(ReadError::Policies)?;
        let there: std::collections::HashMap<&str, &str> =
            built_in.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        set.retain(|policy| {
            let modules = std::iter::once(&policy.module).chain(policy.library());
            modules.into_iter().all(|module| there.get(&*module.path) == Some(&&*module.source))
        });
        let same: std::collections::HashSet<String> = set.iter().map(|policy| policy.module.path.to_string()).collect();
        let others = built_in.iter().filter(|(path, _)| !same.contains(path));
        let others: Vec<(String, String)> = others.cloned().collect();
        // Libraries alone are no reason to compile anything.
        if others.iter().any(|(path, text)| !path.contains("/lib/") && text.contains("# METADATA")) {
            set.add(&others);
        }
        for number in 0..own {
            set.add(&sources(&format!("own/{number}"))?);
        }
        Ok(set)
    }
}

fn text(folder: &Path, name: &str) -> Result<String, ReadError> {
    #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
    let text = std::fs::read_to_string(folder.join(DATA).join(name));
    text.map_err(|source| ReadError::Io { path: name.to_owned(), source })
}

fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, ReadError> {
    let text = text(folder, name)?;
    serde_json::from_str(&text).map_err(|source| ReadError::Form { path: name.to_owned(), line: source.line(), source })
}
