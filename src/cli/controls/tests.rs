//! What `annexa controls` prints.

use std::io::Write as _;

use clap::Parser;

use super::*;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    arguments: ControlsArguments,
}

fn library() -> Vec<LibraryEntry> {
    let entry = |id: &str, title: &str, controls: &[(&str, Strength)]| LibraryEntry {
        id: id.parse().unwrap(),
        title: title.into(),
        controls: controls.iter().map(|(id, strength)| (id.parse().unwrap(), *strength)).collect(),
    };
    vec![
        entry("ANX-GHA-0001", "Actions are pinned to a commit", &[("A.8.24", Strength::Supports)]),
        entry(
            "ANX-TF-AWS-0012",
            "S3 buckets are encrypted at rest with a key that the organisation manages itself",
            &[("A.8.24", Strength::Demonstrates), ("A.5.33", Strength::Supports)],
        ),
    ]
}

fn read(arguments: &[&str]) -> Result<ControlsArguments, String> {
    let line = std::iter::once("controls").chain(arguments.iter().copied());
    Command::try_parse_from(line).map(|command| command.arguments).map_err(|error| error.to_string())
}

/// Runs the verb with `arguments` and returns what it prints.
fn printed(arguments: &[&str]) -> String {
    let mut out = Vec::new();
    print(&read(arguments).unwrap(), &library(), None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Runs the verb for programs and returns the ids.
fn ids(arguments: &[&str]) -> Vec<String> {
    let text = printed(&[arguments, &["--format", "json"]].concat());
    let controls: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    controls.iter().map(|control| control["id"].as_str().unwrap().to_owned()).collect()
}

fn evidence() -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let text = r#"{"schema_version": "1.0", "controls": [{"id": "A.8.24", "status": "fail", "population": 3},
        {"id": "A.5.1", "status": "no_evidence"}], "findings": []}"#;
    file.write_all(text.as_bytes()).unwrap();
    file
}

#[test]
fn the_list_has_a_line_for_each_control_and_ends_with_the_count() {
    let text = printed(&[]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 1 + 93 + 2);
    assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>(), ["ID", "THEME", "POLICIES", "TITLE"]);
    let cryptography = lines.iter().find(|line| line.starts_with("A.8.24 ")).unwrap();
    assert_eq!(cryptography.split_whitespace().collect::<Vec<_>>()[1..3], ["technological", "2"]);
    assert!(cryptography.ends_with("  Use of cryptography"));
    assert_eq!(lines.last(), Some(&"93 controls, 2 with policies"));
}

#[test]
fn the_list_wraps_titles_on_a_terminal_and_never_cuts_them() {
    let statuses = BTreeMap::new();
    let controls: Vec<Shown<'_>> =
        Catalogue::embedded().controls().iter().map(|control| show(control, &[], &statuses)).collect();
    let mut out = Vec::new();
    list::write(&controls, Some(80), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.lines().all(|line| line.chars().count() <= 80 && line == line.trim_end()), "{text}");
    let words: Vec<&str> = text.split_whitespace().collect();
    for control in &controls {
        assert!(control.title.split(' ').all(|word| words.contains(&word)), "{}", control.title);
    }
}

#[test]
fn filters_narrow_the_list() {
    assert_eq!(ids(&["--theme", "people"]).len(), 8);
    assert_eq!(ids(&["--theme", "people", "--theme", "Physical"]).len(), 22);
    assert_eq!(ids(&["--has-policies"]), ["A.5.33", "A.8.24"]);
    let continuity = ids(&["--attribute", "capability=continuity"]);
    assert!(continuity.contains(&"A.5.30".to_owned()) && continuity.len() < 15);
    let both = ids(&["--attribute", "capability=continuity", "--attribute", "control_types=corrective"]);
    assert!(both.len() < continuity.len() && both.iter().all(|id| continuity.contains(id)));
}

#[test]
fn statuses_come_from_an_evidence_file() {
    let file = evidence();
    let path = file.path().to_str().unwrap();
    assert_eq!(ids(&["--evidence", path, "--status", "fail"]), ["A.8.24"]);
    assert_eq!(ids(&["--evidence", path, "--status", "fail", "--status", "no-evidence"]), ["A.5.1", "A.8.24"]);
    let list = printed(&["--evidence", path]);
    assert!(list.lines().any(|line| line.starts_with("A.5.1 ") && line.contains("  no evidence  ")), "{list}");
    assert!(printed(&["8.24", "--evidence", path]).contains("  Status          fail in the evidence file\n"));
}

