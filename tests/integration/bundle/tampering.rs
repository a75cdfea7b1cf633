//! Two hundred ways to tamper with a signed bundle, drawn with a fixed seed: each is told, at the level where it belongs.
//!
//! Whoever changes a file is told by fixity (L1), or by the signature where the file is a signature (L2). Whoever knows the format
//! and closes the bag again, every digest right, meets the signature (L2). Who strips that as well, and says so everywhere, leaves an
//! unsigned bundle that contradicts itself: in its links (L3) or in what its inputs give (L4). Only a bundle that somebody made
//! honestly of other inputs is beyond these: it meets the reader's own key (L2) or the repository (L5).

use std::fs;

use annexa::bundle::{Level, LevelState, Trust, Verification};
use annexa::model::digest;
use serde_json::{Value, json};

use super::bag::{Bag, INFO, POPULATION, RECORD, RESULTS, ROOT};
use super::{Bundle, Key};
use crate::support::{Random, Tree, commit, committed, text};

/// How many are tried.
const TAMPERINGS: usize = 200;

/// What the reader asks for by name.
const IDENTITY: &str = "evidence@example.test";

/// A file that something is wrong with.
const INPUT: &str = "deploy/pod.yaml";

/// Returns the first level that fails.
fn failing(found: &Verification) -> Option<Level> {
    let fails = found.levels.iter().find(|report| matches!(report.state, LevelState::Fails(_)));
    fails.map(|report| report.level)
}

/// A way to change a bag without knowing what it is; says what it did. It is given a bag of another repository.
type Plain = fn(&mut Bag, &Bag, &mut Random) -> String;

const PLAIN: [(&str, Plain); 18] = [
    ("flip a byte of any file", |bag, _, random| {
        let path = random.pick(&bag.files()).clone();
        flip(bag, &path, random)
    }),
    ("flip a byte beside the policies", |bag, _, random| {
        let files: Vec<String> = bag.files().into_iter().filter(|path| !path.contains("/built-in/")).collect();
        let path = random.pick(&files).clone();
        flip(bag, &path, random)
    }),
    ("flip a byte of a tag file", |bag, _, random| {
        let path = *random.pick(&[ROOT, INFO, "bagit.txt", "manifest-sha256.txt", "VERIFY.md"]);
        flip(bag, path, random)
    }),
    ("flip a byte of a signature", |bag, _, random| {
        let path = random.pick(&bag.below("signatures/")).clone();
        flip(bag, &path, random)
    }),
    ("add a file", |bag, _, random| {
        let places =
            ["data/x", "data/pure/inputs/x.tf", "data/pure/policies/built-in/x.rego", "data/run/x", "x", "README.md"];
        let path = *random.pick(&places);
        bag.write(path, "x\n");
        path.to_owned()
    }),
    ("add a signature of a known form", |bag, other, random| {
        let bytes = if random.below(2) == 0 { b"x".to_vec() } else { other.read("signatures/evidence.intoto.jsonl") };
        bag.write("signatures/tagmanifest-sha256.txt.der", bytes);
        "signatures/tagmanifest-sha256.txt.der".to_owned()
    }),
    ("remove a file", |bag, _, random| {
        let files: Vec<String> = bag.files().into_iter().filter(|path| !path.contains("/built-in/")).collect();
        let path = random.pick(&files).clone();
        bag.remove(&path);
        path
    }),
    ("rename a file", |bag, _, random| {
        let path = random.pick(&bag.below("data/")).clone();
        let to = format!("{path}~");
        bag.write(&to, bag.read(&path));
        bag.remove(&path);
        format!("{path} to {to}")
    }),
    ("reorder lines", |bag, _, random| change_lines(bag, random, |lines, at| lines.swap(at, at + 1))),
    ("drop a line", |bag, _, random| change_lines(bag, random, |lines, at| drop(lines.remove(at)))),
    ("repeat a line", |bag, _, random| change_lines(bag, random, |lines, at| lines.insert(at, lines[at].clone()))),
    ("truncate a file", |bag, _, random| {
        let files: Vec<String> = bag.files().into_iter().filter(|path| !bag.read(path).is_empty()).collect();
        let path = random.pick(&files).clone();
        let bytes = bag.read(&path);
        let length = random.below(bytes.len());
        bag.write(&path, &bytes[..length]);
        format!("{path} to {length} bytes")
    }),
    ("strip a signature", |bag, _, random| {
        let path = random.pick(&bag.below("signatures/")).clone();
        bag.remove(&path);
        path
    }),
    ("strip all signatures", |bag, _, _| {
        bag.below("signatures/").iter().for_each(|path| bag.remove(path));
        "signatures/".to_owned()
    }),
    ("swap in another bundle's signature", |bag, other, random| {
        // The key is the same.
        let files: Vec<String> =
            bag.below("signatures/").into_iter().filter(|path| bag.read(path) != other.read(path)).collect();
        let path = random.pick(&files).clone();
        bag.write(&path, other.read(&path));
        path
    }),
    ("replay another bundle's signatures", |bag, other, _| {
        other.below("signatures/").iter().for_each(|path| bag.write(path, other.read(path)));
        "signatures/".to_owned()
    }),
    ("swap in another bundle's file", |bag, other, random| {
        let both: Vec<String> =
            bag.below("data/").into_iter().filter(|path| other.folder.join(path).exists()).collect();
        let differing: Vec<String> = both.into_iter().filter(|path| bag.read(path) != other.read(path)).collect();
        let path = random.pick(&differing).clone();
        bag.write(&path, other.read(&path));
        path
    }),
    ("replay another bundle's manifests", |bag, other, random| {
        let path = *random.pick(&[ROOT, "manifest-sha256.txt", INFO]);
        bag.write(path, other.read(path));
        path.to_owned()
    }),
];

