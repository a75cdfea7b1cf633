//! Every built-in policy on its own files: `fixtures/policies/<path>/fail_*` and `pass_*`.
//!
//! A comment `# expect` says that the next line that is no such comment has a finding; several in a row say how many.
//! A case without one (a missing file, a format without comments) has at least one finding somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use annexa::config::Settings;
use annexa::discover::WorkTree;
use annexa::evidence::Evidence;
use annexa::model::Disposition;
use annexa::pipeline::{Engine, Request, check};
use annexa::policy::{Policy, PolicySet};

use crate::support::{Tree, files_below, project, request};

/// Path and line of a finding; no line if it concerns the repository.
type Line = (String, Option<u32>);

#[test]
fn every_policy_fails_and_passes_its_own_files() {
    let mut deviations = Vec::new();
    let mut known = BTreeSet::new();
    for policy in PolicySet::built_in().unwrap().iter() {
        let folder = folder_of(policy);
        deviations.extend(judge_cases(policy, &folder));
        known.insert(folder);
    }
    deviations.extend(strangers(&known));
    assert!(deviations.is_empty(), "{} deviations\n{}", deviations.len(), deviations.join("\n"));
}

/// The engine has two ways to run a policy; what was compiled with the binary takes the faster one.
#[test]
fn the_bytecode_machine_finds_what_the_interpreter_finds() {
    let (mut deviations, mut compared) = (Vec::new(), 0);
    for policy in PolicySet::built_in().unwrap().iter() {
        for case in cases(&project("fixtures/policies").join(folder_of(policy))) {
            let [one, other] = [Engine::Interpreter, Engine::Machine]
                .map(|engine| serde_json::to_value(judge(policy, &case, engine)).unwrap());
            compared += 1;
            if one != other {
                deviations.push(format!("{} {}", policy.brief.id, case.display()));
            }
        }
    }
    assert!(deviations.is_empty(), "{} of {compared} differ\n{}", deviations.len(), deviations.join("\n"));
    assert!(compared > 1_000, "{compared} compared");
}

/// Of two policies that always fail the same subjects one is too many: whatever two of them check, some subject tells them apart.
#[test]
fn no_two_policies_always_fail_the_same_subjects() {
    let (settings, policies) = (Settings::default(), PolicySet::built_in().unwrap());
    let tree = WorkTree::open(&[project("fixtures/policies")]).unwrap();
    let evidence = check(&Request { jobs: 2, ..request(&tree, &settings, &policies) }).unwrap();
    let mut failed: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for finding in &evidence.findings {
        failed.entry(finding.policy.as_str()).or_default().insert((&finding.path, &finding.address));
    }
    let mut by_subjects: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (policy, subjects) in &failed {
        by_subjects.entry(subjects).or_default().push(policy);
    }
    let alike: Vec<_> = by_subjects.values().filter(|policies| policies.len() > 1).collect();
    assert!(alike.is_empty(), "{alike:?}");
    assert!(failed.len() > 1_000, "{} policies", failed.len());
}

/// Returns the folder of a policy's files, relative to `fixtures/policies`.
fn folder_of(policy: &Policy) -> PathBuf {
    Path::new(&*policy.module.path).parent().unwrap().strip_prefix("policies").unwrap().to_path_buf()
}

fn judge_cases(policy: &Policy, folder: &Path) -> Vec<String> {
    let cases = cases(&project("fixtures/policies").join(folder));
    let mut deviations = Vec::new();
    for kind in ["fail_", "pass_"] {
        if !cases.iter().any(|case| name(case).starts_with(kind)) {
            deviations.push(format!("{}: no case begins with {kind}", folder.display()));
        }
    }
    for case in &cases {
        let shown = folder.join(name(case));
        let told = |deviation: String| format!("{} {}: {deviation}", policy.brief.id, shown.display());
        if name(case).starts_with("fail_") {
            deviations.extend(failing(policy, case).into_iter().map(told));
        } else if name(case).starts_with("pass_") {
            deviations.extend(passing(policy, case).into_iter().map(told));
        } else {
            deviations.push(told("begins with neither fail_ nor pass_".to_owned()));
        }
    }
    deviations
}

