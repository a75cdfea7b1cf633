# METADATA
# title: Public load balancers stand behind a web application firewall
# description: >-
#   Checks that an application load balancer that faces the internet has a web ACL. Without one every request gets to
#   the application, known attacks included.
# related_resources:
# - https://docs.aws.amazon.com/waf/latest/developerguide/waf-chapter.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webaclassociation.html
# custom:
#   id: ANX-CFN-0311
#   severity: medium
#   topic: waf-missing
#   subjects: ["AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests from the internet are filtered"}
#   - {id: A.8.26, strength: supports, rationale: "applications on public networks are protected against known attacks"}
#   does_not_show: which rules the web ACL has, and that they block
#   remediation: >-
#     Add an `AWS::WAFv2::WebACLAssociation` with the load balancer as `ResourceArn`, or set `Scheme: internal`.
package policies.cloudformation.load_balancer_waf

applies if {
	object.get(input.subject.config, ["Properties", "Type"], "application") == "application"
	object.get(input.subject.config, ["Properties", "Scheme"], "internet-facing") == "internet-facing"
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "faces the internet without a web ACL", "path": []} if {
	not input.related["AWS::WAFv2::WebACLAssociation"]
	not input.related["AWS::WAFRegional::WebACLAssociation"]
}
