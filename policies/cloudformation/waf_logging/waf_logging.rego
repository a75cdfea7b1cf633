# METADATA
# title: Web ACLs record the requests that they judge
# description: >-
#   Checks that a web ACL has a destination for its logs. Without it nobody sees attacks, nor what was blocked by
#   mistake.
# related_resources:
# - https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-loggingconfiguration.html
# custom:
#   id: ANX-CFN-0313
#   severity: medium
#   topic: compute-logging-monitoring
#   subjects: ["AWS::WAFv2::WebACL"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests and decisions of the firewall are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Add an `AWS::WAFv2::LoggingConfiguration` with the ACL as `ResourceArn`.
package policies.cloudformation.waf_logging

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record the requests that it judges", "path": []} if {
	not input.related["AWS::WAFv2::LoggingConfiguration"]
}
