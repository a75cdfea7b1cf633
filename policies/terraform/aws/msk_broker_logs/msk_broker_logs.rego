# METADATA
# title: Kafka clusters deliver the logs of their brokers
# description: >-
#   Checks that clusters of MSK send broker logs somewhere. They are the only view into refused clients and failing
#   brokers, as nobody has access to the hosts.
# related_resources:
# - https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html
# custom:
#   id: ANX-TF-AWS-0128
#   severity: medium
#   topic: broker-logging
#   subjects: [aws_msk_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     who read or wrote which topic, which brokers do not log
#   remediation: >-
#     Add `logging_info` with `broker_logs`, and in it `cloudwatch_logs`, `firehose` or `s3` with `enabled = true`.
package policies.terraform.aws.msk_broker_logs

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s delivers no broker logs", [input.subject.address]), "path": path}
}

_required contains ["logging_info", 0, "broker_logs"]

_met contains ["logging_info", 0, "broker_logs"] if _delivered

_delivered if values.is_true(input.subject.config.logging_info[0].broker_logs[0].cloudwatch_logs[0].enabled)

_delivered if values.is_true(input.subject.config.logging_info[0].broker_logs[0].firehose[0].enabled)

_delivered if values.is_true(input.subject.config.logging_info[0].broker_logs[0].s3[0].enabled)
