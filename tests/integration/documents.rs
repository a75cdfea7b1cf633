//! Documents that stand as text in a resource: policies see them as values, and findings point into the text.

use crate::support::{AS_OF, Tree, annexa, project, text};

/// A policy that looks through the documents of a subject.
const POLICY: &str = r#"# METADATA
# title: No statement allows every action
# description: Checks what the test asks. It matters to the test.
# related_resources:
# - https://example.com/
# custom:
#   id: ORG-TEST-0001
#   severity: high
#   topic: test
#   subjects: [aws_iam_policy, "AWS::IAM::ManagedPolicy"]
#   controls:
#   - {id: A.7.1, strength: demonstrates, rationale: "for the test"}
#   does_not_show: "anything at all"
#   remediation: Name the actions.
package policies.org.actions

deny contains finding if {
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
    let tree = Tree::copy_of(&project("fixtures/terraform/documents")).file("own/actions/actions.rego", POLICY);
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
