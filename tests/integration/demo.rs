//! The demo repository: every finding stands at its mark, and every mark has its finding.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::{AS_OF, Place, Record, Tree, annexa, files_below, project};

const DEMO: &str = "fixtures/repos/demo";

fn record() -> Record {
    Tree::copy_of(&project(DEMO)).record(&[])
}

/// Returns what the lines `# finding: ID, ID @ text` announce: the policies at that text, in the next line that has it.
fn marks(folder: &Path) -> Vec<Place> {
    let mut marks = Vec::new();
    for path in files_below(folder) {
        let shown = path.to_str().unwrap().replace('\\', "/");
        let content = fs::read_to_string(folder.join(&path)).unwrap();
        let mut open = Vec::new();
        for (line, number) in content.lines().zip(1..) {
            if let Some(mark) = line.trim_start().strip_prefix("# finding: ") {
                let (policies, text) = mark.split_once(" @ ").unwrap();
                for policy in policies.split(", ") {
                    if text == "repository" {
                        marks.push((policy.to_owned(), ".".to_owned(), None));
                    } else {
                        open.push((policy, text));
                    }
                }
                continue;
            }
            open.retain(|(policy, text)| {
                let Some(at) = line.find(text) else { return true };
                let column = line[..at].chars().count() as u64 + 1;
                marks.push(((*policy).to_owned(), shown.clone(), Some((number, column))));
                false
            });
        }
        assert!(open.is_empty(), "a mark ends {shown}");
    }
    marks.sort();
    marks
}

#[test]
fn every_finding_stands_at_its_mark() {
    let (found, marked) = (record().findings(), marks(&project(DEMO)));
    let missing: Vec<&Place> = marked.iter().filter(|mark| !found.contains(mark)).collect();
    let surplus: Vec<&Place> = found.iter().filter(|finding| !marked.contains(finding)).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "marked, not found: {missing:#?}\nfound, not marked: {surplus:#?}"
    );
    assert_eq!(found.len(), marked.len());
}

#[test]
fn all_93_controls_have_a_status_and_every_one_of_the_table_occurs() {
    let record = record();
    assert_eq!(record.code, 1);
    let controls = record.controls();
    let own = controls.iter().filter(|(id, _)| id.starts_with("ORG.")).count();
    assert_eq!((controls.len() - own, own), (93, 1));
    let statuses: BTreeSet<&str> = controls.iter().map(|(_, status)| status.as_str()).collect();
    assert_eq!(statuses.len(), 9, "{statuses:?}");
}

#[test]
fn every_file_has_its_disposition_and_none_is_unparsed() {
    let record = record();
    let expected: Vec<String> =
        files_below(&project(DEMO)).iter().map(|path| path.to_str().unwrap().replace('\\', "/")).collect();
    let mut found: Vec<String> = record.dispositions().into_iter().map(|(path, _)| path).collect();
    found.sort();
    let mut sorted = expected;
    sorted.sort();
    assert_eq!(found, sorted);
    let bad: Vec<_> = record.dispositions().into_iter().filter(|(_, what)| what == "unparsed").collect();
    assert!(bad.is_empty(), "{bad:?}");
    let errors: Vec<String> = record.errors().into_iter().map(|(policy, _)| policy).collect();
    assert_eq!(errors, ["LARK-EGRESS-0001"], "the policy of the company's own that does not load");
}

#[test]
fn it_reads_the_same_where_it_stands() {
    let copied = record();
    let arguments = ["check", DEMO, "--as-of", AS_OF, "--format", "json"];
    let here = annexa(&project(""), &arguments).record();
    assert_eq!(here.code, 1);
    assert_eq!(here.findings(), copied.findings());
    assert_eq!(here.controls(), copied.controls());
}
