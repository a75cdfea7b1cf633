# METADATA
# title: Permissions on functions allow invoking and no more
# description: >-
#   Checks that a permission on a function allows `lambda:InvokeFunction` or `lambda:InvokeFunctionUrl`, and not every
#   action or the change of the function.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: ANX-CFN-0246
#   severity: medium
#   topic: lambda-hardening
#   subjects: ["AWS::Lambda::Permission"]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "callers get the right to call and no more"}
#   - {id: A.8.9, strength: supports, rationale: "permissions follow the baseline"}
#   does_not_show: who the callers are
#   remediation: Set `Action` to `lambda:InvokeFunction`.
package policies.cloudformation.lambda_permission_invoke_only

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows more than invoking", "path": ["Properties", "Action"]} if {
	is_string(input.subject.config.Properties.Action)
	not input.subject.config.Properties.Action in {"lambda:InvokeFunction", "lambda:InvokeFunctionUrl"}
}

_faults contains {"text": "allows more than invoking", "path": ["Properties", "Action"]} if {
	some action in aws.list(input.subject.config.Properties.Action)
	not action in {"lambda:InvokeFunction", "lambda:InvokeFunctionUrl"}
}
