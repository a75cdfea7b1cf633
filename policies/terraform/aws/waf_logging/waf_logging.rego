# METADATA
# title: Web ACLs record the requests that they judge
# description: >-
#   Checks that a web ACL has a destination for its logs. Without it nobody sees attacks, nor what was blocked by
#   mistake.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_logging_configuration
# - https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
# custom:
#   id: ANX-TF-AWS-0318
#   severity: medium
#   topic: compute-logging-monitoring
#   subjects: [aws_wafv2_web_acl, aws_waf_web_acl, aws_wafregional_web_acl]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests and decisions of the firewall are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: >-
#     Add an `aws_wafv2_web_acl_logging_configuration` with the ACL as `resource_arn`, or `logging_configuration` on a
#     classic one.
package policies.terraform.aws.waf_logging

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record the requests that it judges", "path": []} if {
	not aws.given(object.get(input.subject.config, "logging_configuration", null))
	not input.related.aws_wafv2_web_acl_logging_configuration
}
