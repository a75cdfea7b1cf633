# METADATA
# title: Message brokers publish their logs
# description: >-
#   Checks that brokers of Amazon MQ publish their general log. Without it, faults and refused connections leave no
#   trace that outlives the broker.
# related_resources:
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html
# custom:
#   id: ANX-CFN-0126
#   severity: medium
#   topic: broker-logging
#   subjects: ["AWS::AmazonMQ::Broker"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     who did what in the console of the broker, which is in the audit log
#   remediation: >-
#     Set `Logs.General: true`.
package policies.cloudformation.mq_broker_general_logs

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no general log", [input.subject.address]), "path": path}
}

_required contains ["Properties", "Logs", "General"]

_met contains ["Properties", "Logs", "General"] if values.is_true(input.subject.config.Properties.Logs.General)
