//! Secrets planted in every kind of file: each is found at its place, and no output holds it, raw or encoded.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::support::{Tree, annexa};

/// Returns text that looks random and is the same in every run.
pub(crate) fn noise(length: usize, seed: u64) -> String {
    let alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        alphabet[(state >> 33) as usize % alphabet.len()] as char
    };
    std::iter::repeat_with(&mut next).take(length).collect()
}

/// Returns the lines of a private key.
fn key(seed: u64) -> (String, Vec<String>) {
    let lines: Vec<String> = (0..4).map(|line| noise(64, seed * 100 + line)).collect();
    let label = "PRIVATE KEY-----";
    (format!("-----BEGIN {label}\n{}\n-----END {label}\n", lines.join("\n")), lines)
}

/// A tree with a secret in each kind of file, and the secrets.
fn planted() -> (Tree, Vec<String>) {
    let mut secrets = Vec::new();
    let mut plant = |length: usize| {
        secrets.push(noise(length, secrets.len() as u64 + 1));
        secrets[secrets.len() - 1].clone()
    };
    let tree = Tree::new()
        .file("app.env", format!("DB_PASSWORD={}\n", plant(12)))
        .file("app.properties", format!("db.password={}\n", plant(12)))
        .file("settings.py", format!("API_KEY = \"{}\"\n", plant(32)))
        .file("run.sh", format!("curl -u app:{} https://a.test\n", plant(14)))
        .file("notes.md", format!("https://app:{}@host.test/\n", plant(16)))
        .file("Dockerfile", format!("FROM alpine:3\nENV DB_PASSWORD={}\nRUN mysql -p{}\n", plant(12), plant(12)))
        .file(
            "compose.yaml",
            format!("services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: {}\n", plant(12)),
        )
        .file(
            "main.tf",
            format!(
                "resource \"aws_db_instance\" \"a\" {{\n  password = \"{}\"\n  storage_encrypted = var.x\n}}\n\n\
                 resource \"aws_instance\" \"a\" {{\n  user_data = base64encode(\"DB_PASSWORD={}\")\n}}\n\n\
                 variable \"db_password\" {{\n  default = \"{}\"\n}}\n\n\
                 locals {{\n  url = \"postgres://app:{}@${{var.host}}/app\"\n}}\n",
                plant(12),
                plant(12),
                plant(12),
                plant(12)
            ),
        )
        .file(
            "template.yaml",
            format!(
                "AWSTemplateFormatVersion: \"2010-09-09\"\nParameters:\n  DBPassword:\n    Type: String\n    Default: {}\n\
                 Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: {}\n",
                plant(12),
                plant(12)
            ),
        )
        .file(
            "azuredeploy.json",
            format!(
                "{{\"contentVersion\": \"1.0.0.0\", \"resources\": [{{\"type\": \"Microsoft.Sql/servers\", \"name\": \"a\", \
                 \"properties\": {{\"administratorLoginPassword\": \"{}\"}}}}]}}",
                plant(12)
            ),
        )
        .file(
            "pod.yaml",
            format!(
                "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a\n    env:\n    \
                 - name: DB_PASSWORD\n      value: {}\n",
                plant(12)
            ),
        )
        .file(
            "secret.yaml",
            format!(
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  password: {}\nstringData:\n  token: {}\n",
                STANDARD.encode(plant(12)),
                plant(24)
            ),
        )
        .file(
            ".github/workflows/ci.yml",
            format!(
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      DEPLOY_TOKEN: {}\n    steps:\n      \
                 - run: docker login -u a -p {} registry.test\n",
                plant(40),
                plant(14)
            ),
        )
        .file("chart/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n")
        .file("chart/templates/a.yaml", format!("password: {}\nname: {{{{ .Values.name }}}}\n", plant(12)))
        .file("broken.json", format!("{{\"password\": \"{}\",,}}", plant(12)))
        .file("pyproject.toml", format!("[a]\npassword = \"{}\"\n", plant(12)));
    let (pem, lines) = key(7);
    secrets.extend(lines);
    tree.write("tls.pem", &pem);
    let (pem, lines) = key(8);
    secrets.extend(lines);
    tree.write("key.json", serde_json::json!({ "private_key": pem }).to_string());
    (tree, secrets)
}

