# METADATA
# title: Airflow environments keep their logs
# description: >-
#   Checks that a managed Airflow environment keeps the logs of its scheduler, web server and workers. Without them
#   nobody can say afterwards what ran, and who started it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-mwaa-environment-loggingconfiguration.html
# - https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html
# custom:
#   id: ANX-CFN-0408
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: ["AWS::MWAA::Environment"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activities of the environment are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Set `Enabled` to `true` in the part of `LoggingConfiguration` that the message names.
package policies.cloudformation.airflow_logs

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["Properties", "LoggingConfiguration", type, "Enabled"]} if {
	some type in ["SchedulerLogs", "WebserverLogs", "WorkerLogs"]
	not type in _kept
	text := sprintf("does not keep `%s`", [type])
}

_kept contains "SchedulerLogs" if {
	values.is_true(input.subject.config.Properties.LoggingConfiguration.SchedulerLogs.Enabled)
}

_kept contains "WebserverLogs" if {
	values.is_true(input.subject.config.Properties.LoggingConfiguration.WebserverLogs.Enabled)
}

_kept contains "WorkerLogs" if {
	values.is_true(input.subject.config.Properties.LoggingConfiguration.WorkerLogs.Enabled)
}
