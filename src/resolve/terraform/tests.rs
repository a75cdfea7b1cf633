//! Subjects and ties of small folders.

use super::*;
use crate::model::PathSegment;
use crate::parse::{ParseLimits, format_of};

fn unit(text: &str) -> Unit {
    let documents = format_of(FileKind::Hcl).unwrap().parse(text, &ParseLimits::default()).documents;
    let mut files = [ParsedFile { path: "infra/main.tf".into(), kind: FileKind::Hcl, text: text.into(), documents }];
    Terraform.resolve(&mut files).pop().unwrap()
}

fn related(unit: &Unit, address: &str) -> (Vec<String>, Vec<String>) {
    let index = unit.subjects.iter().position(|subject| subject.address == address).unwrap();
    (
        unit.ties.of(index).map(|other| unit.subjects[other].address.clone()).collect(),
        unit.ties.open(index).map(|kind| kind.to_string()).collect(),
    )
}

#[test]
fn every_block_that_deploys_is_a_subject_at_its_header() {
    let text = "resource \"aws_s3_bucket\" \"a\" {\n}\n\ndata \"aws_ami\" \"b\" {}\nlocals {}\nresource \"x_y\" \"none\" {\n  count = 0\n}\nterraform {}\n";
    let unit = unit(text);
    let addresses: Vec<&str> = unit.subjects.iter().map(|subject| subject.address.as_str()).collect();
    assert_eq!(addresses, ["aws_s3_bucket.a", "data.aws_ami.b", "terraform"]);
    assert_eq!(unit.subjects[0].region.of(text), "resource \"aws_s3_bucket\" \"a\"");
}

#[test]
fn a_dynamic_block_is_one_unknown_element() {
    let text = "resource \"aws_security_group\" \"a\" {\n  ingress {}\n  dynamic \"ingress\" {\n    for_each = var.rules\n  }\n}\n";
    let unit = unit(text);
    let items = unit.subjects[0].config.get("ingress").unwrap().as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(&*items[1].as_unknown().unwrap().references[0], "var.rules");
}

#[test]
fn a_nested_block_is_pointed_at_by_its_header() {
    let text = "resource \"aws_lb_listener\" \"a\" {\n  default_action {\n    type = \"forward\"\n  }\n}\n";
    let subject = unit(text).subjects.pop().unwrap();
    let path = [PathSegment::Key("default_action".to_owned()), PathSegment::Index(0)];
    assert_eq!(subject.region_of(&path).of(text), "default_action");
}

#[test]
fn aliases_of_providers_are_names() {
    let text = "terraform {\n  required_providers {\n    aws = { configuration_aliases = [aws.replica] }\n  }\n}\n";
    let unit = unit(text);
    let providers = unit.subjects[0].config.get("required_providers").unwrap().items().next().unwrap();
    let alias = providers.get("aws").and_then(|aws| aws.get("configuration_aliases")?.items().next());
    assert_eq!(alias.unwrap().as_str(), Some("aws.replica"));
}

#[test]
fn blocks_are_tied_by_reference_by_name_and_by_the_same_expression() {
    let unit = unit(concat!(
        "resource \"aws_s3_bucket\" \"a\" {}\n",
        "resource \"aws_s3_bucket\" \"b\" { bucket = \"logs\" }\n",
        "resource \"aws_s3_bucket\" \"c\" { bucket = \"${var.prefix}-c\" }\n",
        "resource \"aws_s3_bucket_versioning\" \"a\" { bucket = aws_s3_bucket.a.id }\n",
        "resource \"aws_s3_bucket_versioning\" \"b\" { bucket = \"logs\" }\n",
        "resource \"aws_s3_bucket_versioning\" \"c\" { bucket = \"${var.prefix}-c\" }\n",
    ));
    for name in ["a", "b", "c"] {
        let (tied, open) = related(&unit, &format!("aws_s3_bucket.{name}"));
        assert_eq!(tied, [format!("aws_s3_bucket_versioning.{name}")]);
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

#[test]
fn a_name_that_cannot_be_compared_leaves_the_tie_open() {
    let unit = unit(concat!(
        "resource \"aws_s3_bucket\" \"literal\" { bucket = \"data\" }\n",
        "resource \"aws_s3_bucket\" \"open\" { bucket = var.name }\n",
        "resource \"aws_s3_bucket_logging\" \"other\" { bucket = \"other\" }\n",
        "resource \"aws_s3_bucket_policy\" \"module\" { bucket = module.x.bucket }\n",
    ));
    assert_eq!(related(&unit, "aws_s3_bucket.literal").1, ["aws_s3_bucket_policy"]);
    assert_eq!(related(&unit, "aws_s3_bucket.open").1, ["aws_s3_bucket_logging", "aws_s3_bucket_policy"]);
}
