//! Values that look like secrets, planted wherever a bundle takes something from: no byte that it holds gives one away, as it is or
//! encoded, and no digest of one by which it could be guessed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::{Bundle, create};
use crate::secrets::noise;
use crate::support::{OWN_POLICY, Tree, commit, files_below, git, text};

/// The organisation's key, and the same as bytes.
const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// Values that are planted, by where they are.
#[derive(Default)]
struct Planted(BTreeMap<&'static str, String>);

impl Planted {
    /// Returns a new value for a place.
    fn value(&mut self, place: &'static str, length: usize) -> String {
        let kinds = [char::is_ascii_digit, char::is_ascii_lowercase, char::is_ascii_uppercase];
        let mixed = |value: &String| kinds.iter().all(|kind| value.chars().filter(kind).count() > 1);
        let mut seeds = (1..).map(|seed| noise(length, 1_000 * (self.0.len() as u64 + 1) + seed));
        let value = seeds.find(mixed).unwrap();
        assert!(self.0.insert(place, value.clone()).is_none(), "{place} twice");
        value
    }

    /// Returns a new token of a form that everybody knows. Its first letters say what it is, and may be shown.
    fn token(&mut self, place: &'static str) -> String {
        format!("{}-{}", "glpat", self.value(place, 20))
    }

    /// Returns a new address with a password in it.
    fn address(&mut self, place: &'static str) -> String {
        format!("https://app:{}@host.test/a", self.value(place, 20))
    }
}

/// A plan that marks a value of its own as sensitive, under a name that says nothing.
fn plan(one: &str, two: &str) -> String {
    let resource = |values: serde_json::Value, key: &str, marks: &str| {
        serde_json::json!({
            "address": "aws_instance.a", "mode": "managed", "type": "aws_instance", "name": "a",
            "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 1, key: values,
            marks: {"user_data": true},
        })
    };
    let change = serde_json::json!({
        "actions": ["create"], "before": null, "after": {"user_data": one, "tags": {"x": two}}, "after_unknown": {},
        "before_sensitive": false, "after_sensitive": {"user_data": true, "tags": {"x": true}},
    });
    serde_json::json!({
        "format_version": "1.2", "terraform_version": "1.9.0",
        "planned_values": {"root_module": {"resources": [
            resource(serde_json::json!({"user_data": one, "ami": "ami-1"}), "values", "sensitive_values"),
        ]}},
        "resource_changes": [resource(change, "change", "unused")],
        "configuration": {"root_module": {}},
    })
    .to_string()
}

/// A repository with a value in every kind of file, and elsewhere in its surroundings.
fn repository(planted: &mut Planted) -> Tree {
    let wide = |text: String| [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let late = planted.value("ignored tfvars, repeated in a README", 16);
    let tree = Tree::new()
        .file(".gitignore", "*.auto.tfvars\nignored.*\n")
        .file("app.yaml", format!("db:\n  password: {}\n", planted.value("YAML", 12)))
        .file("many.yaml", format!("a: 1\n---\nb: 2\n---\ndb_password: \"{}\"\n", planted.value("second document", 14)))
        .file("app.json", format!("{{\"password\": \"{}\"}}\n", planted.value("JSON", 12)))
        .file("app.jsonc", format!("{{\n  // why\n  \"apiKey\": \"{}\",\n}}\n", planted.value("JSONC", 32)))
        .file("pyproject.toml", format!("[a]\npassword = \"{}\"\n", planted.value("TOML", 12)))
        .file(
            "infra/main.tf",
            format!(
                "variable \"db_password\" {{}}\n\nvariable \"motto\" {{\n  sensitive = true\n  default = \"{}\"\n}}\n\n\
                 resource \"aws_db_instance\" \"a\" {{\n  password = \"{}\"\n  username = var.db_password\n}}\n\n\
                 resource \"aws_instance\" \"a\" {{\n  user_data = <<EOT\n#!/bin/sh\nexport DB_PASSWORD={}\nEOT\n}}\n\n\
                 resource \"aws_ssm_parameter\" \"a\" {{\n  value = var.db_password\n}}\n\nvariable \"locked\" {{}}\n\n\
                 resource \"aws_ebs_volume\" \"a\" {{\n  encrypted = var.locked\n}}\n",
                planted.value("sensitive variable", 18),
                planted.value("HCL", 12),
                planted.value("heredoc", 14)
            ),
        )
        .file("infra/terraform.tfvars", format!("api_token = \"{}\"\n", planted.value("tfvars", 32)))
        .file("infra/prod.auto.tfvars", format!("locked = true\ndb_password = \"{late}\"\n"))
        .file("infra/README.md", format!("# Infra\n\nLog in with {late} once.\n"))
        .file(
            "Dockerfile",
            format!("FROM alpine:3\nENV DB_PASSWORD={}\nRUN mysql -p{}\n", planted.value("ENV", 12), planted.value("RUN", 12)),
        )
        .file(
            "compose.yaml",
            format!(
                "services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: {}\n",
                planted.value("Compose", 12)
            ),
        )
        .file("data.csv", format!("name,address\na,{}\n", planted.address("CSV")))
        .file("isms/policies/a.md", format!("---\ntitle: A\napi_key: {}\n---\n\n# A\n", planted.value("front matter", 32)))
        .file(".github/CODEOWNERS", format!("# {}\n* @a\n", planted.token("CODEOWNERS")))
        .file(
            ".github/workflows/ci.yml",
            format!(
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      DEPLOY_TOKEN: {}\n    steps:\n    - run: \
                 curl -u app:{} https://a.test\n",
                planted.value("workflow", 40),
                planted.value("step", 14)
            ),
        )
        .file(".env", format!("DB_PASSWORD={}\n", planted.value(".env", 12)))
        .file("notes.txt", format!("See {} for more.\n", planted.address("plain text")))
        .file("wide.env", wide(format!("DB_PASSWORD={}\n", planted.value("UTF-16", 14))))
        .file(
            "latin.properties",
            [b"# caf\xe9\ndb.password=".as_slice(), planted.value("latin-1", 14).as_bytes(), b"\n"].concat(),
        )
        .file("plan.json", plan(&planted.value("plan", 22), &planted.value("plan, deeper", 22)))
        .file(
            "deploy/secret.yaml",
            format!(
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  one: {}\nstringData:\n  two: {}\n",
                STANDARD.encode(planted.value("Secret, data", 15)),
                planted.value("Secret, stringData", 24)
            ),
        )
        .file("chart/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n")
        .file("chart/values.yaml", format!("db:\n  password: {}\n", planted.value("values of a chart", 14)))
        .file("chart/templates/a.yaml", format!("password: {}\nn: {{{{ .Values.n }}}}\n", planted.value("template", 12)))
        .file("broken.json", format!("{{\"password\": \"{}\",,}}", planted.value("broken JSON", 12)))
        .file("broken.tf", format!("password = \"{}\"\nx {{\n", planted.value("broken HCL", 14)))
        .file("broken.yaml", format!("kind: Pod\npassword: \"{}\"\nx: [\n", planted.value("broken YAML", 14)))
        .file(
            "annexa.yaml",
            format!(
                "organisation: Example {}\nterraform:\n  roots:\n    infra:\n      values_files: [prod.auto.tfvars]\n      \
                 variables:\n        admin_password: {}\npolicies:\n  paths: [own]\nexclude:\n- path: left-out\n  reason: Not deployed; see \
                 {}\n",
                planted.token("organisation"),
                planted.value("variable of the settings", 14),
                planted.address("reason of an exclusion")
            ),
        )
        .file("left-out/a.env", format!("DB_PASSWORD={}\n", planted.value("excluded file", 14)))
        .file(
            "isms/acceptances.yaml",
            format!(
                "acceptances:\n- id: RA-1\n  policy: ANX-COMPOSE-0003\n  paths: [compose.yaml]\n  reason: It is the same as {}\n  \
                 accepted_on: 2025-11-24\n  expires: 2026-05-24\n",
                planted.address("acceptance")
            ),
        )
        .file("own/a/a.rego", policy("ORG-TEST-0001", &planted.token("policy of the tree")))
        .file(&format!("backup.{}.txt", planted.token("file name")), "Nothing.\n")
        .file(&format!("{}/a.txt", planted.token("folder name")), "Nothing.\n")
        .file(&format!("ignored.{}.txt", planted.token("name of an ignored file")), "Nothing.\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(format!("/srv/{}", planted.token("target of a link")), tree.path().join("link"))
        .unwrap();
    git(&tree, &["init", "-q"]);
    commit(&tree);
    git(&tree, &["checkout", "-q", "-b", &format!("feature/{}", planted.token("branch"))]);
    git(&tree, &["remote", "add", "origin", &planted.address("remote")]);
    tree.write("untracked.env", format!("DB_PASSWORD={}\n", planted.value("untracked file", 14)));
    tree
}

/// A policy of one's own with something in its text.
fn policy(id: &str, inside: &str) -> String {
    let package = format!("policies.org.a{}", id.to_lowercase().replace('-', "_"));
    let matters = format!("It matters to the test. {inside}");
    let says = OWN_POLICY
        .replace("ORG-TEST-0001", id)
        .replace("It matters to the test.", &matters)
        .replace("policies.org.bad", &package);
    format!(
        "{says}# {inside}\ndeny contains finding if {{\n\tinput.subject.config.spec.hostIPC\n\tfinding := {{\"message\": \
         \"{inside}\", \"path\": []}}\n}}\n"
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns the forms of a value: as it is, hexadecimal, percent-encoded, in base 64 wherever it stands, and its bare digests.
fn forms(value: &[u8]) -> Vec<String> {
    let percent: String = value.iter().map(|byte| format!("%{byte:02x}")).collect();
    let mut forms = vec![hex(value), hex(value).to_uppercase(), percent.to_uppercase(), percent];
    for lead in 0..3 {
        let padded = [&b"\0\0"[..lead], value].concat();
        let text = STANDARD_NO_PAD.encode(&padded);
        // The first and last characters depend on what stands around.
        let end = text.len() - usize::from(padded.len() % 3 != 0);
        forms.push(text[[0, 2, 3][lead]..end].to_owned());
    }
    forms.extend(String::from_utf8(value.to_vec()));
    forms.extend(digests(value));
    forms
}

/// Returns the bare digests of some bytes, by which who guesses them knows that the guess is right.
fn digests(bytes: &[u8]) -> Vec<String> {
    let blob = [format!("blob {}\0", bytes.len()).as_bytes(), bytes].concat();
    let (sha256, sha1) = (Sha256::digest(bytes), Sha1::digest(bytes));
    let (blob, wide_blob) = (Sha1::digest(&blob), Sha256::digest(&blob));
    vec![hex(&sha256), hex(&sha1), hex(&blob), hex(&wide_blob), STANDARD_NO_PAD.encode(sha256)]
}

/// What is looked for: a pattern, and what it gives away.
struct Search {
    automaton: AhoCorasick,
    meanings: Vec<String>,
}

impl Search {
    fn new(patterns: Vec<(String, String)>) -> Self {
        let (patterns, meanings): (Vec<String>, Vec<String>) = patterns.into_iter().unzip();
        Self { automaton: AhoCorasick::new(patterns).unwrap(), meanings }
    }

    /// Returns what some bytes give away.
    fn found(&self, bytes: &[u8]) -> Vec<&str> {
        let mut found: Vec<&str> = self
            .automaton
            .find_overlapping_iter(bytes)
            .map(|found| &*self.meanings[found.pattern().as_usize()])
            .collect();
        found.dedup();
        found
    }

    /// Returns what the files of a folder give away, in their bytes and names.
    fn found_below(&self, folder: &Path) -> Vec<String> {
        let mut leaks = Vec::new();
        for path in files_below(folder) {
            let bytes = fs::read(folder.join(&path)).unwrap();
            // Also what is written two bytes a character.
            let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
            let name = path.to_str().unwrap();
            for meaning in [bytes.as_slice(), &narrow, name.as_bytes()].into_iter().flat_map(|bytes| self.found(bytes))
            {
                leaks.push(format!("{name}: {meaning}"));
            }
        }
        leaks.sort();
        leaks.dedup();
        leaks
    }
}

/// Makes a bundle of the repository, and one packed; returns both folders and everything that was printed.
fn made(tree: &Tree, planted: &mut Planted) -> (Bundle, Tree, String) {
    let outer = Tree::new().file("redaction.key", KEY);
    let further = format!("own.{}", planted.token("folder of policies"));
    outer.write(&format!("{further}/b/b.rego"), policy("ORG-TEST-0002", &planted.token("policy from elsewhere")));
    let label = format!("internal {}", planted.token("classification"));
    let key = outer.path().join("redaction.key");
    let policies = outer.path().join(&further);
    let (key, policies) = (key.to_str().unwrap(), policies.to_str().unwrap());
    let arguments = ["--redaction-key", key, "--policies", policies, "--classification", &label];
    let bundle = Bundle::of(tree.path(), &arguments);
    let packed = create(tree.path(), Path::new("."), &outer.path().join("out/b.tar.gz"), &arguments);
    assert_eq!(packed.code, Some(0), "{}", packed.stderr);
    outer.run("tar", &["-xzf", "out/b.tar.gz", "-C", "out"]);
    let mut said = format!("{}{}{}{}", bundle.run.stdout, bundle.run.stderr, packed.stdout, packed.stderr);
    for run in [
        bundle.verify(&["--level", "4"]),
        bundle.reperform(&[]),
        bundle.verify(&["--repo", tree.path().to_str().unwrap()]),
    ] {
        said += &(run.stdout + &run.stderr);
    }
    (bundle, outer, said)
}

#[test]
fn no_byte_of_a_bundle_gives_a_secret_away() {
    let mut planted = Planted::default();
    let tree = repository(&mut planted);
    let (bundle, outer, said) = made(&tree, &mut planted);
    let mut patterns = Vec::new();
    for (place, value) in &planted.0 {
        patterns.extend(forms(value.as_bytes()).into_iter().map(|form| (form, format!("the value of: {place}"))));
    }
    // Whole files that something was taken out of could be guessed at by their digests.
    let redacted: Vec<String> = bundle.lines("pure/redactions.jsonl").iter().map(|line| text(&line["path"])).collect();
    for path in &redacted {
        let Ok(bytes) = fs::read(tree.path().join(path)) else { continue };
        patterns.extend(digests(&bytes).into_iter().map(|digest| (digest, format!("a digest of all of {path}"))));
    }
    let search = Search::new(patterns);
    assert!(!search.found_below(tree.path()).is_empty(), "nothing is looked for");
    let mut leaks = search.found_below(&bundle.path());
    leaks.extend(search.found_below(&outer.path().join("out/b")));
    leaks.extend(search.found(said.as_bytes()).into_iter().map(|meaning| format!("output: {meaning}")));
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), leaks.join("\n"));

    let late = bundle.lines("pure/surroundings.jsonl");
    let late: Vec<_> = late.iter().map(|entry| (text(&entry["path"]), entry["redactions"].as_u64())).collect();
    assert!(late.contains(&("infra/prod.auto.tfvars".to_owned(), Some(1))), "{late:?}");

    // It is still a bundle that holds, of the same files.
    let run = bundle.verify(&["--level", "4"]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    super::assert_levels_hold(&run, &[1, 3, 4]);
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut hmac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    hmac.update(message);
    hmac.finalize().into_bytes().to_vec()
}

#[test]
fn a_commitment_opens_with_the_value_and_the_key() {
    let mut planted = Planted::default();
    let tree = repository(&mut planted);
    let (bundle, ..) = made(&tree, &mut planted);
    let evaluation = text(&bundle.json("evidence.json")["digests"]["evaluation"]);
    let key: Vec<u8> = (0..32).collect();
    let committed = |path: &str, n: u64, value: &[u8]| {
        let nonce = hmac(&key, format!("{evaluation}\n{path}\n{n}").as_bytes());
        hex(&hmac(&nonce, value))
    };
    let mut opened = 0;
    for line in bundle.lines("pure/redactions.jsonl") {
        let path = text(&line["path"]);
        assert_eq!(line["commitment"]["algorithm"], "HMAC-SHA256", "{line}");
        // Places are of the text, which is not the bytes where those are no UTF-8.
        let Ok(file) = fs::read_to_string(tree.path().join(&path)) else { continue };
        let number = |key: &str| line[key].as_u64().unwrap();
        let (from, to) = (number("start") + number("shown"), number("end"));
        let value = &file.as_bytes()[from as usize..to as usize];
        assert_eq!(line["commitment"]["value"], committed(&path, number("n"), value), "{line}");
        opened += 1;
    }
    assert!(opened > 25, "{opened}");
    let members = bundle.lines("pure/population.jsonl");
    let whole: Vec<_> = members.iter().filter(|member| !member["original"].is_null()).collect();
    assert!(whole.len() > 20, "{}", whole.len());
    for member in whole {
        let path = text(&member["path"]);
        let bytes = fs::read(tree.path().join(&path)).unwrap();
        assert_eq!(member["original"]["value"], committed(&path, 0, &Sha256::digest(bytes)), "{path}");
        assert!(member["git_blob"].is_null());
    }
}
