//! Policies on a value in four forms: a literal, the default of a variable, the input of a module, and one that nothing
//! settles. The first three are judged alike, at the line of the attribute; the last is undetermined there.

use serde_json::Value;

use crate::support::{Record, Tree};

/// A policy, a resource with `@` for the value, and a bad and a good value.
struct Case {
    policy: &'static str,
    resource: &'static str,
    body: &'static str,
    bad: &'static str,
    good: &'static str,
}

const fn case(
    policy: &'static str,
    resource: &'static str,
    body: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Case {
    Case { policy, resource, body, bad, good }
}

#[rustfmt::skip]
const CASES: &[Case] = &[
    case("ANX-TF-AWS-0002", "aws_s3_bucket_versioning", "bucket = \"x\"\n  versioning_configuration {\n    status = @\n  }", "\"Suspended\"", "\"Enabled\""),
    case("ANX-TF-AWS-0005", "aws_db_instance", "storage_encrypted = @", "false", "true"),
    case("ANX-TF-AWS-0007", "aws_db_instance", "publicly_accessible = @", "true", "false"),
    case("ANX-TF-AWS-0008", "aws_cloudtrail", "name = \"main\"\n  is_multi_region_trail = @\n  include_global_service_events = true", "false", "true"),
    case("ANX-TF-AWS-0009", "aws_cloudwatch_log_group", "name = \"x\"\n  retention_in_days = @", "3", "400"),
    case("ANX-TF-AWS-0010", "aws_kms_key", "description = \"x\"\n  enable_key_rotation = @", "false", "true"),
    case("ANX-TF-AWS-0014", "aws_instance", "metadata_options {\n    http_tokens = @\n  }", "\"optional\"", "\"required\""),
    case("ANX-TF-AWS-0102", "aws_elasticache_replication_group", "description = \"x\"\n  transit_encryption_enabled = @", "false", "true"),
    case("ANX-TF-AWS-0109", "aws_db_instance", "backup_retention_period = @", "0", "35"),
    case("ANX-TF-AWS-0118", "aws_db_instance", "deletion_protection = @", "false", "true"),
    case("ANX-TF-AWS-0119", "aws_db_instance", "multi_az = @", "false", "true"),
    case("ANX-TF-AWS-0130", "aws_sqs_queue", "name = \"x\"\n  sqs_managed_sse_enabled = @", "false", "true"),
    case("ANX-TF-AWS-0132", "aws_ebs_volume", "size = 1\n  encrypted = @", "false", "true"),
    case("ANX-TF-AWS-0135", "aws_efs_file_system", "encrypted = @", "false", "true"),
    case("ANX-TF-AWS-0150", "aws_ecr_repository", "image_scanning_configuration {\n    scan_on_push = @\n  }", "false", "true"),
    case("ANX-TF-AWS-0151", "aws_ecr_repository", "image_tag_mutability = @", "\"MUTABLE\"", "\"IMMUTABLE\""),
    case("ANX-TF-AWS-0161", "aws_s3_bucket_public_access_block", "bucket = \"x\"\n  block_public_policy = @", "false", "true"),
    case("ANX-TF-AWS-0220", "aws_cloudtrail", "name = \"main\"\n  enable_log_file_validation = @", "false", "true"),
    case("ANX-TF-AWS-0239", "aws_iam_account_password_policy", "minimum_password_length = @", "6", "20"),
    case("ANX-TF-AWS-0250", "aws_iam_account_password_policy", "password_reuse_prevention = @", "1", "24"),
    case("ANX-TF-AWS-0252", "aws_instance", "monitoring = @", "false", "true"),
    case("ANX-TF-AWS-0257", "aws_lambda_function", "runtime = @", "\"python3.7\"", "\"python3.13\""),
    case("ANX-TF-AWS-0258", "aws_db_instance", "auto_minor_version_upgrade = @", "false", "true"),
    case("ANX-TF-AWS-0262", "aws_instance", "associate_public_ip_address = @", "true", "false"),
];

impl Case {
    /// Returns the block with a value, and the line of the value in it.
    fn block(&self, value: &str) -> (String, u64) {
        let text = format!("resource \"{}\" \"this\" {{\n  {}\n}}\n", self.resource, self.body);
        let line = text.lines().position(|line| line.contains('@')).unwrap() as u64 + 1;
        (text.replace('@', value), line)
    }

    /// Judges a tree by the policy, and returns its outcome with the places.
    fn outcome(&self, tree: &Tree) -> (&'static str, Vec<(String, u64)>) {
        let record = tree.record(&["-p", self.policy]);
        assert_eq!(record.errors(), [], "{}", self.policy);
        let (fail, open) = (places(&record, "findings"), places(&record, "undetermined"));
        match (fail.is_empty(), open.is_empty()) {
            (false, _) => ("fail", fail),
            (true, false) => ("undetermined", open),
            _ if record.policy(self.policy)["passed"].as_u64() == Some(0) => ("nothing", Vec::new()),
            _ => ("pass", Vec::new()),
        }
    }
}

fn places(record: &Record, list: &str) -> Vec<(String, u64)> {
    let place = |entry: &Value| (entry["path"].as_str().unwrap().to_owned(), entry["line"].as_u64().unwrap());
    let mut places: Vec<(String, u64)> = record.list(list).iter().map(place).collect();
    places.sort();
    places.dedup();
    places
}

#[test]
fn a_value_is_judged_alike_however_it_is_given() {
    let mut deviations = Vec::new();
    for case in CASES {
        let (block, line) = case.block("var.value");
        let found = |form: &str, tree: &Tree, outcome: &str, file: &str, deviations: &mut Vec<String>| {
            let expected = if outcome == "pass" { Vec::new() } else { vec![(file.to_owned(), line)] };
            let found = case.outcome(tree);
            if (found.0, &found.1) != (outcome, &expected) {
                deviations.push(format!("{} {form}: {found:?}, expected {outcome} at {expected:?}", case.policy));
            }
        };
        for (value, outcome) in [(case.bad, "fail"), (case.good, "pass")] {
            let literal = Tree::new().file("main.tf", case.block(value).0);
            found("literal", &literal, outcome, "main.tf", &mut deviations);
            let default = Tree::new()
                .file("main.tf", &block)
                .file("variables.tf", format!("variable \"value\" {{\n  default = {value}\n}}\n"));
            found("default", &default, outcome, "main.tf", &mut deviations);
            let call = format!("module \"part\" {{\n  source = \"./part\"\n  value  = {value}\n}}\n");
            let input = Tree::new()
                .file("main.tf", call)
                .file("part/main.tf", &block)
                .file("part/variables.tf", "variable \"value\" {}\n");
            found("input", &input, outcome, "part/main.tf", &mut deviations);
        }
        let open = Tree::new().file("main.tf", &block).file("variables.tf", "variable \"value\" {}\n");
        found("unknown", &open, "undetermined", "main.tf", &mut deviations);
    }
    assert!(CASES.len() >= 20);
    assert!(deviations.is_empty(), "{} deviations\n{}", deviations.len(), deviations.join("\n"));
}
