//! A sound management system gives no finding; each of its single faults is told at its line.

use std::collections::BTreeMap;
use std::fs;

use annexa::config::Settings;
use annexa::discover::{DiscoverError, EntryKind, Tree as Listing, TreeEntry};
use annexa::evidence::{Evidence, Finding};
use annexa::model::ControlStatus;
use annexa::pipeline::check;
use annexa::policy::PolicySet;
use serde::Deserialize;

use crate::support::{AS_OF, Tree, annexa, files_below, project, request};

#[derive(Deserialize)]
struct Mutations {
    mutations: Vec<Mutation>,
}

/// A single fault, and where the finding stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutation {
    name: String,
    file: String,
    find: Option<String>,
    replace: Option<String>,
    #[serde(default)]
    remove_file: bool,
    /// The file of the finding, if it is another one.
    at: Option<String>,
    /// The line of the finding; none if it is on the management system as a whole.
    line: Option<u32>,
    line_text: Option<String>,
    policy_topic_hint: String,
}

type Files = BTreeMap<String, Vec<u8>>;

/// Files that were never written.
struct InMemory<'a>(&'a Files);

impl Listing for InMemory<'_> {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        let entry = |(path, bytes): (&String, &Vec<u8>)| TreeEntry {
            path: path.as_str().into(),
            kind: EntryKind::File(bytes.len() as u64),
        };
        Ok(self.0.iter().map(entry).collect())
    }

    fn read(&self, entry: &TreeEntry) -> std::io::Result<Vec<u8>> {
        self.0.get(&*entry.path).cloned().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let inside = |entry: &TreeEntry| entry.path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder;
        self.list().unwrap().into_iter().filter(inside).collect()
    }

    fn is_whole(&self) -> bool {
        true
    }
}

fn sound() -> Files {
    let folder = project("tests/isms/sound");
    let read =
        |path: std::path::PathBuf| (path.to_str().unwrap().replace('\\', "/"), fs::read(folder.join(&path)).unwrap());
    files_below(&folder).into_iter().map(read).collect()
}

fn judged(files: &Files) -> Evidence {
    check(&request(&InMemory(files), &Settings::default(), &PolicySet::built_in().unwrap())).unwrap()
}

fn of_the_isms(evidence: &Evidence) -> Vec<&Finding> {
    evidence.findings.iter().filter(|finding| finding.policy.as_str().starts_with("ANX-ISMS-")).collect()
}

fn shown(finding: &Finding) -> String {
    let line = finding.location.map(|location| location.line).unwrap_or_default();
    format!("{}:{line}: {} {}", finding.path, finding.policy, finding.message)
}

#[test]
fn a_sound_management_system_gives_no_finding() {
    let evidence = judged(&sound());
    let found: Vec<String> = of_the_isms(&evidence).into_iter().map(shown).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let with = |status: ControlStatus| evidence.controls.iter().filter(|control| control.status == status).count();
    assert!(with(ControlStatus::Pass) > 40 && with(ControlStatus::NotApplicable) > 0);
    assert!(evidence.clauses.iter().all(|clause| clause.status != ControlStatus::Fail));
    let held = evidence.clauses.iter().flat_map(|clause| &clause.items).filter(|item| !item.held_by.is_empty()).count();
    assert_eq!(held, 17);
}

#[test]
fn each_single_fault_is_told_at_its_line() {
    let table = fs::read_to_string(project("tests/isms/mutations.yaml")).unwrap();
    let Mutations { mutations } = serde_yaml::from_str(&table).unwrap();
    assert!(mutations.len() >= 120);
    let files = sound();
    let halves: Vec<Vec<String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = mutations
            .chunks(mutations.len().div_ceil(4))
            .map(|part| scope.spawn(|| part.iter().filter_map(|mutation| missed(mutation, &files)).collect()))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let missed = halves.concat();
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), mutations.len(), missed.join("\n"));
}

