# METADATA
# title: IoT policies name actions and resources
# description: >-
#   Checks that no policy of IoT allows every action or every resource. One device that is taken over can then speak
#   for all.
# related_resources:
# - https://docs.aws.amazon.com/iot/latest/developerguide/security-best-practices.html
# custom:
#   id: ANX-CFN-0283
#   severity: high
#   topic: iam-full-admin-policy
#   subjects: ["AWS::IoT::Policy"]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.8.2, strength: supports, rationale: "no device holds all rights"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is restricted"}
#   does_not_show: which devices the policy is attached to
#   remediation: Name the actions in `Action` and the ARNs of clients and topics in `Resource`.
package policies.cloudformation.iot_policy_narrow

import data.policies.lib.iam

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows every action", "path": path} if {
	some entry in iam.identity_statements
	some action in iam.listed(entry.statement.Action)
	action in {"*", "iot:*"}
	path := entry.path
}

_faults contains {"text": "allows every resource", "path": path} if {
	some entry in iam.identity_statements
	iam.every_resource(entry.statement)
	path := entry.path
}
