# METADATA
# title: Permissions on functions allow invoking and no more
# description: >-
#   Checks that a permission on a function allows `lambda:InvokeFunction` or `lambda:InvokeFunctionUrl`, and not every
#   action or the change of the function.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: ANX-TF-AWS-0246
#   severity: medium
#   topic: lambda-hardening
#   subjects: [aws_lambda_permission]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "callers get the right to call and no more"}
#   - {id: A.8.9, strength: supports, rationale: "permissions follow the baseline"}
#   does_not_show: who the callers are
#   remediation: Set `action = "lambda:InvokeFunction"`.
package policies.terraform.aws.lambda_permission_invoke_only

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows more than invoking", "path": ["action"]} if {
	is_string(input.subject.config.action)
	not input.subject.config.action in {"lambda:InvokeFunction", "lambda:InvokeFunctionUrl"}
}