/// Returns what is wrong with what is told of a fault.
fn missed(mutation: &Mutation, files: &Files) -> Option<String> {
    let mut files = files.clone();
    if mutation.remove_file {
        files.remove(&mutation.file).unwrap();
    } else {
        let text = String::from_utf8(files[&mutation.file].clone()).unwrap();
        let (find, replace) = (mutation.find.as_ref().unwrap(), mutation.replace.as_ref().unwrap());
        assert_eq!(text.matches(find.as_str()).count(), 1, "{}: {find:?} in {}", mutation.name, mutation.file);
        files.insert(mutation.file.clone(), text.replace(find.as_str(), replace).into_bytes());
    }
    let evidence = judged(&files);
    let found = of_the_isms(&evidence);
    let file = mutation.at.as_ref().unwrap_or(&mutation.file);
    let told = found.iter().find(|finding| match mutation.line {
        Some(line) => *finding.path == **file && finding.location.is_some_and(|place| place.line == line),
        None => &*finding.subject_type == "isms.management_system",
    });
    let all = || found.iter().map(|finding| shown(finding)).collect::<Vec<_>>().join("\n      ");
    let Some(told) = told else {
        let line = mutation.line.map(|line| format!(":{line}")).unwrap_or_default();
        return Some(format!(
            "{} ({}): nothing at {file}{line} `{}`; told:\n      {}",
            mutation.name,
            mutation.policy_topic_hint,
            mutation.line_text.as_deref().unwrap_or_default().trim(),
            all()
        ));
    };
    // A message says what is wrong, and behind a colon what to do.
    (!told.message.contains(": ")).then(|| format!("{}: `{}` does not say what to do", mutation.name, told.message))
}

#[test]
fn an_acceptance_covers_its_finding_and_hides_nothing() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    let record = tree.record(&[]);
    let accepted: Vec<&serde_json::Value> =
        record.list("findings").iter().filter(|finding| finding["accepted"].is_string()).collect();
    assert!(!accepted.is_empty(), "the acceptance of the sound system covers a finding");
    let policy = accepted[0]["policy"].as_str().unwrap();
    assert!(record.policy(policy)["accepted"].as_u64().unwrap() > 0);
}

#[test]
fn the_statement_is_printed_in_every_form() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    for (format, lines) in [("table", 94), ("csv", 95), ("markdown", 96), ("html", 100)] {
        let run = annexa(tree.path(), &["soa", "--as-of", AS_OF, "--format", format]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stdout.lines().count() >= lines, "{format}: {}", run.stdout.lines().count());
        assert!(run.stdout.contains("A.8.34"));
    }
    let run = annexa(tree.path(), &["soa", "--as-of", AS_OF, "--excluded", "--format", "csv"]);
    assert!(
        run.stdout.lines().count() > 1 && run.stdout.lines().skip(1).all(|line| line.contains(",no,")),
        "{}",
        run.stdout
    );
    let run = annexa(Tree::new().path(), &["soa"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("isms/soa.yaml"), "{}", run.stderr);
}

