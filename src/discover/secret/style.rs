//! How a file is written: which assignments count, and how much a value has to look like a secret.

use crate::discover::kind::inner_name_of_template;
use crate::model::FileKind;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Configuration and scripts: what is written there is used, also without quotes.
    Configuration,
    /// A program: texts stand in quotes, and many are names or messages.
    Program,
    /// Documentation and data: examples are as likely as secrets.
    Prose,
}

const CONFIGURATION: &[&str] = &[
    "env",
    "properties",
    "ini",
    "cfg",
    "conf",
    "cnf",
    "config",
    "xml",
    "plist",
    "sh",
    "bash",
    "zsh",
    "fish",
    "ps1",
    "psm1",
    "bat",
    "cmd",
    "service",
    "bicep",
    "bicepparam",
    "npmrc",
    "yarnrc",
    "netrc",
    "pypirc",
    "htpasswd",
    "pgpass",
    "tfvars",
    "tfstate",
    "gradle",
    "hcl",
    "nomad",
    "rc",
    "envrc",
    "kubeconfig",
    "pem",
    "key",
    "ovpn",
];

const PROGRAM: &[&str] = &[
    "py",
    "js",
    "mjs",
    "cjs",
    "ts",
    "tsx",
    "jsx",
    "go",
    "java",
    "kt",
    "kts",
    "rb",
    "php",
    "cs",
    "c",
    "cc",
    "cpp",
    "h",
    "hpp",
    "rs",
    "swift",
    "scala",
    "groovy",
    "lua",
    "pl",
    "pm",
    "r",
    "sql",
    "dart",
    "vue",
    "svelte",
    "ex",
    "exs",
    "erl",
    "clj",
    "fs",
    "vb",
    "m",
    "mm",
    "ipynb",
    "rego",
    "jsonnet",
    "libsonnet",
    "cue",
];

/// Files without an extension that tell by their name.
const CONFIGURATION_NAMES: &[&str] = &[
    "makefile",
    "jenkinsfile",
    "vagrantfile",
    "procfile",
    "credentials",
    "config",
    ".env",
    ".envrc",
    ".npmrc",
    ".netrc",
    "_netrc",
    ".pypirc",
    ".pgpass",
    ".htpasswd",
    ".dockercfg",
    ".s3cfg",
    ".git-credentials",
    ".my.cnf",
];

impl Style {
    /// Returns the style of a file of this path and kind.
    #[must_use]
    pub fn of(path: &str, kind: FileKind) -> Self {
        match kind {
            FileKind::Markdown | FileKind::Csv | FileKind::Codeowners => return Self::Prose,
            FileKind::Other => {}
            _ => return Self::Configuration,
        }
        let path = inner_name_of_template(path).unwrap_or(path);
        let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
        if CONFIGURATION_NAMES.contains(&name.as_str()) || name.starts_with(".env.") {
            return Self::Configuration;
        }
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension {
            "yaml" | "yml" | "json" | "toml" | "tf" => Self::Configuration,
            _ if CONFIGURATION.contains(&extension) => Self::Configuration,
            _ if PROGRAM.contains(&extension) => Self::Program,
            _ => Self::Prose,
        }
    }
}
