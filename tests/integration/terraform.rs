//! Root modules and the modules that they call: what is found, where, how often, and what is said about what is not known.

use serde_json::Value;

use crate::support::{Tree, text};

const KEY_ROTATION: &str = "ANX-TF-AWS-0010";

/// A module with a key whose rotation the caller decides.
const MODULE: &str = concat!(
    "variable \"rotate\" {\n  type = bool\n  default = false\n}\n\n",
    "resource \"aws_kms_key\" \"this\" {\n  enable_key_rotation = var.rotate\n}\n\n",
    "output \"arn\" {\n  value = aws_kms_key.this.arn\n}\n",
);

fn call(name: &str, path: &str, more: &str) -> String {
    format!("module \"{name}\" {{\n  source = \"{path}\"\n{more}}}\n\n")
}

fn policy_findings(record: &crate::support::Record) -> Vec<&Value> {
    record.list("findings").iter().filter(|finding| finding["policy"] == KEY_ROTATION).collect()
}

#[test]
fn what_is_wrong_in_a_module_is_told_once_with_the_calls_that_lead_there() {
    let tree = Tree::new()
        .file("modules/key/main.tf", MODULE)
        .file("live/dev/main.tf", call("a", "../../modules/key", "") + &call("b", "../../modules/key", "  count = 2\n"))
        .file("live/prod/main.tf", call("good", "../../modules/key", "  rotate = true\n"));
    let record = tree.record(&[]);
    let findings = policy_findings(&record);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = findings[0];
    assert_eq!((text(&finding["path"]), finding["line"].as_u64()), ("modules/key/main.tf".to_owned(), Some(7)));
    assert_eq!(text(&finding["address"]), "module.a.aws_kms_key.this");
    assert!(text(&finding["message"]).ends_with("the same holds for 2 more instances"), "{finding}");
    let related: Vec<(String, String, Option<u64>)> = finding["related"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| (text(&place["address"]), text(&place["path"]), place["line"].as_u64()))
        .collect();
    let caller = "live/dev/main.tf".to_owned();
    assert_eq!(
        related,
        [
            ("module.a".to_owned(), caller.clone(), Some(1)),
            ("module.b[0].aws_kms_key.this".to_owned(), caller.clone(), Some(5)),
            ("module.b[1].aws_kms_key.this".to_owned(), caller, Some(5)),
        ]
    );
    let policy = record.policy(KEY_ROTATION);
    let numbers = ["population", "passed", "failed"].map(|key| policy[key].as_u64().unwrap());
    assert_eq!(numbers, [4, 1, 3]);
}

#[test]
fn a_fingerprint_does_not_depend_on_who_calls() {
    let alone = Tree::new().file("modules/key/main.tf", MODULE);
    let called = Tree::new()
        .file("modules/key/main.tf", MODULE)
        .file("main.tf", call("x", "./modules/key", "  for_each = toset([\"a\"])\n"));
    let prints =
        [alone.record(&[]), called.record(&[])].map(|record| text(&policy_findings(&record)[0]["fingerprint"]));
    assert_eq!(prints[0], prints[1]);
}

#[test]
fn an_undetermined_outcome_names_what_decides_and_what_settles_it() {
    let main = concat!(
        "variable \"rotate\" {}\n\nresource \"aws_kms_key\" \"a\" {\n  enable_key_rotation = var.rotate\n}\n\n",
        "resource \"aws_kms_key\" \"b\" {\n  enable_key_rotation = module.far.rotate\n}\n",
    );
    let tree = Tree::new().file("main.tf", main.to_owned() + &call("far", "example/far/aws", ""));
    let record = tree.record(&[]);
    let outcomes: Vec<(String, u64, String, String)> = record
        .list("undetermined")
        .iter()
        .filter(|outcome| outcome["policy"] == KEY_ROTATION)
        .map(|outcome| {
            let deciding = &outcome["deciding"][0];
            let line = outcome["line"].as_u64().unwrap();
            (text(&outcome["address"]), line, text(&deciding["expression"]), text(&deciding["remedy"]))
        })
        .collect();
    assert_eq!(outcomes[0].0, "aws_kms_key.a");
    assert_eq!((outcomes[0].1, &*outcomes[0].2, &*outcomes[0].3), (4, "var.rotate", "supply var.rotate, or a plan"));
    assert_eq!((outcomes[1].1, &*outcomes[1].2), (8, "module.far.rotate"));
    assert!(outcomes[1].3.contains("`example/far/aws` is not in the tree"), "{outcomes:?}");
    let notes: Vec<String> = record.list("notes").iter().map(text).collect();
    assert!(notes.iter().any(|note| note.starts_with("Not judged: module.far in main.tf")), "{notes:?}");

    tree.write("annexa.yaml", "terraform: {variables: {rotate: true}}\n");
    let record = tree.record(&[]);
    assert_eq!(record.policy(KEY_ROTATION)["passed"], 1);
}