#[test]
fn init_writes_drafts_that_change_no_status() {
    for tree in [Tree::new(), demo_without_isms()] {
        let record = tree.record(&[]);
        let (before, errors) = (record.controls(), record.errors());
        let run = annexa(tree.path(), &["init"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stdout.contains("isms/soa.yaml") && run.stdout.contains("What to do first"), "{}", run.stdout);
        let record = tree.record(&[]);
        let changed: Vec<_> = record.controls().into_iter().filter(|row| !before.contains(row)).collect();
        assert!(changed.iter().all(|(_, status)| status != "pass" && status != "fail"), "{changed:?}");
        assert!(record.findings().iter().all(|(policy, ..)| !policy.starts_with("ANX-ISMS")));
        assert_eq!(record.errors(), errors);
        let again = annexa(tree.path(), &["init"]);
        assert!(!again.stdout.contains("written     "), "{}", again.stdout);
        let gap = annexa(tree.path(), &["gap", "--as-of", AS_OF]);
        assert_eq!(gap.code, Some(0), "{}", gap.stderr);
        assert!(gap.stdout.contains("Readiness by step"));
    }
}

fn demo_without_isms() -> Tree {
    let tree = Tree::copy_of(&project("fixtures/repos/demo"));
    fs::remove_dir_all(tree.path().join("isms")).unwrap();
    tree
}

#[test]
fn the_gap_says_what_moved_since_an_earlier_record() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    tree.check(&["--format", "json=before.json"]);
    let row = "  status: implemented\n  owner: isms-lead\n";
    let soa = fs::read_to_string(tree.path().join("isms/soa.yaml")).unwrap();
    assert!(soa.contains(row));
    tree.write("isms/records/roles.yaml", "owner: isms-lead\nreviewed_on: 2020-01-01\nentries: []\n");
    let run = annexa(tree.path(), &["gap", "--as-of", AS_OF, "--against", "before.json"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stdout.contains("Since 2026-01-31: 0 better, ") && !run.stdout.contains(" 0 worse"), "{}", run.stdout);
    let run = annexa(tree.path(), &["gap", "--against", "isms/soa.yaml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("is no evidence record"), "{}", run.stderr);
}

/// The commands of `docs/first-isms.md`, and the files that it shows, in order.
#[test]
fn the_walk_through_works_as_it_is_written() {
    let page = fs::read_to_string(project("docs/first-isms.md")).unwrap();
    let tree = Tree::new();
    let mut shown = String::new();
    let (mut ran, mut lines) = (0, page.lines());
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```").filter(|fence| !fence.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some(file) = fence.strip_prefix("yaml file=") {
            tree.write(file, block.join("\n") + "\n");
            continue;
        }
        for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
            let words: Vec<String> = command.split(' ').map(|word| word.trim_matches('"').to_owned()).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            if words[0] == "annexa" {
                let run = annexa(tree.path(), &words[1..]);
                assert!(matches!(run.code, Some(0 | 1)), "{command}: {:?}: {}{}", run.code, run.stdout, run.stderr);
                shown.push_str(&run.stdout);
            } else {
                tree.run(words[0], &words[1..]);
            }
            ran += 1;
        }
    }
    assert!(ran >= 9, "{ran} commands");
    let row = shown.lines().find(|line| line.starts_with("A.5.4 ") && line.contains("managing-director")).unwrap();
    assert!(row.contains("implemented") && row.contains("pass"), "{row}");
    assert!(shown.lines().any(|line| line.starts_with("A.7.6 ") && line.contains("not applicable")), "{shown}");
}

#[test]
fn a_reviewed_mapping_adds_to_what_a_policy_says_of_itself() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    let mapping = "mappings:\n- policy: ANX-COMPOSE-0106\n  control: A.7.7\n  strength: supports\n  rationale: A test of ours.\n  \
                   replaces: true\n  reviewed_by: isms-lead\n  reviewed_on: 2026-01-20\n";
    tree.write("isms/mapping.yaml", mapping);
    let record = tree.record(&[]);
    assert!(record.findings().iter().all(|(policy, ..)| !policy.starts_with("ANX-ISMS")), "{:?}", record.findings());
    assert_eq!(record.policy("ANX-COMPOSE-0106")["controls"], serde_json::json!({"A.7.7": "supports"}));
    let (_, status) = record.controls().into_iter().find(|(id, _)| id == "A.7.7").unwrap();
    assert_eq!(status, "fail");
    tree.write("isms/mapping.yaml", mapping.replace("  reviewed_by: isms-lead\n", ""));
    let record = tree.record(&[]);
    assert_eq!(record.findings_of("ANX-ISMS-0001").len(), 1);
    assert!(record.policy("ANX-COMPOSE-0106")["controls"].get("A.7.7").is_none());
}

#[test]
fn a_comment_at_the_finding_names_the_acceptance() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    let acceptances = fs::read_to_string(tree.path().join("isms/acceptances.yaml")).unwrap();
    let entry = "- id: RA-2\n  policy: ANX-COMPOSE-0104\n  inline: true\n  reason: A test of ours.\n  risk: R-1\n  \
                 requested_by: head-of-storefront\n  accepted_by: head-of-bookings\n  accepted_on: 2026-01-01\n  \
                 expires: 2026-05-24\n";
    tree.write("isms/acceptances.yaml", format!("{acceptances}{entry}"));
    let accepted = |tree: &Tree| {
        let record = tree.record(&[]);
        let found =
            record.list("findings").iter().find(|finding| finding["policy"] == "ANX-COMPOSE-0104").unwrap().clone();
        (
            found["accepted"].clone(),
            record.findings_of("ANX-ISMS-0034").len(),
            record.findings_of("ANX-ISMS-0033").len(),
        )
    };
    assert_eq!(accepted(&tree), (serde_json::Value::Null, 1, 0), "nothing names it, so it is of no use");
    let compose = fs::read_to_string(tree.path().join("compose.yaml")).unwrap();
    let line = compose.lines().nth(5).unwrap().to_owned();
    tree.write("compose.yaml", compose.replace(&line, &format!("      # annexa:accept RA-2\n{line}")));
    assert_eq!(accepted(&tree), ("RA-2".into(), 0, 0));
}

#[test]
fn records_that_were_not_judged_count_for_nothing() {
    let tree = Tree::copy_of(&project("tests/isms/sound"));
    let whole = tree.record(&[]);
    let part = tree.record(&["compose.yaml"]);
    let passed = |record: &crate::support::Record| {
        record.controls().into_iter().filter(|(_, status)| status == "pass").map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert!(passed(&whole).len() > 40 && passed(&part).len() < 5, "{:?}", passed(&part));
    assert!(part.controls().iter().any(|(_, status)| status == "not_applicable"), "what is declared still holds");
    assert!(part.list("controls").iter().all(|control| control["records"].as_array().unwrap().is_empty()));
    assert!(part.list("notes").iter().any(|note| note.as_str().unwrap().contains("was not judged in this run")));
    let accepted = part.list("findings").iter().filter(|finding| finding["accepted"].is_string()).count();
    assert!(accepted > 0, "an acceptance covers its finding also where only that file is asked for");
}
