# METADATA
# title: Identity pools admit no guests
# description: >-
#   Checks that identity pools do not hand out AWS credentials without sign-in. Anyone can then use the rights of the
#   guest role.
# related_resources:
# - https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
# custom:
#   id: ANX-CFN-0241
#   severity: medium
#   topic: iam-full-admin-policy
#   subjects: ["AWS::Cognito::IdentityPool"]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "credentials need a sign-in"}
#   - {id: A.5.15, strength: supports, rationale: "access is given to known users"}
#   - {id: A.5.16, strength: supports, rationale: "users are identified"}
#   does_not_show: what the role of signed-in users may do
#   remediation: Set `AllowUnauthenticatedIdentities` to false.
package policies.cloudformation.cognito_no_guests

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "admits guests", "path": ["Properties", "AllowUnauthenticatedIdentities"]} if {
	values.is_true(input.subject.config.Properties.AllowUnauthenticatedIdentities)
}