#[test]
fn no_output_holds_a_secret() {
    let (tree, secrets) = planted();
    let mut outputs = Vec::new();
    for arguments in [
        &["--format", "human"][..],
        &["--format", "human", "--verbose", "--max-findings", "1000"],
        &["--quiet"],
        &["--format", "json"],
        &["--format", "sarif"],
        &[
            "--format",
            "human",
            "--verbose",
            "--max-findings",
            "1000",
            "-p",
            "ANX-TF-*",
            "-p",
            "ANX-K8S-*",
            "-p",
            "ANX-CFN-*",
        ],
    ] {
        let run = tree.check(arguments);
        outputs.push((format!("check {arguments:?}"), run.stdout + &run.stderr));
    }
    for (path, _) in tree.record(&[]).dispositions() {
        for arguments in [&["inspect", path.as_str()][..], &["inspect", path.as_str(), "--documents"]] {
            let run = annexa(tree.path(), arguments);
            outputs.push((format!("{arguments:?}"), run.stdout + &run.stderr));
        }
    }
    for secret in &secrets {
        let encoded = STANDARD.encode(secret);
        for form in [secret.as_str(), encoded.trim_end_matches('=')] {
            for (what, output) in &outputs {
                let at = output.find(form);
                assert!(at.is_none(), "{what} holds {form}: {}", &output[at.unwrap().saturating_sub(200)..]);
            }
        }
    }
}

#[test]
fn a_file_without_its_secrets_is_still_parsed() {
    let (tree, _) = planted();
    // Outside of a repository the folder of a file is the root, and a workflow is none there.
    tree.run("git", &["init", "-q"]);
    for (path, subject) in [
        (".github/workflows/ci.yml", "github.job"),
        ("pod.yaml", "kubernetes.Pod"),
        ("secret.yaml", "kubernetes.Secret"),
        ("compose.yaml", "compose.service"),
        ("main.tf", "aws_db_instance"),
        ("template.yaml", "AWS::RDS::DBInstance"),
        ("Dockerfile", "dockerfile.stage"),
    ] {
        let run = annexa(tree.path(), &["inspect", path]);
        assert!(run.stdout.contains(&format!("\"type\": \"{subject}\"")), "{path}: {}{}", run.stderr, run.stdout);
    }
}

#[test]
fn a_secret_is_found_in_every_kind_of_file() {
    let (tree, _) = planted();
    let record = tree.record(&["-p", "ANX-SECRET-*"]);
    let found = record.findings();
    let silent: Vec<String> = record
        .dispositions()
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !path.ends_with("Chart.yaml") && !found.iter().any(|(_, other, _)| other == path))
        .collect();
    assert!(silent.is_empty(), "nothing found in {silent:?}");
    assert_eq!(record.disposition("settings.py"), "searched");
    assert_eq!(record.disposition("chart/templates/a.yaml"), "templated");
    assert_eq!(record.policy("ANX-SECRET-0001")["population"], record.dispositions().len());
}

#[test]
fn an_allowed_value_is_no_finding_and_the_reason_is_told() {
    let tree = Tree::new().file("a.env", "DB_PASSWORD=vR7-pq20xZ\n").file(
        "annexa.yaml",
        "secrets:\n  allow:\n  - pattern: 'vR7-[a-z0-9A-Z]+'\n    reason: Printed in the manual.\n",
    );
    let record = tree.record(&["-p", "ANX-SECRET-*"]);
    assert_eq!((record.findings(), record.code), (Vec::new(), 0));
    assert!(record.list("notes").iter().any(|note| note.as_str().unwrap().ends_with("Printed in the manual.")));
}

#[test]
fn a_value_that_the_policy_of_a_resource_tells_is_not_drawn_a_second_time() {
    let database = format!("resource \"aws_db_instance\" \"a\" {{\n  password = \"{}\"\n}}\n", noise(12, 41));
    let tree = Tree::new().file("main.tf", database);
    let named = "1 value that another finding tells where it is used: main.tf:2:15";
    let run = tree.check(&["--format", "human"]);
    assert!(run.stdout.contains(named), "{}", run.stdout);
    // The record has both, and whoever asks for all, or for the search alone, sees it drawn.
    let record = tree.record(&[]);
    let told = record
        .findings()
        .into_iter()
        .filter(|(_, path, line)| path == "main.tf" && line.is_some_and(|(line, _)| line == 2));
    let told: Vec<String> = told.map(|(policy, _, _)| policy).collect();
    for policy in ["ANX-SECRET-0006", "ANX-TF-AWS-0200"] {
        assert!(told.iter().any(|other| other == policy), "{policy} is not among {told:?}");
    }
    for arguments in [&["--format", "human", "--verbose"][..], &["--format", "human", "-p", "ANX-SECRET-*"]] {
        let run = tree.check(arguments);
        assert!(!run.stdout.contains("another finding tells"), "{}", run.stdout);
        assert!(run.stdout.contains("main.tf holds a password"), "{}", run.stdout);
    }
}
