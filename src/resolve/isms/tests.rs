//! Subjects, views and ties of a small management system.

use super::*;
use crate::config::Settings;
use crate::model::PathSegment;
use crate::parse::{ParseLimits, format_of};
use crate::resolve::Nowhere;

fn unit(files: &[(&str, &str)]) -> Unit {
    let settings = Settings::default();
    let context = Context { settings: &settings, as_of: "2026-01-15".parse().unwrap(), files: &Nowhere };
    let mut parsed: Vec<ParsedFile> = files
        .iter()
        .map(|(path, text)| {
            let kind = crate::discover::kind_of(path);
            assert_eq!(Isms.claim(path, kind), Claim::Name, "{path}");
            let documents = format_of(kind).unwrap().parse(text, &ParseLimits::default()).documents;
            ParsedFile { path: (*path).into(), kind, text: (*text).into(), documents }
        })
        .collect();
    let mut units = Vec::new();
    Isms.units(&mut parsed, &context, &mut |unit| units.push(unit));
    assert_eq!(units.len(), 1);
    units.remove(0)
}

fn find<'u>(unit: &'u Unit, address: &str) -> (usize, &'u Subject) {
    let mut subjects = unit.subjects.iter().enumerate();
    subjects.find(|(_, subject)| subject.address == address).unwrap_or_else(|| panic!("no {address}"))
}

fn view(subject: &Subject, key: &str) -> serde_json::Value {
    fn json(view: &View) -> serde_json::Value {
        match view {
            View::Bool(value) => (*value).into(),
            View::Int(number) => (*number).into(),
            View::Text(text) => (&**text).into(),
            View::List(items) => items.iter().map(json).collect(),
            View::Object(entries) => entries
                .iter()
                .map(|(key, value)| (key.to_string(), json(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            View::Node(node) => node
                .entries()
                .map(|entry| (entry.key.to_string(), entry.value.items().filter_map(Node::as_str).collect()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            View::Config(_) => serde_json::Value::Null,
        }
    }
    let (_, view) = subject.views.iter().find(|(name, _)| *name == key).unwrap_or_else(|| panic!("no view {key}"));
    json(view)
}

const SOA: &str = "version: '1'\napproved_on: 2026-01-05\ncontrols:\n- id: A.5.1\n  owner: lead\n  risks: [R-1]\n  records: [risks]\n  policy: isms/policy.md\n";
const ROLES: &str = "id,title,delegates\nlead,Lead of it,deputy; other\n";
const RISKS: &str = "owner: lead\nreviewed_on: 2026-01-01\nentries:\n- {id: R-1, owner: lead, likelihood: 2}\n- {id: R-1}\n- title: nameless\n";

#[test]
fn every_part_is_a_subject_with_its_fields() {
    let unit = unit(&[
        ("isms/soa.yaml", SOA),
        ("isms/records/roles.csv", ROLES),
        ("isms/records/risks.yaml", RISKS),
        ("isms/policy.md", "---\ntitle: Policy\nowner: lead\n---\nText.\n"),
        ("isms/acceptances.yaml", "acceptances:\n- {id: RA-1, risk: R-1, expires: 2026-02-14}\n"),
    ]);
    let addresses: Vec<&str> = unit.subjects.iter().map(|subject| subject.address.as_str()).collect();
    assert_eq!(
        addresses,
        [
            "soa",
            "soa/A.5.1",
            "roles",
            "roles/lead",
            "risks",
            "risks/R-1",
            "risks/R-1",
            "risks/#3",
            "isms/policy.md",
            "acceptances/RA-1",
            "isms"
        ]
    );
    let (_, row) = find(&unit, "soa/A.5.1");
    assert_eq!((&*row.kind, row.classes), (SOA_ROW, ENTRY));
    assert_eq!(view(row, "fields")[0]["name"], "id");
    assert_eq!(row.region.of(SOA), "id");
    let (_, risk) = find(&unit, "risks/R-1");
    assert_eq!((&*risk.kind, view(risk, "same_id")), ("isms.risk", 2.into()));
    assert_eq!(view(risk, "ids")["roles"], serde_json::json!(["lead"]));
    let (_, acceptance) = find(&unit, "acceptances/RA-1");
    assert_eq!(view(acceptance, "days"), serde_json::json!({"expires": 30}));
    let (_, soa) = find(&unit, "soa");
    assert_eq!(view(soa, "days"), serde_json::json!({"approved_on": -10}));
    assert_eq!(view(soa, "controls").as_array().unwrap().len(), 93);
}

#[test]
fn cells_are_values_of_their_kind() {
    let unit = unit(&[("isms/records/roles.csv", ROLES)]);
    let (_, role) = find(&unit, "roles/lead");
    let delegates: Vec<&str> = role.config.get("delegates").unwrap().items().filter_map(Node::as_str).collect();
    assert_eq!(delegates, ["deputy", "other"]);
    assert_eq!(role.region_of(&[PathSegment::Key("title".into())]).of(ROLES), "Lead of it");
}

#[test]
fn entries_are_tied_to_what_they_name() {
    let unit = unit(&[
        ("isms/soa.yaml", SOA),
        ("isms/records/roles.csv", ROLES),
        ("isms/records/risks.yaml", RISKS),
        ("isms/policy.md", "---\ntitle: Policy\n---\n"),
    ]);
    let (row, _) = find(&unit, "soa/A.5.1");
    let tied: Vec<&str> = unit.ties.of(row).map(|index| unit.subjects[index].address.as_str()).collect();
    assert_eq!(tied, ["roles/lead", "risks", "risks/R-1", "isms/policy.md"]);
}

#[test]
fn only_what_is_of_the_management_system_is_claimed() {
    for (path, kind) in [
        ("isms/notes.yaml", FileKind::Yaml),
        ("isms/records/old/risks.yaml", FileKind::Yaml),
        ("app/isms/soa.yaml", FileKind::Yaml),
        ("isms/soa.csv", FileKind::Csv),
    ] {
        assert_eq!(Isms.claim(path, kind), Claim::No, "{path}");
    }
}
