# METADATA
# title: Public load balancers stand behind a web application firewall
# description: >-
#   Checks that an application load balancer that faces the internet has a web ACL. Without one every request gets to
#   the application, known attacks included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_association
# - https://docs.aws.amazon.com/waf/latest/developerguide/waf-chapter.html
# custom:
#   id: ANX-TF-AWS-0316
#   severity: medium
#   topic: waf-missing
#   subjects: [aws_lb, aws_alb]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests from the internet are filtered"}
#   - {id: A.8.26, strength: supports, rationale: "applications on public networks are protected against known attacks"}
#   does_not_show: which rules the web ACL has, and that they block
#   remediation: >-
#     Add an `aws_wafv2_web_acl_association` with the load balancer as `resource_arn`, or set `internal = true`.
package policies.terraform.aws.load_balancer_waf

import data.policies.lib.aws_settings
import data.policies.lib.values

applies if {
	object.get(input.subject.config, "load_balancer_type", "application") == "application"
	not _internal
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_internal if values.is_true(input.subject.config.internal)

_faults contains {"text": "faces the internet without a web ACL", "path": []} if {
	not input.related.aws_wafv2_web_acl_association
	not input.related.aws_wafregional_web_acl_association
}
