# METADATA
# title: Public APIs stand behind a web application firewall
# description: >-
#   Checks that stages of REST APIs, GraphQL APIs and user pools have a web ACL. Without one every request gets to the
#   application, known attacks included.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webaclassociation.html
# custom:
#   id: ANX-CFN-0312
#   severity: medium
#   topic: waf-missing
#   subjects: ["AWS::ApiGateway::Stage", "AWS::AppSync::GraphQLApi"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests from the internet are filtered"}
#   - {id: A.8.26, strength: supports, rationale: "applications on public networks are protected against known attacks"}
#   does_not_show: which rules the web ACL has, and that they block
#   remediation: Add an `AWS::WAFv2::WebACLAssociation` with the API as `ResourceArn`.
package policies.cloudformation.api_waf

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "takes requests without a web ACL", "path": []} if {
	not input.related["AWS::WAFv2::WebACLAssociation"]
	not input.related["AWS::WAFRegional::WebACLAssociation"]
}
