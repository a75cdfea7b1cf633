# METADATA
# title: Airflow environments keep their logs
# description: >-
#   Checks that a managed Airflow environment keeps the logs of its scheduler, web server and workers. Without them
#   nobody can say afterwards what ran, and who started it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mwaa_environment
# - https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html
# custom:
#   id: ANX-TF-AWS-0350
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: [aws_mwaa_environment]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activities of the environment are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   parameters:
#     log_types:
#       default: [scheduler_logs, webserver_logs, worker_logs]
#       description: Logs that an environment keeps.
#   remediation: >-
#     Add `scheduler_logs`, `webserver_logs` and `worker_logs` with `enabled = true` to `logging_configuration`.
package policies.terraform.aws.airflow_logs

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["logging_configuration"]} if {
	missing := {type |
		some type in data.parameters["ANX-TF-AWS-0350"].log_types
		not type in _kept
	}
	count(missing) > 0
	text := sprintf("does not keep %s", [concat(", ", sort(missing))])
}

_kept contains type if {
	some logging in aws.list(input.subject.config.logging_configuration)
	is_object(logging)
	some type in ["dag_processing_logs", "scheduler_logs", "task_logs", "webserver_logs", "worker_logs"]
	some log in aws.list(object.get(logging, type, null))
	values.is_true(log.enabled)
}
