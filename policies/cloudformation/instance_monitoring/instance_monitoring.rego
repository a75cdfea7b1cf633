# METADATA
# title: Instances are monitored in detail
# description: >-
#   Checks that instances and what launches them send their metrics every minute. With the default of five minutes
#   alarms come late.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html
# custom:
#   id: ANX-CFN-0252
#   severity: low
#   topic: compute-monitoring
#   subjects: ["AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "anomalies are seen within a minute"}
#   - {id: A.8.15, strength: supports, rationale: "measurements are recorded"}
#   does_not_show: that alarms are set on the metrics
#   remediation: Set `Monitoring`, `Monitoring.Enabled` or `InstanceMonitoring` to true.
package policies.cloudformation.instance_monitoring

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not monitored in detail", "path": ["Properties", "Monitoring"]} if {
	input.subject.type == "AWS::EC2::Instance"
	not _monitored
}

_faults contains {"text": "starts instances that are not monitored in detail", "path": path} if {
	input.subject.type == "AWS::EC2::LaunchTemplate"
	not _template_monitored
	path := ["Properties", "LaunchTemplateData", "Monitoring", "Enabled"]
}

# Launch configurations monitor in detail unless told otherwise.
_faults contains {"text": "starts instances that are not monitored in detail", "path": path} if {
	values.is_false(input.subject.config.Properties.InstanceMonitoring)
	path := ["Properties", "InstanceMonitoring"]
}

_monitored if values.is_true(input.subject.config.Properties.Monitoring)

_template_monitored if values.is_true(input.subject.config.Properties.LaunchTemplateData.Monitoring.Enabled)
