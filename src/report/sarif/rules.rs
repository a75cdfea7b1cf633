//! Policies as rules, and the controls they bear on as a taxonomy.

use std::collections::{BTreeMap, BTreeSet};

use super::level;
use super::log::{
    ComponentReference, Configuration, Help, Relationship, Rule, RuleProperties, Target, Taxon, Taxonomy, Text,
};
use crate::evidence::{Evidence, PolicyResult};
use crate::model::{ControlId, Severity, Strength};
use crate::report::text::sentence;

const ANNEX_A: &str = "ISO/IEC 27001:2022 Annex A";

/// Returns the controls that these policies bear on, in order; nothing if there are none.
pub(super) fn taxonomies(evidence: &Evidence) -> Vec<Taxonomy<'_>> {
    let used: BTreeSet<&ControlId> = evidence.asked().flat_map(|result| result.controls.keys()).collect();
    let titles: BTreeMap<&ControlId, &str> =
        evidence.controls.iter().map(|control| (&control.id, control.title.as_str())).collect();
    let taxon = |id: &'_ &ControlId| titles.get(id).map_or_else(|| id.to_string(), |title| (*title).to_owned());
    let taxa: Vec<Taxon<'_>> = used
        .iter()
        .map(|id| Taxon { id: id.as_str(), short_description: Text { text: sentence(&taxon(id)) } })
        .collect();
    if taxa.is_empty() {
        return Vec::new();
    }
    vec![Taxonomy {
        name: ANNEX_A,
        version: "2022",
        organization: "ISO/IEC",
        short_description: Text { text: "Controls of Annex A by id and short title.".to_owned() },
        is_comprehensive: false,
        taxa,
    }]
}

/// Returns a rule for every policy that judged something, so that a log without results says what was asked. The
/// library as a whole would make every log a long one.
pub(super) fn rules<'a>(evidence: &'a Evidence, taxonomies: &[Taxonomy<'a>]) -> Vec<Rule<'a>> {
    let taxa = taxonomies.iter().flat_map(|taxonomy| &taxonomy.taxa).enumerate();
    let index: BTreeMap<&str, usize> = taxa.map(|(at, taxon)| (taxon.id, at)).collect();
    evidence.asked().map(|result| rule(result, &index)).collect()
}

fn rule<'a>(result: &'a PolicyResult, index: &BTreeMap<&str, usize>) -> Rule<'a> {
    let relationship = |id: &'a ControlId| {
        let index = index.get(id.as_str()).copied()?;
        let tool_component = ComponentReference { name: ANNEX_A, index: 0 };
        Some(Relationship { target: Target { id: id.as_str(), index, tool_component }, kinds: ["relevant"] })
    };
    let policy = result.policy.metadata();
    Rule {
        id: policy.id.as_str(),
        name: pascal_case(&policy.title),
        short_description: Text { text: sentence(&policy.title) },
        full_description: Text { text: sentence(policy.description.trim()) },
        help: help(result),
        help_uri: policy.related_resources.iter().map(String::as_str).find(|link| is_link(link)),
        default_configuration: Configuration { level: level(policy.severity) },
        relationships: result.controls.keys().filter_map(relationship).collect(),
        properties: properties(result),
    }
}

fn properties(result: &PolicyResult) -> RuleProperties {
    let brief = &result.policy.brief;
    let controls = result.controls.keys();
    let mut tags = vec!["security".to_owned()];
    tags.extend(controls.clone().map(ToString::to_string));
    tags.extend(controls.filter(|id| id.as_str().starts_with("A.")).map(|id| format!("ISO/IEC 27001:2022 {id}")));
    let (security_severity, problem_severity) = match brief.severity {
        Severity::Critical => ("9.5", "error"),
        Severity::High => ("8.0", "error"),
        Severity::Medium => ("5.5", "warning"),
        Severity::Low => ("2.0", "recommendation"),
    };
    RuleProperties { tags, precision: "high", security_severity, problem_severity, counts: result.counts }
}

/// Returns what to do, which controls are behind it and what a pass leaves open.
fn help(result: &PolicyResult) -> Help {
    let metadata = result.policy.metadata();
    let strength = |strength: &Strength| match strength {
        Strength::Demonstrates => "demonstrates",
        Strength::Supports => "supports",
    };
    let controls: Vec<String> = result.controls.iter().map(|(id, how)| format!("{} {id}", strength(how))).collect();
    let fix = sentence(metadata.remediation.trim());
    let open = sentence(metadata.does_not_show.trim());
    let controls = sentence(&controls.join(", "));
    let text = format!("How to fix: {fix}\nA pass {controls}\nA pass does not show: {open}");
    let mut markdown = format!(
        "{}\n\n**How to fix:** {fix}\n\n**A pass** {controls}\n\n**A pass does not show:** {open}\n",
        metadata.description.trim()
    );
    for link in metadata.related_resources.iter().filter(|link| is_link(link)) {
        markdown.push_str(&format!("\n- <{link}>"));
    }
    Help { text, markdown }
}

/// Returns whether a text can stand where a web address is asked for.
fn is_link(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !"<>\"{}|\\^`".contains(c);
    (text.starts_with("https://") || text.starts_with("http://")) && text.chars().all(plain)
}

/// Returns a title as an identifier: `S3 buckets are encrypted` becomes `S3BucketsAreEncrypted`.
fn pascal_case(title: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase())
    };
    title.split(|c: char| !c.is_ascii_alphanumeric()).map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_link("https://docs.example/a#b?c=%20"));
        assert!(!is_link("javascript:alert(1)") && !is_link("https://a b") && !is_link("https://a> [x](y"));
    }

    #[test]
    fn titles_become_identifiers() {
        assert_eq!(pascal_case("S3 buckets are encrypted at-rest"), "S3BucketsAreEncryptedAtRest");
        assert_eq!(pascal_case("Policies ask for TLS"), "PoliciesAskForTls");
        assert_eq!(pascal_case("`root` isn't used"), "RootIsnTUsed");
    }
}
