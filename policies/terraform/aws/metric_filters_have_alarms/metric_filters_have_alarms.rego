# METADATA
# title: Filters on logs lead to an alarm
# description: >-
#   Checks that the metric of a filter on logs is watched by an alarm. A filter counts what it finds, and tells nobody.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_metric_filter
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html
# custom:
#   id: ANX-TF-AWS-0396
#   severity: low
#   topic: log-metric-alarms
#   subjects: [aws_cloudwatch_log_metric_filter]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "events that are looked for in logs raise an alarm"}
#   - {id: A.8.15, strength: supports, rationale: "logs are analysed"}
#   does_not_show: that the pattern finds what it should, and who gets the alarm
#   remediation: >-
#     Add an `aws_cloudwatch_metric_alarm` whose `metric_name` is that of the filter's `metric_transformation`.
package policies.terraform.aws.metric_filters_have_alarms

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leads to no alarm", "path": []} if {
	not input.related.aws_cloudwatch_metric_alarm
}
