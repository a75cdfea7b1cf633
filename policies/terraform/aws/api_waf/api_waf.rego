# METADATA
# title: Public APIs stand behind a web application firewall
# description: >-
#   Checks that stages of REST APIs, GraphQL APIs and user pools have a web ACL. Without one every request gets to the
#   application, known attacks included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_association
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
# custom:
#   id: ANX-TF-AWS-0317
#   severity: medium
#   topic: waf-missing
#   subjects: [aws_api_gateway_stage, aws_appsync_graphql_api]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests from the internet are filtered"}
#   - {id: A.8.26, strength: supports, rationale: "applications on public networks are protected against known attacks"}
#   does_not_show: which rules the web ACL has, and that they block
#   remediation: Add an `aws_wafv2_web_acl_association` with the API as `resource_arn`.
package policies.terraform.aws.api_waf

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "takes requests without a web ACL", "path": []} if {
	not input.related.aws_wafv2_web_acl_association
	not input.related.aws_wafregional_web_acl_association
}
