# METADATA
# title: Changes in CodeCommit need an approval
# description: >-
#   Checks that a repository is tied to a template of approval rules. Without one whoever may push may merge, and no
#   second person sees the change.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codecommit_approval_rule_template_association
# - https://docs.aws.amazon.com/codecommit/latest/userguide/approval-rule-templates.html
# custom:
#   id: ANX-TF-AWS-0368
#   severity: medium
#   topic: cfn-stack-governance
#   subjects: [aws_codecommit_repository]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "changes are approved before they are merged"}
#   - {id: A.8.4, strength: supports, rationale: "write access to source code is limited"}
#   - {id: A.5.3, strength: supports, rationale: "author and approver are different people"}
#   does_not_show: how many approvals the rule asks for, and from whom
#   remediation: Add an `aws_codecommit_approval_rule_template_association` for the repository.
package policies.terraform.aws.repositories_need_approval

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "needs no approval of changes", "path": []} if {
	not input.related.aws_codecommit_approval_rule_template_association
}