fn flip(bag: &mut Bag, path: &str, random: &mut Random) -> String {
    let mut bytes = bag.read(path);
    if bytes.is_empty() {
        bytes.push(b'x');
    } else {
        let (at, bit) = (random.below(bytes.len()), random.below(8));
        bytes[at] ^= 1 << bit;
    }
    bag.write(path, bytes);
    path.to_owned()
}

/// Changes two different neighbouring lines of a file of the pure part.
fn change_lines(bag: &mut Bag, random: &mut Random, change: fn(&mut Vec<String>, usize)) -> String {
    let lines = |bag: &Bag, path: &str| bag.text(path).lines().map(str::to_owned).collect::<Vec<_>>();
    let files = bag.below("data/pure/").into_iter().filter(|path| path.ends_with(".jsonl"));
    let files: Vec<String> = files.filter(|path| lines(bag, path).len() > 1).collect();
    let path = random.pick(&files).clone();
    let mut lines = lines(bag, &path);
    let at = random.below(lines.len() - 1);
    change(&mut lines, at);
    bag.write(&path, lines.join("\n") + "\n");
    format!("{path}, line {}", at + 1)
}

/// A way to change a bag, knowing its format, before it is closed again; and the level that tells it of an unsigned one.
type Informed = (&'static str, Level, fn(&mut Bag, &Bag));

const INFORMED: [Informed; 28] = [
    ("let a failing result pass", Level::Links, |bag, _| {
        let mut results = bag.lines(RESULTS);
        let failing = results.iter_mut().find(|result| result["outcome"] == "fail").unwrap();
        failing["outcome"] = "pass".into();
        failing.as_object_mut().unwrap().remove("findings");
        bag.write_lines(RESULTS, &results);
    }),
    ("delete a failing result", Level::Links, |bag, _| {
        let mut results = bag.lines(RESULTS);
        let at = results.iter().position(|result| result["outcome"] == "fail").unwrap();
        results.remove(at);
        bag.write_lines(RESULTS, &results);
    }),
    ("delete a finding of the record", Level::Links, |bag, _| {
        bag.record(|record| drop(record["findings"].as_array_mut().unwrap().remove(0)));
    }),
    ("let a failing result pass, and delete its finding, and count so", Level::Reperformance, |bag, _| {
        let mut results = bag.lines(RESULTS);
        let failing = results.iter_mut().find(|result| result["outcome"] == "fail").unwrap();
        failing["outcome"] = "pass".into();
        let findings = failing.as_object_mut().unwrap().remove("findings").unwrap();
        let policy = failing["policy"].clone();
        bag.write_lines(RESULTS, &results);
        let mut policies = bag.lines("data/pure/policies.jsonl");
        count_as_passed(&mut policies, &policy);
        bag.write_lines("data/pure/policies.jsonl", &policies);
        bag.record(|record| {
            count_as_passed(record["policies"].as_array_mut().unwrap(), &policy);
            let told = |finding: &Value| findings.as_array().unwrap().contains(&finding["fingerprint"]);
            record["findings"].as_array_mut().unwrap().retain(|finding| !told(finding));
        });
    }),
    ("let a failing control pass in the record", Level::Links, |bag, _| {
        bag.record(|record| let_pass(record["controls"].as_array_mut().unwrap()));
    }),
    ("let a failing control pass in both places", Level::Links, |bag, _| {
        bag.record(|record| let_pass(record["controls"].as_array_mut().unwrap()));
        let mut controls = bag.lines("data/pure/controls.jsonl");
        let_pass(&mut controls);
        bag.write_lines("data/pure/controls.jsonl", &controls);
    }),
    ("let a failing control pass everywhere, and count so", Level::Reperformance, |bag, _| {
        bag.record(|record| let_pass(record["controls"].as_array_mut().unwrap()));
        let mut controls = bag.lines("data/pure/controls.jsonl");
        let_pass(&mut controls);
        bag.write_lines("data/pure/controls.jsonl", &controls);
        bag.record(|record| count_passing(&mut record["summary"]["controls"]));
        bag.index(|index| count_passing(&mut index["controls"]));
    }),
    ("change an input", Level::Links, |bag, _| {
        let path = format!("data/pure/inputs/{INPUT}");
        bag.write(&path, bag.text(&path).replace("hostPID: true", "hostPID: no  "));
    }),
    ("change an input and its digests", Level::Links, |bag, _| change_input(bag)),
    ("change an input and every digest of it", Level::Reperformance, |bag, _| {
        change_input(bag);
        settle_digests(bag);
    }),
    ("drop a member of the population with its input", Level::Links, |bag, _| {
        bag.remove(&format!("data/pure/inputs/{INPUT}"));
        let mut population = bag.lines(POPULATION);
        population.retain(|member| member["path"] != INPUT);
        bag.write_lines(POPULATION, &population);
        bag.index(|index| lessen(&mut index["population"]["evaluated"]));
    }),
    ("drop a member of the population everywhere but in the results", Level::Links, |bag, _| {
        drop_member(bag);
    }),
    ("drop a member of the population everywhere", Level::Links, |bag, _| {
        drop_member(bag);
        let mut results = bag.lines(RESULTS);
        results.retain(|result| result["path"] != INPUT);
        bag.write_lines(RESULTS, &results);
    }),
    ("judge by another date", Level::Reperformance, |bag, _| {
        let mut request = bag.json("data/pure/config/request.json");
        request["as_of"] = "2020-01-01".into();
        bag.write_json("data/pure/config/request.json", &request);
    }),
    ("change a policy", Level::Links, |bag, _| {
        let paths = bag.below("data/pure/policies/built-in/");
        let is_policy = |path: &&String| !path.contains("/lib/") && bag.text(path).contains("ANX-K8S-0003");
        let path = paths.iter().find(is_policy).unwrap().clone();
        bag.write(
            &path,
            bag.text(&path).replace("deny contains finding if {", "deny contains finding if {\n\tfalse\n"),
        );
    }),
    ("change a library of the policies", Level::Reperformance, |bag, _| {
        let path = bag.below("data/pure/policies/built-in/").into_iter().find(|path| path.contains("/lib/")).unwrap();
        bag.write(&path, bag.text(&path) + "\n_more := 1\n");
    }),
    ("change what the policies are given", Level::Reperformance, |bag, _| {
        let mut given = bag.json("data/pure/policies/data.json");
        given["parameters"]["ANX-K8S-0003"] = json!({ "x": 1 });
        bag.write_json("data/pure/policies/data.json", &given);
    }),
    ("add a redaction", Level::Links, |bag, _| {
        let mut redactions = bag.lines("data/pure/redactions.jsonl");
        redactions.push(json!({
            "path": INPUT, "n": 1, "start": 0, "shown": 0, "end": 4, "line": 1, "reason": "marked", "secret": null,
            "commitment": null,
        }));
        bag.write_lines("data/pure/redactions.jsonl", &redactions);
        let mut population = bag.lines(POPULATION);
        let member = population.iter_mut().find(|member| member["path"] == INPUT).unwrap();
        member["redactions"] = 1.into();
        member.as_object_mut().unwrap().remove("git_blob");
        bag.write_lines(POPULATION, &population);
    }),
    ("leave out a redaction", Level::Links, |bag, _| bag.write("data/pure/redactions.jsonl", "")),
    ("change the settings", Level::Links, |bag, _| {
        bag.write("data/pure/config/annexa.yaml", "exclude:\n- path: deploy\n  reason: No reason.\n");
    }),
    ("keep another bundle's inputs", Level::Links, |bag, other| {
        let path = format!("data/pure/inputs/{INPUT}");
        bag.write(&path, other.read(&path));
    }),
    ("keep another bundle's results", Level::Links, |bag, other| bag.write(RESULTS, other.read(RESULTS))),
    ("add a file of one's own", Level::Links, |bag, _| {
        bag.write("data/summary.html", "Everything passes.\n");
        bag.index(|index| {
            let part = json!({"path": "summary.html", "media_type": "text/html", "role": "further", "sha256": ""});
            index["parts"].as_array_mut().unwrap().push(part);
        });
    }),
    ("change an export", Level::Reperformance, |bag, _| {
        let path = "data/exports/results.sarif";
        bag.write(path, bag.text(path).replacen("\"error\"", "\"note\"", 1));
    }),
    ("leave out what limits the run", Level::Reperformance, |bag, _| {
        bag.index(|index| index["limitations"] = json!([]));
    }),
    ("name another organisation", Level::Reperformance, |bag, _| {
        bag.index(|index| index["organisation"] = "Another".into());
        bag.write(INFO, bag.text(INFO).replace("Source-Organization: Example", "Source-Organization: Another"));
    }),
    ("say something else in bag-info.txt", Level::Links, |bag, _| {
        bag.write(INFO, bag.text(INFO).replace("Classification: confidential", "Classification: public"));
    }),
    ("change how it is to be verified", Level::Reperformance, |bag, _| {
        bag.write("VERIFY.md", "There is nothing to verify.\n");
    }),
];

/// Lets the first control that fails pass.
fn let_pass(controls: &mut [Value]) {
    let control = controls.iter_mut().find(|control| control["status"] == "fail").unwrap();
    control["status"] = "pass".into();
}

/// Counts a failing control as passing.
fn count_passing(counts: &mut Value) {
    lessen(&mut counts["fail"]);
    counts["pass"] = (counts["pass"].as_u64().unwrap_or_default() + 1).into();
}

fn lessen(number: &mut Value) {
    *number = (number.as_u64().unwrap() - 1).into();
}

/// Counts a failing result of a policy as passing.
fn count_as_passed(policies: &mut [Value], id: &Value) {
    let policy = policies.iter_mut().find(|policy| policy["id"] == *id).unwrap();
    lessen(&mut policy["failed"]);
    policy["passed"] = (policy["passed"].as_u64().unwrap() + 1).into();
}

/// Changes an input, and says so where a digest of it stands.
fn change_input(bag: &mut Bag) {
    let path = format!("data/pure/inputs/{INPUT}");
    let bytes = bag.text(&path).replace("hostPID: true", "hostPID: no  ");
    let sha256 = digest::of_bytes(bytes.as_bytes());
    bag.write(&path, bytes);
    let mut population = bag.lines(POPULATION);
    let settle = |files: &mut [Value]| {
        files.iter_mut().find(|file| file["path"] == INPUT).unwrap()["sha256"] = sha256.as_str().into();
    };
    settle(&mut population);
    bag.write_lines(POPULATION, &population);
    bag.record(|record| settle(record["files"].as_array_mut().unwrap()));
}

/// Drops a member from everything that lists the population.
fn drop_member(bag: &mut Bag) {
    bag.remove(&format!("data/pure/inputs/{INPUT}"));
    let mut population = bag.lines(POPULATION);
    population.retain(|member| member["path"] != INPUT);
    bag.write_lines(POPULATION, &population);
    bag.index(|index| lessen(&mut index["population"]["evaluated"]));
    bag.record(|record| record["files"].as_array_mut().unwrap().retain(|file| file["path"] != INPUT));
    settle_digests(bag);
}

/// Makes the digests of the inputs and of the evaluation those of the files that the record tells.
fn settle_digests(bag: &mut Bag) {
    let record = bag.json(RECORD);
    let fields = record["files"].as_array().unwrap().iter().flat_map(|file| {
        let disposition: annexa::model::Disposition = serde_json::from_value(file["disposition"].clone()).unwrap();
        let sha256 = file["sha256"].as_str().unwrap_or_default().to_owned();
        [text(&file["path"]), disposition.label().to_owned(), sha256]
    });
    let fields: Vec<String> = fields.collect();
    let inputs = digest::of_fields(fields.iter().map(String::as_str));
    let told = |key: &str| text(&record["digests"][key]);
    let (policies, configuration, engine) = (told("policies"), told("configuration"), told("engine"));
    let as_of = text(&record["as_of"]);
    let evaluation = digest::of_fields([&*inputs, &*policies, &*configuration, &*engine, &*as_of]);
    let settle = |digests: &mut Value| {
        digests["inputs"] = inputs.as_str().into();
        digests["evaluation"] = evaluation.as_str().into();
    };
    bag.record(|record| settle(&mut record["digests"]));
    bag.index(|index| settle(&mut index["digests"]));
}

/// A repository with something that fails, something that passes, a secret, and settings.
fn repository(name: &str, pid: bool) -> Tree {
    let bucket = "resource \"aws_s3_bucket\" \"a\" {\n  bucket = \"NAME\"\n}\n";
    let pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: NAME\nspec:\n  hostPID: true\n  containers:\n  - name: a\n    \
               image: a\n    env:\n    - name: DB_PASSWORD\n      value: SECRET\n";
    let secret = crate::secrets::noise(14, name.len() as u64);
    let pod = pod.replace("NAME", name).replace("SECRET", &secret).replace("true", if pid { "true" } else { "false" });
    committed(
        Tree::new()
            .file("annexa.yaml", "organisation: Example\n")
            .file("README.md", format!("# {name}\n"))
            .file("main.tf", bucket.replace("NAME", name))
            .file(INPUT, pod)
            .file("Dockerfile", "FROM alpine:3\nUSER 1000\n"),
    )
}

/// Two signed bundles, and what vouches for their key.
fn signed() -> (Bundle, Bundle, Trust) {
    let key = Key::new(IDENTITY);
    let key_file = key.path();
    let sign = ["--sign-key", key_file.to_str().unwrap(), "--identity", IDENTITY];
    let one = Bundle::of(repository("one", true).path(), &sign);
    let other = Bundle::of(repository("the-other", false).path(), &sign);
    let list = fs::read_to_string(one.path().join("signatures/allowed_signers")).unwrap();
    let trust = Trust { allowed_signers: Some(list), identity: Some(IDENTITY.to_owned()), public_key: None };
    (one, other, trust)
}

#[test]
fn two_hundred_tamperings_are_told_at_their_level() {
    let (one, other, trust) = signed();
    let (mut bag, other) = (Bag::new(&one), Bag::new(&other));
    let untouched = bag.verified(4, &trust);
    assert!(untouched.levels[..4].iter().all(|report| report.state == LevelState::Holds), "{:?}", untouched.levels);
    let mut wrong = Vec::new();
    let mut judge = |what: String, found: &Verification, expected: Level| {
        if failing(found) != Some(expected) {
            let told = found.levels.iter().map(|report| format!("    {:?}: {:?}\n", report.level, report.state));
            wrong.push(format!("{what}: expected at {expected:?}\n{}", told.collect::<String>()));
        }
    };
    let mut random = Random(27_001);
    let mut tried = 0;
    for (name, level, change) in INFORMED {
        change(&mut bag, &other);
        bag.close();
        judge(format!("{name}, signed"), &bag.verified(2, &trust), Level::Signature);
        bag.strip();
        bag.close();
        judge(format!("{name}, without signatures"), &bag.verified(level.number(), &Trust::default()), level);
        judge(
            format!("{name}, without signatures, to one who expects one"),
            &bag.verified(2, &trust),
            Level::Signature,
        );
        bag.undo();
        tried += 2;
    }
    for number in 0..TAMPERINGS - tried {
        let (name, change) = PLAIN[number % PLAIN.len()];
        let what = change(&mut bag, &other, &mut random);
        let only_signatures = bag.before.keys().all(|path| path.starts_with("signatures/"));
        let level = if only_signatures { Level::Signature } else { Level::Fixity };
        judge(format!("{name}: {what}"), &bag.verified(2, &trust), level);
        bag.undo();
    }
    assert_eq!(bag.verified(4, &trust).levels, untouched.levels, "a tampering was not undone");
    assert!(wrong.is_empty(), "{} of {TAMPERINGS}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_whole_forgery_meets_the_key_and_the_repository_of_the_reader() {
    let repository = repository("one", true);
    // Everything that a bundle says of itself is right: it was made of a tree in which the fault is not.
    let forged = Tree::copy_of(repository.path());
    let pod = fs::read_to_string(forged.path().join(INPUT)).unwrap();
    forged.write(INPUT, pod.replace("hostPID: true", "hostPID: false"));
    commit(&forged);
    let bundle = Bundle::of(forged.path(), &[]);
    let plain = bundle.verify(&["--level", "4"]);
    assert_eq!(plain.code, Some(0), "{}", plain.stdout);
    super::assert_levels_hold(&plain, &[1, 3, 4]);
    assert!(super::level_is(&plain, 2, "not done") && !plain.stdout.contains("L2 holds"));

    let key = Key::new(IDENTITY);
    let public = bundle.scratch.path().join("signers");
    fs::write(
        &public,
        "evidence@example.test ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIPHyu4LYmnt1r2OkPI0RXhQudTLiTvdCK9tiw0DRcUc\n",
    )
    .unwrap();
    let asked = bundle.verify(&["--level", "2", "--allowed-signers", public.to_str().unwrap()]);
    assert!(asked.code == Some(1) && super::level_is(&asked, 2, "FAILS"), "{}", asked.stdout);
    let reconciled = bundle.verify(&["--repo", repository.path().to_str().unwrap()]);
    assert!(reconciled.code == Some(1) && super::level_is(&reconciled, 5, "FAILS"), "{}", reconciled.stdout);
    assert!(reconciled.stdout.contains("is not in the repository"), "{}", reconciled.stdout);

    // Signed by whom nobody knows, it is not called verified either.
    let key_file = key.path();
    let own = Bundle::of(forged.path(), &["--sign-key", key_file.to_str().unwrap(), "--identity", IDENTITY]);
    let asked = own.verify(&["--level", "2", "--allowed-signers", public.to_str().unwrap()]);
    assert!(asked.code == Some(1) && super::level_is(&asked, 2, "FAILS"), "{}", asked.stdout);
    let nobody = own.verify(&["--level", "2"]);
    assert!(super::level_is(&nobody, 2, "not done"), "{}", nobody.stdout);
}