/// What only a variable or the provider will say is written nowhere; what a function has made of it may be.
#[test]
fn a_credential_is_looked_for_in_what_is_written() {
    const INSTANCE: &str = "resource \"aws_instance\" \"a\" {\n  user_data = ";
    const NONE: [u64; 3] = [0, 0, 0];
    let head = "variable \"v\" {}\nresource \"aws_kms_key\" \"k\" {}\n";
    for (script, [passed, failed, undetermined]) in [
        ("var.v", [1, 0, 0]),
        ("\"export NAME=${var.v} KEY=${aws_kms_key.k.arn}\"", [1, 0, 0]),
        ("\"export DB_PASSWORD=${var.v}\"", [1, 0, 0]),
        ("\"export DB_PASSWORD=hunter2hunter2 NAME=${var.v}\"", [0, 1, 0]),
        ("base64encode(\"export NAME=${var.v}\")", [1, 0, 0]),
        ("base64encode(\"export DB_PASSWORD=hunter2hunter2 NAME=${var.v}\")", [0, 1, 0]),
        ("var.v ? \"export DB_PASSWORD=hunter2hunter2\" : null", [0, 0, 1]),
        ("join(\" \", [\"export DB_PASSWORD=hunter2hunter2\", var.v])", [0, 1, 0]),
        ("join(\" \", [var.v, \"echo\"])", [1, 0, 0]),
        ("format(\"export DB_PASSWORD=%s\", var.v)", [1, 0, 0]),
        ("format(\"export DB_PASSWORD=hunter2hunter2 %s\", var.v)", [0, 1, 0]),
        ("format(\"export DB_PASSWORD=hunter2hunter2 %5s\", var.v)", [0, 0, 1]),
        ("coalesce(var.v, \"export DB_PASSWORD=hunter2hunter2\")", [0, 0, 1]),
        ("\"${upper(\"export DB_PASSWORD=hunter2hunter2 ${var.v}\")}\"", [0, 0, 1]),
    ] {
        let tree = Tree::new().file("main.tf", format!("{head}{INSTANCE}{script}\n}}\n"));
        let outcomes = tree.record(&[]).policy("ANX-TF-AWS-0200").clone();
        let counts = ["passed", "failed", "undetermined"].map(|key| outcomes[key].as_u64().unwrap_or_default());
        assert_ne!(counts, NONE, "{script}");
        assert_eq!(counts, [passed, failed, undetermined], "{script}");
    }
}

/// Each text names the one before it twice: what is told apart in it must not double with every line.
#[test]
fn texts_that_name_each_other_twice_do_not_grow_without_bound() {
    for twice in ["\"b${x}${x}\"", "join(\"-\", [x, x])", "format(\"%s%s\", x, x)", "formatlist(\"%s%s\", x, [x])[0]"] {
        let mut main = "variable \"v\" {}\nlocals {\n  x0 = \"a${var.v}\"\n".to_owned();
        for number in 1..60 {
            let before = format!("local.x{}", number - 1);
            main += &format!("  x{number} = {}\n", twice.replace('x', &before));
        }
        main += "}\nresource \"aws_instance\" \"a\" {\n  user_data = local.x59\n}\n";
        let record = Tree::new().file("main.tf", main).record(&[]);
        assert_eq!(record.policy("ANX-TF-AWS-0200")["undetermined"], 1, "{twice}");
        assert!(record.list("errors").is_empty(), "{twice}");
    }
}

