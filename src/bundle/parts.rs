//! The parts of a payload, for the index: each file, or a folder of many, and what it is for.

use super::bag::BagFile;
use super::layout::DATA;
use crate::evidence::Part;

/// Folders of many files, and what stands in them.
const FOLDERS: [(&str, &str, &str); 2] = [
    ("pure/inputs/", "application/octet-stream", "captured files of the tree, without their secrets: what was judged"),
    ("pure/policies/", "text/x-rego", "the policies of the run, and what they are given"),
];

/// Single files, by the beginning of their path.
const FILES: [(&str, &str); 19] = [
    ("pure/record.json", "the record of the run: every control, finding, file and policy"),
    ("pure/results.jsonl", "every outcome of every policy on every subject, also those that pass"),
    ("pure/population.jsonl", "every entry of the tree, and what became of it"),
    ("pure/surroundings.jsonl", "files beside the population, of which some were read for what they say about others"),
    ("pure/redactions.jsonl", "what the captured files are without"),
    ("pure/controls.jsonl", "a line for each control, as in the record"),
    ("pure/policies.jsonl", "a line for each policy, with its sources and numbers"),
    ("pure/acceptances.jsonl", "a line for each risk acceptance, as in the record"),
    ("pure/soa.json", "the Statement of Applicability that counted, row by row"),
    ("pure/config/annexa.yaml", "the settings of the run"),
    ("pure/config/request.json", "what was asked for"),
    ("run/run.json", "when and how the run was made; reaches no result"),
    ("run/custody.jsonl", "what was done with the evidence until it was closed, by what, with which digests"),
    ("oscal/", "for tools that read OSCAL"),
    ("exports/results.sarif", "the findings for tools that read SARIF"),
    ("exports/", "for other tools"),
    ("reports/report.html", "the report"),
    ("reports/", "tables for spreadsheets"),
    ("schemas/", "what the JSON files of the bundle hold"),
];

/// The role of what has none: no bundle is made with such a file.
pub(super) const UNKNOWN: &str = "further";

/// Returns the parts of a payload, in order of path.
pub(super) fn parts(payload: &[BagFile]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for file in payload {
        let Some(path) = file.path.strip_prefix(DATA).and_then(|path| path.strip_prefix('/')) else { continue };
        if let Some((folder, media, role)) = FOLDERS.iter().find(|(folder, ..)| path.starts_with(folder)) {
            if parts.last().is_none_or(|last| last.path != *folder) {
                parts.push(part((*folder).to_owned(), media, None, role));
            }
            continue;
        }
        let role = FILES.iter().find(|(start, _)| path.starts_with(start)).map_or(UNKNOWN, |(_, role)| role);
        parts.push(part(path.to_owned(), media_type(path), Some(file.sha256.clone()), role));
    }
    parts
}

fn part(path: String, media_type: &str, sha256: Option<String>, role: &str) -> Part {
    Part { path, media_type: media_type.to_owned(), sha256, role: role.to_owned() }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "sarif" => "application/sarif+json",
        "html" => "text/html",
        "csv" => "text/csv",
        "yaml" => "application/yaml",
        _ => "application/octet-stream",
    }
}
