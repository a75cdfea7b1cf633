# METADATA
# title: API methods ask who calls
# description: >-
#   Checks that methods and routes of API Gateway have an authorizer or IAM authorization; an API key counts calls and
#   is no authentication. Without one everybody can call what lies behind.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
# custom:
#   id: ANX-CFN-0243
#   severity: high
#   topic: api-gateway-auth
#   subjects: ["AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route"]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "callers authenticate"}
#   - {id: A.8.26, strength: supports, rationale: "the API is protected against anonymous use"}
#   - {id: A.8.3, strength: supports, rationale: "access to the service is restricted"}
#   does_not_show: authentication in the service itself, and what callers may do
#   remediation: Set `AuthorizationType` to `AWS_IAM`, `CUSTOM`, `JWT` or `COGNITO_USER_POOLS`.
package policies.cloudformation.api_methods_authorized

applies if input.subject.type == "AWS::ApiGatewayV2::Route"
deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

# Browsers ask for permission with OPTIONS and cannot authenticate then.
applies if {
	input.subject.type == "AWS::ApiGateway::Method"
	not input.subject.config.Properties.HttpMethod == "OPTIONS"
}

_faults contains {"text": "can be called by anyone", "path": ["Properties", "AuthorizationType"]} if {
	not input.subject.config.Properties.AuthorizationType
}

_faults contains {"text": "can be called by anyone", "path": ["Properties", "AuthorizationType"]} if {
	input.subject.config.Properties.AuthorizationType == "NONE"
}
