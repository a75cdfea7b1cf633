# METADATA
# title: Roles of auditors can only read
# description: >-
#   Checks that roles for auditors, by their name, have no managed policy that can change things. An audit looks at
#   running systems; access that can also change them puts the systems, and what the audit finds, at risk.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachment
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html#jf_security-auditor
# custom:
#   id: ANX-TF-AWS-0905
#   severity: high
#   topic: audit-access
#   subjects: [aws_iam_role_policy_attachment, aws_iam_role]
#   controls:
#   - {id: A.8.34, strength: demonstrates, rationale: "access for audits can only read"}
#   - {id: A.8.2, strength: supports, rationale: "privileged rights go to those who operate the system"}
#   does_not_show: >-
#     policies of your own and roles with other names, and when the access ends
#   remediation: >-
#     Attach `SecurityAudit` or `ViewOnlyAccess` instead.
package policies.terraform.aws.auditor_roles_read_only

applies if {
	_name
	regex.match(`(^|[^a-z])(audit|auditor|auditors|auditing)([^a-z]|$)`, lower(_name))
}

deny contains finding if {
	_writes(input.subject.config.policy_arn)
	finding := _finding(["policy_arn"])
}

deny contains finding if {
	is_array(input.subject.config.managed_policy_arns)
	some i, arn in input.subject.config.managed_policy_arns
	_writes(arn)
	finding := _finding(["managed_policy_arns", i])
}

_name := input.subject.config.role if is_string(input.subject.config.role)

_name := input.subject.config.name if is_string(input.subject.config.name)

# Managed policies of AWS by what their names promise; those for reading say so.
_writes(arn) if {
	is_string(arn)
	regex.match(`:aws:policy/([a-z-]+/)?(AdministratorAccess|PowerUserAccess|[A-Za-z0-9]*FullAccess|IAMFullAccess|SystemAdministrator)`, arn)
}

_finding(path) := {"message": sprintf("%s lets auditors change what they audit", [input.subject.address]), "path": path}
