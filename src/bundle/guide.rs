//! `VERIFY.md` and `bag-info.txt`: what a bundle says to who opens it, and how to check it with nothing but standard tools.

use crate::evidence::BundleIndex;

/// Returns the text of `VERIFY.md`.
pub(super) fn text(index: &BundleIndex) -> String {
    let _ = index;
    "# How to verify this bundle\n".to_owned()
}

/// Returns the lines of `bag-info.txt`.
pub(super) fn info(index: &BundleIndex) -> Vec<(&'static str, String)> {
    let mut lines = vec![("Bag-Software-Agent", format!("annexa {}", index.engine.version))];
    let mut add = |key, value: Option<String>| lines.extend(value.map(|value| (key, value)));
    add("Source-Organization", index.organisation.clone());
    add("Bagging-Date", Some(index.as_of.to_string()));
    add(
        "External-Description",
        Some("Evidence on the controls of ISO/IEC 27001:2022 Annex A, from a repository".to_owned()),
    );
    add("External-Identifier", Some(format!("urn:annexa:evaluation:{}", index.digests.run.evaluation)));
    add("Evidence-Schema-Version", Some(index.schema_version.clone()));
    add("SoA-Identifier", index.soa.as_ref().map(|soa| soa.path.clone()));
    add("SoA-Version", index.soa.as_ref().and_then(|soa| soa.version.clone()));
    add("Evaluation-Digest", Some(index.digests.run.evaluation.clone()));
    add("Results-Digest", Some(index.digests.results.clone()));
    add("Classification", Some(index.classification.clone()));
    add("Retention-Until", index.retention_until.map(|date| date.to_string()));
    let forms: Vec<String> = index
        .signatures
        .iter()
        .map(|form| {
            serde_json::to_value(form).ok().and_then(|form| Some(form.as_str()?.to_owned())).unwrap_or_default()
        })
        .collect();
    add("Signatures", Some(if forms.is_empty() { "none".to_owned() } else { forms.join(" ") }));
    lines
}
