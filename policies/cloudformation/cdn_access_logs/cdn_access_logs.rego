# METADATA
# title: CloudFront distributions write access logs
# description: >-
#   Checks that distributions write standard logs. Requests that the edge answers never reach the logs of the origin.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
# custom:
#   id: ANX-CFN-0206
#   severity: medium
#   topic: lb-access-logging
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the edge are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   does_not_show: how long the log is kept, and logs that are delivered through CloudWatch Logs
#   remediation: Set `DistributionConfig.Logging` with `Bucket`.
package policies.cloudformation.cdn_access_logs

import data.policies.lib.values

applies if not _switched_off

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_switched_off if values.is_false(input.subject.config.Properties.DistributionConfig.Enabled)

_faults contains {"text": "writes no access log", "path": ["Properties", "DistributionConfig"]} if {
	not input.subject.config.Properties.DistributionConfig.Logging
}
