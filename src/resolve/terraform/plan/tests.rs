//! Small plans, and the subjects that they hold.

use super::*;
use crate::parse::ParseLimits;
use crate::resolve::read;

/// Reads a plan with these resource changes and this configuration of its root module.
fn unit(changes: &str, root: &str) -> Unit {
    whole(&format!(
        r#"{{"format_version": "1.2", "planned_values": {{}}, "resource_changes": [{changes}],
            "configuration": {{"root_module": {root}}}}}"#
    ))
}

fn whole(text: &str) -> Unit {
    let parsed = read("plan.json", FileKind::Json, text, &ParseLimits::default()).unwrap();
    assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
    let mut files =
        [ParsedFile { path: "plan.json".into(), kind: FileKind::Json, text: text.into(), documents: parsed.documents }];
    TerraformPlan.resolve(&mut files).pop().unwrap()
}

/// An item of `resource_changes` of type `aws_x`.
fn change(name: &str, change: &str) -> String {
    format!(
        r#"{{"address": "aws_x.{name}", "mode": "managed", "type": "aws_x", "name": "{name}",
            "change": {{"actions": ["create"], "before": null, {change}}}}}"#
    )
}

fn expressions(name: &str, expressions: &str) -> String {
    format!(r#"{{"resources": [{{"address": "aws_x.{name}", "mode": "managed", "expressions": {expressions}}}]}}"#)
}

/// Writes a value down, with what is unknown as `?` and its expression.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Unknown(unknown) => format!("?{}", unknown.expression),
        Value::Array(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Object(object) => {
            let entries = object.iter().map(|entry| format!("{}: {}", entry.key, shown(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::String(text) => format!("{text:?}"),
        Value::Int(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}

fn config(after: &str, source: &str) -> String {
    let unit = unit(&change("a", after), &expressions("a", source));
    shown(&unit.subjects[0].config)
}

#[test]
fn a_block_is_a_list_and_what_is_not_there_is_absent() {
    let after = r#""after": {"name": "n", "alias": null, "note": "", "rule": [{"port": 1, "text": "", "ids": []}],
        "other": [], "tags": {}, "timeouts": {"create": "1m", "delete": null}, "single": {"a": 1}, "map": {"k": "", "l": null},
        "list": []}"#;
    let source = r#"{"name": {"constant_value": "n"}, "rule": [{"port": {"constant_value": 1}}],
        "single": {"a": {"constant_value": 1}}, "map": {"constant_value": {"k": "", "l": null}}, "list": {"constant_value": []}}"#;
    assert_eq!(
        config(after, source),
        r#"{name: "n", rule: [{port: 1}], timeouts: [{create: "1m"}], single: [{a: 1}], map: {k: ""}, list: []}"#
    );
}

#[test]
fn what_is_known_after_apply_is_unknown_where_the_configuration_sets_it() {
    let after = r#""after": {"rule": [{"port": 1}, null], "map": {"k": "v"}},
        "after_unknown": {"arn": true, "kms_key_id": true, "role": true, "ingress": true, "name_prefix": true,
            "rule": [{"id": true, "peer": true}, true], "map": {"l": true}, "tags": false}"#;
    let source = r#"{"kms_key_id": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]}, "role": {"references": ["var.r"]},
        "rule": [{"peer": {"references": ["aws_y.z.id", "aws_y.z"]}}, {}], "map": {"references": ["local.m"]}}"#;
    // `ingress` may come from a `dynamic` block; `arn` and `name_prefix` are arguments, which a configuration would list.
    assert_eq!(
        config(after, source),
        "{rule: [{port: 1, peer: ?aws_y.z.id}, ?known after apply], map: {k: \"v\", l: ?local.m}, \
         kms_key_id: ?aws_kms_key.k.arn, role: ?var.r, ingress: ?known after apply}"
    );
}

#[test]
fn without_a_configuration_every_unknown_counts() {
    let unit = unit(&change("a", r#""after": {"a": "", "b": null}, "after_unknown": {"arn": true}"#), "{}");
    assert_eq!(shown(&unit.subjects[0].config), "{arn: ?known after apply}");
}

#[test]
fn sensitive_values_are_not_there_to_be_shown() {
    let after = r#""after": {"password": "p1", "token": "p2", "pin": 3, "list": ["p4"], "map": {"k": "p5", "l": "v"},
        "user": [{"password": "p6"}], "empty": ""},
        "after_sensitive": {"password": true, "token": true, "pin": true, "list": true, "map": {"k": true},
            "user": [{"password": true}], "empty": true, "none": true}"#;
    let source = r#"{"password": {"constant_value": "p1"}, "token": {"references": ["var.t"]}, "user": [{"password": {"constant_value": "p6"}}],
        "map": {"references": ["var.m"]}}"#;
    let found = config(after, source);
    assert_eq!(
        found,
        r#"{password: "sensitive literal", token: ?a sensitive value, pin: ?a sensitive value, list: ?a sensitive value, map: {k: ?a sensitive value, l: "v"}, user: [{password: "sensitive literal"}]}"#
    );
    let all = unit(&change("a", r#""after": {"x": "p"}, "after_sensitive": true"#), "{}");
    assert_eq!(shown(&all.subjects[0].config), "?a sensitive value");
}

/// What is made of the blocks of a policy document would be one that may say anything.
#[test]
fn a_policy_document_is_judged_by_its_blocks() {
    let after =
        r#""after": {"statement": [{"actions": ["a:b"]}]}, "after_unknown": {"json": true, "minified_json": true}"#;
    let change = change("a", after).replace("managed", "data");
    let change = change.replace(r#""type": "aws_x""#, r#""type": "aws_iam_policy_document""#);
    assert_eq!(shown(&unit(&change, "{}").subjects[0].config), r#"{statement: [{actions: ["a:b"]}]}"#);
}

#[test]
fn only_what_will_be_there_is_a_subject() {
    let with = |name: &str, actions: &str, after: &str| {
        format!(
            r#"{{"address": "aws_x.{name}", "mode": "managed", "type": "aws_x", "name": "{name}",
                "change": {{"actions": {actions}, "after": {after}}}}}"#
        )
    };
    let deposed = with("a", r#"["delete"]"#, "null").replace(r#""mode""#, r#""deposed": "0011aabb", "mode""#);
    let changes = [
        with("same", r#"["no-op"]"#, "{}"),
        with("new", r#"["delete", "create"]"#, "{}"),
        with("gone", r#"["delete"]"#, "null"),
        with("kept", r#"["forget"]"#, "null"),
        with("read", r#"["read"]"#, "{}").replace("managed", "data"),
        with("open", r#"["open"]"#, "{}").replace("managed", "ephemeral"),
        deposed,
    ];
    let unit = unit(&changes.join(","), "{}");
    let found: Vec<(&str, &str)> = unit.subjects.iter().map(|one| (&*one.kind, one.address.as_str())).collect();
    assert_eq!(found, [("aws_x", "aws_x.same"), ("aws_x", "aws_x.new"), ("data.aws_x", "aws_x.read")]);
}

#[test]
fn data_sources_of_the_state_and_declarations_are_subjects() {
    let unit = whole(
        r#"{"format_version": "1.2", "resource_changes": [],
        "prior_state": {"values": {"root_module": {"resources": [
            {"address": "aws_x.old", "mode": "managed", "type": "aws_x", "name": "old", "values": {}},
            {"address": "data.aws_ami.a", "mode": "data", "type": "aws_ami", "name": "a", "values": {"owners": ["self"]}}],
            "child_modules": [{"address": "module.m", "resources": [
            {"address": "module.m.data.aws_ami.b", "mode": "data", "type": "aws_ami", "name": "b", "values": {"id": "i"}}]}]}}},
        "configuration": {"provider_config": {
            "aws": {"name": "aws", "expressions": {"region": {"references": ["var.r"]}, "assume_role": [{"role_arn": {"constant_value": "r"}}]}},
            "aws.dr": {"name": "aws", "alias": "dr", "expressions": {"region": {"constant_value": "eu-west-1"}}},
            "random": {"name": "random"}},
          "root_module": {"variables": {"r": {"default": "eu-west-1", "description": "d"}, "s": {"default": "p", "sensitive": true}},
            "module_calls": {"m": {"source": "./m", "version_constraint": "~> 1.0", "expressions": {"x": {"constant_value": 1}},
              "module": {"variables": {"x": {}}}}}}}}"#,
    );
    let found: Vec<String> =
        unit.subjects.iter().map(|one| format!("{} {} {}", one.kind, one.address, shown(&one.config))).collect();
    assert_eq!(
        found,
        [
            "terraform.provider provider.aws {region: ?var.r, assume_role: [{role_arn: \"r\"}]}",
            "terraform.provider provider.aws.dr {region: \"eu-west-1\", alias: \"dr\"}",
            "terraform.variable var.r {default: \"eu-west-1\", description: \"d\"}",
            "terraform.variable var.s {default: \"sensitive literal\", sensitive: true}",
            "terraform.module module.m {x: 1, source: \"./m\", version: \"~> 1.0\"}",
            "terraform.variable module.m.var.x {}",
            "data.aws_ami data.aws_ami.a {owners: [\"self\"]}",
            "data.aws_ami module.m.data.aws_ami.b {id: \"i\"}",
        ]
    );
}

#[test]
fn planned_values_do_where_there_are_no_changes() {
    let unit = whole(
        r#"{"format_version": "1.0", "planned_values": {"root_module": {"resources": [
            {"address": "aws_x.a", "mode": "managed", "type": "aws_x", "name": "a", "values": {"b": 1}, "sensitive_values": {}}]}},
        "configuration": {"root_module": {"resources": [{"address": "aws_x.a", "expressions": {
            "b": {"constant_value": 1}, "c": {"references": ["aws_y.z.id"]}}}]}}}"#,
    );
    assert_eq!(shown(&unit.subjects[0].config), "{b: 1, c: ?aws_y.z.id}");
}

fn tied(unit: &Unit, address: &str) -> Vec<String> {
    let index = unit.subjects.iter().position(|subject| subject.address == address).unwrap();
    unit.ties.of(index).map(|other| unit.subjects[other].address.clone()).collect()
}

#[test]
fn ties_follow_instances_variables_and_outputs() {
    let item = |address: &str, kind: &str, after: &str| {
        format!(
            r#"{{"address": {}, "mode": "managed", "type": "{kind}", "name": "n", "change": {{"actions": ["create"], "after": {after}}}}}"#,
            serde_json::Value::from(address)
        )
    };
    let bucket = "aws_s3_bucket";
    let block = "aws_s3_bucket_public_access_block";
    let changes = [
        item(r#"aws_s3_bucket.n["a"]"#, bucket, "{}"),
        item(r#"aws_s3_bucket.n["b"]"#, bucket, "{}"),
        item(r#"aws_s3_bucket_public_access_block.n["a"]"#, block, "{}"),
        item(r#"module.m["x"].aws_s3_bucket.n"#, bucket, "{}"),
        item(r#"module.m["y"].aws_s3_bucket.n"#, bucket, "{}"),
        item(r#"module.m["x"].aws_s3_bucket_public_access_block.n"#, block, "{}"),
        item("aws_kms_key.n", "aws_kms_key", "{}"),
        item("aws_sns_topic.n", "aws_sns_topic", "{}"),
        item("aws_s3_bucket.named", bucket, r#"{"bucket": "shop"}"#),
        item("aws_s3_bucket_versioning.n", "aws_s3_bucket_versioning", r#"{"bucket": "shop"}"#),
    ];
    let root = r#"{"resources": [
        {"address": "aws_s3_bucket_public_access_block.n", "expressions": {
            "bucket": {"references": ["aws_s3_bucket.n", "each.key"]}}, "for_each_expression": {"references": ["aws_s3_bucket.n"]}},
        {"address": "aws_sns_topic.n", "expressions": {"x": {"references": ["module.m[\"x\"].bucket", "module.m"]}}}],
      "module_calls": {"m": {"expressions": {"key": {"references": ["aws_kms_key.n.arn", "aws_kms_key.n"]}}, "module": {
        "outputs": {"bucket": {"expression": {"references": ["aws_s3_bucket.n.id", "aws_s3_bucket.n"]}}},
        "resources": [
          {"address": "aws_s3_bucket.n", "expressions": {"k": {"references": ["var.key"]}}},
          {"address": "aws_s3_bucket_public_access_block.n", "expressions": {"bucket": {"references": ["aws_s3_bucket.n.id", "aws_s3_bucket.n"]}}}]}}}}"#;
    let unit = unit(&changes.join(","), root);
    assert_eq!(tied(&unit, r#"aws_s3_bucket_public_access_block.n["a"]"#), [r#"aws_s3_bucket.n["a"]"#]);
    assert_eq!(tied(&unit, r#"aws_s3_bucket.n["b"]"#), [""; 0]);
    assert_eq!(
        tied(&unit, r#"module.m["x"].aws_s3_bucket.n"#),
        [r#"module.m["x"].aws_s3_bucket_public_access_block.n"#, "aws_kms_key.n", "aws_sns_topic.n"]
    );
    assert_eq!(tied(&unit, "aws_s3_bucket.named"), ["aws_s3_bucket_versioning.n"]);
    let open: usize = (0..unit.subjects.len()).map(|index| unit.ties.open(index).count()).sum();
    assert_eq!(open, 0);
}

#[test]
fn modules_that_refer_in_a_circle_end() {
    let root = r#"{"resources": [{"address": "aws_x.a", "expressions": {"x": {"references": ["module.m.o", "module.m"]}}}],
        "module_calls": {"m": {"expressions": {"v": {"references": ["module.m.o", "module.m"]}},
          "module": {"outputs": {"o": {"expression": {"references": ["var.v"]}}}}}}}"#;
    assert_eq!(unit(&change("a", r#""after": {}"#), root).subjects.len(), 2);
}

#[test]
fn other_json_is_left_to_others() {
    for text in ["{}", "[]", "", "{\"format_version\": \"1.0\", \"values\": {}}", "{\"resource_changes\": []", "7"] {
        assert!(read("x.json", FileKind::Json, text, &ParseLimits::default()).is_none(), "{text}");
    }
}
