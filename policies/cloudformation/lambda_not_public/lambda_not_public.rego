# METADATA
# title: Functions cannot be invoked by everybody
# description: >-
#   Checks that function URLs ask for IAM authentication, and that no permission lets every principal invoke a
#   function without naming an organisation; a source alone leaves open who acts in its name.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
# - https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: ANX-CFN-0244
#   severity: high
#   topic: api-gateway-auth
#   subjects:
#     ["AWS::Lambda::LayerVersionPermission", "AWS::Lambda::Permission", "AWS::Lambda::Url",
#     "AWS::Serverless::Function"]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "who may call a function is decided"}
#   - {id: A.8.5, strength: demonstrates, rationale: "callers authenticate"}
#   - {id: A.8.3, strength: supports, rationale: "access to the function is restricted"}
#   does_not_show: authentication in the function itself
#   remediation: >-
#     Set `AuthType` to `AWS_IAM` on the URL; name the service or account in `Principal`, or set `PrincipalOrgID`.
package policies.cloudformation.lambda_not_public

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be called by anyone", "path": ["Properties", "AuthType"]} if {
	input.subject.type == "AWS::Lambda::Url"
	input.subject.config.Properties.AuthType == "NONE"
}

_faults contains {"text": "can be called by anyone", "path": ["Properties", "FunctionUrlConfig", "AuthType"]} if {
	input.subject.config.Properties.FunctionUrlConfig.AuthType == "NONE"
}

_faults contains {"text": "lets anyone use the layer", "path": ["Properties", "Principal"]} if {
	input.subject.type == "AWS::Lambda::LayerVersionPermission"
	input.subject.config.Properties.Principal == "*"
	not input.subject.config.Properties.OrganizationId
}

_faults contains {"text": "lets anyone invoke the function", "path": ["Properties", "Principal"]} if {
	input.subject.type != "AWS::Lambda::LayerVersionPermission"
	input.subject.config.Properties.Principal == "*"
	not input.subject.config.Properties.PrincipalOrgID
}
