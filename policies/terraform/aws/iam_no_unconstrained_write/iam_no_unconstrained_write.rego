# METADATA
# title: Policies name what may be changed
# description: Checks that no policy allows actions that create, change or delete on every resource.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0276
#   severity: low
#   topic: iam-full-admin-policy
#   subjects:
#   - aws_iam_policy
#   - aws_iam_role_policy
#   - aws_iam_user_policy
#   - aws_iam_group_policy
#   - aws_iam_role
#   - aws_ssoadmin_permission_set_inline_policy
#   - data.aws_iam_policy_document
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "rights to change are limited"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: actions that cannot be restricted to a resource
#   remediation: Name the resources in `Resource`, or add a `Condition`.
package policies.terraform.aws.iam_no_unconstrained_write

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may change every resource", "path": path} if {
	some entry in iam.identity_statements
	not iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	not iam.conditional(entry.statement)
	_writes(entry.statement)
	path := iam.at(entry, "Action")
}

_writes(statement) if {
	some action in iam.actions(statement)
	regex.match(`^[a-z0-9-]+:([*]|(create|delete|put|update|modify|set|attach|detach|start|stop|terminate|run|write|send|publish|remove|add|reboot|upload|invoke|execute|restore|replace|reset|revoke|authorize|associate|disassociate|import|register|deregister|tag|untag|pass|enable|disable|change|cancel|copy|move|abort|batchwrite|batchdelete|lambda)[a-z]*[*]?)$`, lower(action))
}
