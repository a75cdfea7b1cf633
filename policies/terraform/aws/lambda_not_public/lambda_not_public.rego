# METADATA
# title: Functions cannot be invoked by everybody
# description: >-
#   Checks that function URLs ask for IAM authentication, and that no permission lets every principal invoke a
#   function without naming an organisation; a source alone leaves open who acts in its name.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
# - https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: ANX-TF-AWS-0244
#   severity: high
#   topic: api-gateway-auth
#   subjects: [aws_lambda_function_url, aws_lambda_permission]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "who may call a function is decided"}
#   - {id: A.8.5, strength: demonstrates, rationale: "callers authenticate"}
#   - {id: A.8.3, strength: supports, rationale: "access to the function is restricted"}
#   does_not_show: authentication in the function itself
#   remediation: >-
#     Set `authorization_type = "AWS_IAM"` on the URL; name the service or account in `principal`, or set
#     `principal_org_id`.
package policies.terraform.aws.lambda_not_public

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be called by anyone", "path": ["authorization_type"]} if {
	input.subject.type == "aws_lambda_function_url"
	input.subject.config.authorization_type == "NONE"
}

_faults contains {"text": "lets anyone invoke the function", "path": ["principal"]} if {
	input.subject.config.principal == "*"
	not input.subject.config.principal_org_id
}
