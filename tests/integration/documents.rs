//! Documents that stand as text in a resource: policies see them as values, and findings point into the text.

use crate::support::{AS_OF, OWN_POLICY, Tree, annexa, project, text};

/// A policy that looks through the documents of a subject.
fn policy() -> String {
    let says = OWN_POLICY.replace("kubernetes.workload", "aws_iam_policy, \"AWS::IAM::ManagedPolicy\"");
    says + DENY
}

const DENY: &str = r#"deny contains finding if {
	some document in input.subject.views.documents
	some position, statement in document.document.Statement
	statement.Action == "*"
	finding := {
		"message": sprintf("%s allows every action", [input.subject.address]),
		"path": array.concat(document.path, ["Statement", position, "Action"]),
	}
}
"#;

#[test]
fn a_finding_points_into_the_text_of_a_document() {
    let tree = Tree::copy_of(&project("fixtures/terraform/documents")).file("own/actions/actions.rego", policy());
    let record = tree.record(&["--policies", "own", "-p", "ORG-*"]);
    assert_eq!(
        record.findings_of("ORG-TEST-0001"),
        [
            ("main.tf".to_owned(), Some((10, 11))),
            ("main.tf".to_owned(), Some((19, 54))),
            ("template.yaml".to_owned(), Some((8, 33))),
        ]
    );
    let undetermined: Vec<String> = record.list("undetermined").iter().map(|entry| text(&entry["address"])).collect();
    assert_eq!(undetermined, ["aws_iam_policy.unknown"]);
    let human = annexa(tree.path(), &["check", "--as-of", AS_OF, "--policies", "own", "-p", "ORG-*"]).stdout;
    assert!(human.contains("\"Action\": \"*\","), "{human}");
}
