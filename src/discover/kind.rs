//! The syntax of a file, told from its name.

use crate::model::FileKind;

/// JSON files that their readers take with comments.
const JSONC_NAMES: &[&str] = &[
    "jsconfig.json",
    "devcontainer.json",
    ".devcontainer.json",
    "api-extractor.json",
    "azuredeploy.json",
    "mainTemplate.json",
];

/// Ends of names of files that are never text: pictures, archives, programs, models.
const BINARY_EXTENSIONS: &[&str] = &[
    "7z",
    "a",
    "ai",
    "avi",
    "avif",
    "bin",
    "bmp",
    "bz2",
    "class",
    "db",
    "dll",
    "dmg",
    "doc",
    "docx",
    "dylib",
    "ear",
    "eot",
    "exe",
    "flac",
    "gif",
    "gz",
    "heic",
    "ico",
    "icns",
    "iso",
    "jar",
    "jpeg",
    "jpg",
    "lz4",
    "mkv",
    "mo",
    "mov",
    "mp3",
    "mp4",
    "npy",
    "npz",
    "o",
    "obj",
    "odt",
    "ogg",
    "onnx",
    "otf",
    "parquet",
    "pdf",
    "pkl",
    "png",
    "ppt",
    "pptx",
    "psd",
    "pt",
    "pth",
    "pyc",
    "rar",
    "rlib",
    "safetensors",
    "so",
    "sqlite",
    "sqlite3",
    "swf",
    "tar",
    "tflite",
    "tgz",
    "tif",
    "tiff",
    "ttf",
    "war",
    "wasm",
    "wav",
    "webm",
    "webp",
    "whl",
    "woff",
    "woff2",
    "xls",
    "xlsx",
    "xz",
    "zip",
    "zst",
];

const TEMPLATE_SUFFIXES: &[&str] =
    &[".j2", ".jinja", ".jinja2", ".tmpl", ".tpl", ".gotmpl", ".erb", ".mustache", ".tftpl"];

/// Returns the syntax of a file of this path.
#[must_use]
pub fn kind_of(path: &str) -> FileKind {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name == "CODEOWNERS" {
        return FileKind::Codeowners;
    }
    if is_dockerfile(name) {
        return FileKind::Dockerfile;
    }
    let Some((stem, extension)) = name.rsplit_once('.') else { return FileKind::Other };
    match extension.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => FileKind::Yaml,
        "json" if is_jsonc(path, name, stem) => FileKind::Jsonc,
        "json" => FileKind::Json,
        "jsonc" | "json5" | "code-workspace" => FileKind::Jsonc,
        "toml" => FileKind::Toml,
        "tf" | "tofu" | "hcl" | "tfvars" => FileKind::Hcl,
        "csv" => FileKind::Csv,
        "md" | "markdown" => FileKind::Markdown,
        _ => FileKind::Other,
    }
}

/// Returns the name without the suffix of a template engine, if it has one.
#[must_use]
pub fn inner_name_of_template(path: &str) -> Option<&str> {
    TEMPLATE_SUFFIXES.iter().find_map(|suffix| path.strip_suffix(suffix))
}

/// Returns whether a file of this path is never text.
#[must_use]
pub(super) fn is_binary_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    extension.is_some_and(|extension| BINARY_EXTENSIONS.contains(&extension.as_str()))
}

/// `Dockerfile`, `Dockerfile.prod`, `prod.Dockerfile`, `Containerfile`; not `Dockerfile.md` or `Dockerfile.dockerignore`.
fn is_dockerfile(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    ["dockerfile", "containerfile"].iter().any(|base| {
        if lower == *base || lower.strip_suffix(base).is_some_and(|rest| rest.ends_with('.')) {
            return true;
        }
        let Some(suffix) = lower.strip_prefix(base).and_then(|rest| rest.strip_prefix('.')) else { return false };
        let other = ["md", "txt", "dockerignore", "json", "yaml", "yml", "sh", "py", "rego"];
        !other.iter().any(|end| suffix == *end || suffix.ends_with(&format!(".{end}")))
            && !TEMPLATE_SUFFIXES.iter().any(|end| lower.ends_with(end))
    })
}

fn is_jsonc(path: &str, name: &str, stem: &str) -> bool {
    JSONC_NAMES.contains(&name)
        || stem == "tsconfig"
        || stem.starts_with("tsconfig.")
        || path.starts_with(".vscode/")
        || path.contains("/.vscode/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_from_names() {
        for (path, kind) in [
            ("a/b.yml", FileKind::Yaml),
            ("A.YAML", FileKind::Yaml),
            ("package.json", FileKind::Json),
            ("tsconfig.build.json", FileKind::Jsonc),
            (".vscode/settings.json", FileKind::Jsonc),
            ("infra/azuredeploy.json", FileKind::Jsonc),
            ("main.tf", FileKind::Hcl),
            ("terraform.tfvars", FileKind::Hcl),
            ("main.tf.json", FileKind::Json),
            ("Dockerfile", FileKind::Dockerfile),
            ("Dockerfile.prod", FileKind::Dockerfile),
            ("web.Dockerfile", FileKind::Dockerfile),
            ("Dockerfile.md", FileKind::Markdown),
            (".dockerignore", FileKind::Other),
            ("Dockerfile.dockerignore", FileKind::Other),
            (".github/CODEOWNERS", FileKind::Codeowners),
            ("register.csv", FileKind::Csv),
            ("pyproject.toml", FileKind::Toml),
            ("README", FileKind::Other),
        ] {
            assert_eq!(kind_of(path), kind, "{path}");
        }
    }
}
