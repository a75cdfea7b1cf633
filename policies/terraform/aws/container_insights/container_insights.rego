# METADATA
# title: Clusters of ECS collect Container Insights
# description: Checks that clusters collect metrics and diagnostics of their services and tasks.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html
# custom:
#   id: ANX-TF-AWS-0253
#   severity: low
#   topic: container-insights
#   subjects: [aws_ecs_cluster]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "anomalies of tasks are seen"}
#   - {id: A.8.15, strength: supports, rationale: "measurements are recorded"}
#   does_not_show: that alarms are set on the metrics
#   remediation: Add `setting` with `name = "containerInsights"` and `value = "enabled"` or `"enhanced"`.
package policies.terraform.aws.container_insights

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "collects no Container Insights", "path": []} if not _insights

_insights if {
	some setting in aws.list(input.subject.config.setting)
	setting.name == "containerInsights"
	setting.value in {"enabled", "enhanced"}
}
