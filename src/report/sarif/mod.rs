//! SARIF 2.1.0, for code-scanning sites and editors.
//!
//! Results are the failures. Undetermined outcomes, errors of policies and files that could not be read are
//! notifications: a viewer must not show them as failures, and must not take their absence for a pass. Source lines are
//! left out, because they may hold what should not leave the repository.

mod log;
mod notifications;
mod places;
mod rules;

use std::collections::BTreeMap;

use self::log::{
    ComponentReference, Driver, Fingerprints, Level, Log, Run, RunProperties, SarifResult, Suppression, Text, Tool,
    UriBase,
};
use self::places::{BASE, region_place};
use super::text::{one_line, plain_json, sentence};
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{Change, Evidence, Finding, RelatedPlace};
use crate::model::Severity;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The `sarif` format.
pub(crate) struct Sarif;

impl Renderer for Sarif {
    fn name(&self) -> &'static str {
        "sarif"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run(evidence)] };
        let mut json = plain_json(serde_json::to_string_pretty(&log)?);
        json.push('\n');
        Ok(json.into_bytes())
    }
}

/// Places of the policies in the list of rules.
type RuleIndex<'a> = BTreeMap<&'a str, usize>;

fn run(evidence: &Evidence) -> Run<'_> {
    let index: RuleIndex<'_> = evidence.asked().enumerate().map(|(at, p)| (p.id().as_str(), at)).collect();
    let taxonomies = rules::taxonomies(evidence);
    let base = "The top of the checked tree.".to_owned();
    Run {
        tool: Tool { driver: driver(evidence, &taxonomies) },
        invocations: [notifications::invocation(evidence, &index)],
        original_uri_base_ids: BTreeMap::from([(BASE, UriBase { description: Text { text: base } })]),
        column_kind: "unicodeCodePoints",
        taxonomies,
        results: evidence.findings.iter().map(|finding| result(finding, &index)).collect(),
        properties: RunProperties {
            as_of: evidence.as_of.to_string(),
            evaluation: &evidence.digests.evaluation,
            incomplete: evidence.summary.incomplete,
        },
    }
}

/// Returns where to learn more: the package's home page, or a name of this version while it has none.
fn information() -> &'static str {
    match env!("CARGO_PKG_HOMEPAGE") {
        "" => concat!("urn:annexa:", env!("CARGO_PKG_VERSION")),
        page => page,
    }
}

fn driver<'a>(evidence: &'a Evidence, taxonomies: &[log::Taxonomy<'a>]) -> Driver<'a> {
    let Evidence { tool, .. } = evidence;
    let reference = |(index, taxonomy): (usize, &log::Taxonomy<'_>)| ComponentReference { name: taxonomy.name, index };
    Driver {
        name: &tool.name,
        full_name: format!("{} {}", tool.name, tool.version),
        version: &tool.version,
        semantic_version: &tool.version,
        information_uri: information(),
        rules: rules::rules(evidence, taxonomies),
        notifications: notifications::kinds(),
        supported_taxonomies: taxonomies.iter().enumerate().map(reference).collect(),
    }
}

fn result<'a>(finding: &'a Finding, index: &RuleIndex<'_>) -> SarifResult<'a> {
    let related = |(at, related): (usize, &RelatedPlace)| {
        let mut place = region_place(&related.path, related.location, &related.address);
        place.id = Some(at + 1);
        place.message = Some(text(&format!("See {}", one_line(&related.address))));
        place
    };
    let suppression = |id: &String| Suppression {
        kind: "external",
        status: "accepted",
        justification: format!("Risk acceptance {}.", one_line(id)),
    };
    SarifResult {
        rule_id: finding.policy.as_str(),
        rule_index: index.get(finding.policy.as_str()).copied(),
        kind: "fail",
        level: level(finding.severity),
        baseline_state: finding.change.map(|change| match change {
            Change::Unchanged => "unchanged",
            Change::New | Change::Incomparable => "new",
        }),
        message: text(&finding.message),
        locations: [region_place(&finding.path, finding.location, &finding.address)],
        related_locations: finding.related.iter().enumerate().map(related).collect(),
        partial_fingerprints: Fingerprints { identity: &finding.fingerprint, content: &finding.content_key },
        suppressions: finding.accepted.iter().map(suppression).collect(),
    }
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Critical | Severity::High => Level::Error,
        Severity::Medium => Level::Warning,
        Severity::Low => Level::Note,
    }
}

/// Returns a message that a viewer shows as it stands.
///
/// SARIF reads `[words](target)` as a link and `{0}` as a placeholder. Text of a repository must be neither.
fn text(message: &str) -> Text {
    let line = sentence(&one_line(message.trim()));
    let line = line.replace("](", "] (");
    let placeholder = |digit: char| digit.is_ascii_digit();
    let mut out = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push_str(if after.starts_with(placeholder) { "{ " } else { "{" });
        rest = after;
    }
    out.push_str(rest);
    Text { text: out }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Sarif, evidence)
    }

    #[test]
    fn a_small_record() {
        insta::assert_snapshot!(written(&sample::small()));
    }

    #[test]
    fn the_results_of_a_rich_record() {
        let log: Value = serde_json::from_str(&written(&sample::rich())).unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&log["runs"][0]["results"]).unwrap());
    }

    #[test]
    fn the_notifications_of_a_rich_record() {
        let log: Value = serde_json::from_str(&written(&sample::rich())).unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&log["runs"][0]["invocations"]).unwrap());
    }

    #[test]
    fn every_index_points_at_the_thing_with_its_id() {
        let log: Value = serde_json::from_str(&written(&sample::rich())).unwrap();
        let run = &log["runs"][0];
        let driver = &run["tool"]["driver"];
        for result in run["results"].as_array().unwrap() {
            let at = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(driver["rules"][at]["id"], result["ruleId"]);
        }
        for rule in driver["rules"].as_array().unwrap() {
            for relationship in rule["relationships"].as_array().unwrap() {
                let target = &relationship["target"];
                let (component, at) = (&target["toolComponent"]["index"], &target["index"]);
                let taxonomy = &run["taxonomies"][component.as_u64().unwrap() as usize];
                assert_eq!(taxonomy["taxa"][at.as_u64().unwrap() as usize]["id"], target["id"]);
            }
        }
        for notification in run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap() {
            let descriptor = &notification["descriptor"];
            let at = descriptor["index"].as_u64().unwrap() as usize;
            assert_eq!(driver["notifications"][at]["id"], descriptor["id"]);
        }
    }

    #[test]
    fn severities_are_told_in_the_forms_that_sites_read() {
        let log: Value = serde_json::from_str(&written(&sample::rich())).unwrap();
        for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap() {
            let number = rule["properties"]["security-severity"].as_str().unwrap();
            assert!((0.0..=10.0).contains(&number.parse::<f32>().unwrap()));
            assert!(rule["properties"]["tags"].as_array().unwrap().iter().any(|tag| tag == "security"));
        }
    }

    #[test]
    fn no_source_line_is_written() {
        assert!(!written(&sample::rich()).contains("acme-logs"));
    }

    #[test]
    fn text_of_a_repository_is_neither_a_link_nor_a_placeholder() {
        assert_eq!(text("[a](http://x) {0} {b}").text, "[a] (http://x) { 0} {b}.");
    }
}