/// The ARN of a key is no alias of one that AWS keeps, and a bucket's holds no wildcard, before they are known.
#[test]
fn what_a_provider_issues_has_its_form_before_it_does() {
    let main = concat!(
        "resource \"aws_kms_key\" \"k\" {}\nresource \"aws_s3_bucket\" \"b\" {}\n",
        "resource \"aws_cloudwatch_log_group\" \"l\" {\n  kms_key_id = aws_kms_key.k.arn\n}\n",
        "resource \"aws_iam_policy\" \"p\" {\n  policy = jsonencode({ Statement = [{\n    Effect = \"Allow\", Action = \"*\", Resource = aws_s3_bucket.b.arn\n  }] })\n}\n",
    );
    let record = Tree::new().file("main.tf", main).record(&[]);
    for (policy, address) in
        [("ANX-TF-AWS-0142", "aws_cloudwatch_log_group.l"), ("ANX-TF-AWS-0011", "aws_iam_policy.p")]
    {
        assert_eq!(record.policy(policy)["passed"], 1, "{policy} {address}");
    }
}

#[test]
fn a_part_of_a_tree_is_judged_with_the_modules_outside_of_it() {
    let tree = Tree::new()
        .file("annexa.yaml", "")
        .file("modules/key/main.tf", MODULE)
        .file("live/main.tf", call("a", "../modules/key", "") + "resource \"aws_kms_key\" \"x\" {}\n");
    tree.run("git", &["init", "--quiet"]);
    let record = tree.record(&["live"]);
    let paths: Vec<String> = policy_findings(&record).iter().map(|finding| text(&finding["path"])).collect();
    assert_eq!(paths, ["live/main.tf"]);
}

#[test]
fn inspect_shows_what_is_known_and_why_the_rest_is_not() {
    let tree = Tree::new()
        .file("modules/key/main.tf", MODULE)
        .file("main.tf", "variable \"r\" {}\n".to_owned() + &call("a", "./modules/key", "  rotate = var.r\n"));
    tree.run("git", &["init", "--quiet"]);
    let run = crate::support::annexa(
        tree.path(),
        &["inspect", "modules/key/main.tf", "--address", "module.a.aws_kms_key.this"],
    );
    let shown: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(text(&shown["unknown"][0]["settled_by"]), "supply var.r, or a plan");
    assert_eq!(text(&shown["calls"][0]["address"]), "module.a");
    let run = crate::support::annexa(tree.path(), &["inspect", "--stats"]);
    let stats: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&stats["resources"], &stats["attributes"]["unknown"]), (&1.into(), &1.into()));
}

/// A plan knows what a data source reads, and does not know what is made.
#[test]
fn the_share_that_is_known_counts_on_what_a_plan_knows() {
    let tree = Tree::new().file(
        "main.tf",
        concat!(
            "data \"aws_ami\" \"a\" {}\nresource \"aws_eip\" \"e\" {}\n",
            "resource \"aws_instance\" \"i\" {\n  ami = data.aws_ami.a.id\n  private_ip = aws_eip.e.private_ip\n",
            "  tags = { Name = \"${data.aws_ami.a.id} ${aws_eip.e.id}\" }\n  monitoring = true\n}\n",
        ),
    );
    let run = crate::support::annexa(tree.path(), &["inspect", "--stats"]);
    let stats: Value = serde_json::from_str(&run.stdout).unwrap();
    let unknown = &stats["unknown"];
    assert_eq!((&unknown["read_when_planned"], &unknown["known_after_apply"]), (&1.into(), &2.into()), "{stats}");
    // Of the two values that a plan knows, the source says one.
    assert_eq!(stats["shares"]["known_of_what_a_plan_knows"], 0.5);
}