fn failing(policy: &Policy, case: &Path) -> Vec<String> {
    let evidence = judge(policy, case, Engine::Interpreter);
    let mut found: Vec<Line> = evidence
        .findings
        .iter()
        .map(|finding| (finding.path.to_string(), finding.location.map(|location| location.line)))
        .collect();
    found.sort();
    let expected = expected(case);
    let mut deviations = troubles(&evidence);
    if found.is_empty() {
        let [result] = evidence.policies.as_slice() else { unreachable!() };
        deviations
            .push(format!("no finding; {} of {} undetermined", result.counts.undetermined, result.counts.population));
    } else if !expected.is_empty() && found != expected {
        deviations.push(format!("findings at {}, expected at {}", shown(&found), shown(&expected)));
    }
    deviations
}

fn passing(policy: &Policy, case: &Path) -> Vec<String> {
    let evidence = judge(policy, case, Engine::Interpreter);
    let mut deviations = troubles(&evidence);
    deviations.extend(evidence.findings.iter().map(|finding| {
        let line = finding.location.map(|location| location.line);
        format!("a finding at {}: {}", shown(&[(finding.path.to_string(), line)]), finding.message)
    }));
    deviations.extend(evidence.undetermined.iter().map(|outcome| {
        let deciding: Vec<&str> = outcome.deciding.iter().map(|value| value.expression.as_str()).collect();
        format!("{} is undetermined: {}", outcome.address, deciding.join(", "))
    }));
    if evidence.policies.iter().all(|result| result.counts.population == 0) {
        deviations.push("nothing is judged".to_owned());
    }
    deviations
}

/// Returns what went wrong with the policy or with a file of the case.
fn troubles(evidence: &Evidence) -> Vec<String> {
    let errors = evidence.errors.iter().map(|error| error.message.clone());
    let unread = evidence.files.iter().filter(|file| file.reason.is_some() && file.disposition != Disposition::Binary);
    errors.chain(unread.map(|file| format!("{}: {}", file.path, file.reason.as_deref().unwrap_or_default()))).collect()
}

/// Judges a copy of a case by one policy; one that speaks of what the others find, beside these.
fn judge(policy: &Policy, case: &Path, engine: Engine) -> Evidence {
    let copy = Tree::copy_of(case);
    let id = &policy.brief.id;
    let of_a_system = policy.brief.subjects.iter().any(|subject| subject.starts_with("isms."));
    let beside = of_a_system && files_below(case).iter().any(|path| !path.starts_with("isms"));
    let mut policies = PolicySet::built_in().unwrap();
    policies.retain(|other| beside || other.brief.id == *id);
    let (tree, settings) = (WorkTree::open(&[copy.path().to_path_buf()]).unwrap(), Settings::default());
    let request = Request { engine, excerpts: true, ..request(&tree, &settings, &policies) };
    let mut evidence = check(&request).unwrap();
    evidence.findings.retain(|finding| finding.policy == *id);
    evidence.undetermined.retain(|outcome| outcome.policy == *id);
    evidence.policies.retain(|result| result.id() == id);
    evidence
}

/// Returns the lines that the marks of a case announce, sorted.
fn expected(case: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    for path in files_below(case) {
        let Ok(text) = fs::read_to_string(case.join(&path)) else {
            continue;
        };
        let mut open = 0;
        for (line, number) in text.lines().zip(1..) {
            if line.trim() == "# expect" {
                open += 1;
            } else {
                lines.extend((0..open).map(|_| (path.to_str().unwrap().replace('\\', "/"), Some(number))));
                open = 0;
            }
        }
        assert_eq!(open, 0, "a mark ends {}", case.join(&path).display());
    }
    lines.sort();
    lines
}

/// Returns the cases of a folder, sorted.
fn cases(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// Returns the fixtures that belong to no policy.
fn strangers(known: &BTreeSet<PathBuf>) -> Vec<String> {
    let files = files_below(&project("fixtures/policies"));
    let lost = files.iter().filter(|file| !known.iter().any(|folder| file.starts_with(folder)));
    lost.map(|file| format!("fixtures/policies/{} belongs to no policy", file.display())).collect()
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn shown(lines: &[Line]) -> String {
    let one = |(path, line): &Line| line.map_or_else(|| path.clone(), |line| format!("{path}:{line}"));
    lines.iter().map(one).collect::<Vec<_>>().join(", ")
}