#[test]
fn a_page_fits_80_columns_and_has_facts_guidance_and_policies() {
    let page = printed(&["a.8.24"]);
    assert!(page.starts_with("A.8.24  Use of cryptography\nTechnological control of ISO/IEC 27001:2022 Annex A\n\n"));
    for expected in [
        "\n  Properties      confidentiality, integrity, availability\n",
        "\n  2013 edition    A.10.1.1 Policy on the use of cryptographic controls\n                  A.10.1.2 Key management\n",
        "\nWhat it is about\n  ",
        "\nWhat a reviewer looks for in a repository\n  ",
        "\nWhat automated evidence shows\n  ",
        "\nWhat it does not show\n  ",
        "\nPolicies behind it\n  \
           demonstrates  ANX-TF-AWS-0012  S3 buckets are encrypted at rest with a key\n                                 \
           that the organisation manages itself\n  \
           supports      ANX-GHA-0001     Actions are pinned to a commit\n",
    ] {
        assert!(page.contains(expected), "{expected}\n---\n{page}");
    }
}

#[test]
fn every_page_reads_well_in_80_columns() {
    for control in Catalogue::embedded().controls() {
        let page = printed(&[control.id.as_str()]);
        assert!(page.lines().all(|line| line.chars().count() <= 80 && line == line.trim_end()), "{page}");
    }
    assert!(printed(&["A.5.7"]).contains("  2013 edition    none: new in 2022\n"));
    assert!(printed(&["A.7.4"]).contains("  none: evidence has to come from records or from people\n"));
}

#[test]
fn an_id_of_2013_leads_to_the_page_or_the_list_of_its_new_home() {
    let one = printed(&["A.12.6.1"]);
    assert!(one.starts_with(
        "A.12.6.1 is of the 2013 edition; it continues as A.8.8\n\nA.8.8  Management of technical vulnerabilities\n"
    ));
    assert!(printed(&["6.1.2"]).lines().all(|line| line.len() <= 80));
    let several = printed(&["A.12.6"]);
    assert!(
        several.starts_with("A.12.6 is a group") && several.ends_with("\n2 controls, 0 with policies\n"),
        "{several}"
    );
    assert_eq!(ids(&["A.12.6"]), ["A.8.8", "A.8.19"]);
}

#[test]
fn json_has_the_facts_and_for_one_control_the_guidance() {
    let controls: serde_json::Value = serde_json::from_str(&printed(&["8.24", "--format", "json"])).unwrap();
    let control = &controls[0];
    assert_eq!(control["theme"], "technological");
    assert_eq!(control["attributes"]["concepts"], serde_json::json!(["protect"]));
    assert_eq!(control["edition_2013"], serde_json::json!(["A.10.1.1", "A.10.1.2"]));
    assert_eq!(control["policies"][0]["strength"], "demonstrates");
    assert!(control["guidance"]["does_not_show"].as_str().unwrap().len() > 20);
    let list: serde_json::Value = serde_json::from_str(&printed(&["--format", "json"])).unwrap();
    assert!(list[0].get("guidance").is_none() && list[0].get("status").is_none());
}

#[test]
fn wrong_arguments_are_answered_with_what_is_accepted() {
    assert!(read(&["--theme", "peopel"]).unwrap_err().contains("use one of organizational, people"));
    assert!(read(&["--attribute", "capability=crypto"]).unwrap_err().contains("secure_configuration"));
    assert!(read(&["--status", "fail"]).unwrap_err().contains("--evidence"));
    assert!(read(&["--evidence", "x.json", "--status", "bad"]).unwrap_err().contains("no_evidence"));
    assert!(read(&["A.8.24", "--theme", "people"]).is_err());
    let failure = |arguments: &[&str]| {
        let error = run(&read(arguments).unwrap(), &[], &mut Vec::new()).unwrap_err();
        format!("{error:#}")
    };
    assert!(failure(&["A.8.35"]).contains("did you mean A.8.34"));
    assert!(failure(&["--evidence", "/nonexistent.json"]).starts_with("cannot read the evidence file"));
}

#[test]
fn a_framework_is_read_through_its_crosswalk() {
    let printed = |framework: &str, format: ControlsFormat| {
        let arguments =
            ControlsArguments { framework: Some(framework.to_owned()), format, ..ControlsArguments::default() };
        let mut out = Vec::new();
        print(&arguments, &[], Some(200), &mut out).map(|()| String::from_utf8(out).unwrap())
    };
    let table = printed("iso-27001-2013", ControlsFormat::Table).unwrap();
    assert!(
        table.contains("A.12.6.1") && table.contains("A.8.8") && table.contains("does not mean that the other is met")
    );
    let json: serde_json::Value =
        serde_json::from_str(&printed("soc2-tsc-2017", ControlsFormat::Json).unwrap()).unwrap();
    assert_eq!((json.as_array().unwrap().len(), &json[0]["id"]), (38, &"CC1.1".into()));
    assert!(printed("nonesuch", ControlsFormat::Table).unwrap_err().to_string().contains("nist-csf-2.0"));
}
