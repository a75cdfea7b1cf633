# METADATA
# title: Message brokers record what administrators do
# description: >-
#   Checks that brokers of ActiveMQ publish their audit log. It tells who changed queues and users by the console or by
#   JMX.
# related_resources:
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html
# custom:
#   id: ANX-TF-AWS-0127
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_mq_broker]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     how long the log is kept
#   remediation: >-
#     Set `audit = true` in `logs`.
package policies.terraform.aws.mq_broker_audit_logs

import data.policies.lib.values

# RabbitMQ has no audit log.
applies if not _rabbit

_rabbit if lower(input.subject.config.engine_type) == "rabbitmq"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no audit log", [input.subject.address]), "path": path}
}

_required contains ["logs", 0, "audit"]

_met contains ["logs", 0, "audit"] if values.is_true(input.subject.config.logs[0].audit)
