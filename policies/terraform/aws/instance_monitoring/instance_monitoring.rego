# METADATA
# title: Instances are monitored in detail
# description: >-
#   Checks that instances and what launches them send their metrics every minute. With the default of five minutes
#   alarms come late.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html
# custom:
#   id: ANX-TF-AWS-0252
#   severity: low
#   topic: compute-monitoring
#   subjects: [aws_instance, aws_launch_configuration, aws_launch_template, terraform.module]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "anomalies are seen within a minute"}
#   - {id: A.8.15, strength: supports, rationale: "measurements are recorded"}
#   does_not_show: that alarms are set on the metrics
#   remediation: Set `monitoring = true` (`enable_monitoring` on a launch configuration).
package policies.terraform.aws.instance_monitoring

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.type != "terraform.module"
applies if regex.match(`^terraform-aws-modules/ec2-instance/aws$`, input.subject.config.source)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not monitored in detail", "path": ["monitoring"]} if {
	input.subject.type in {"aws_instance", "terraform.module"}
	not _monitored
}

_monitored if values.is_true(input.subject.config.monitoring)

_faults contains {"text": "is not monitored in detail", "path": ["enable_monitoring"]} if {
	values.is_false(input.subject.config.enable_monitoring)
}

_faults contains {"text": "is not monitored in detail", "path": ["monitoring"]} if {
	input.subject.type == "aws_launch_template"
	not _launched
}

_launched if {
	some monitoring in aws.list(input.subject.config.monitoring)
	values.is_true(monitoring.enabled)
}
