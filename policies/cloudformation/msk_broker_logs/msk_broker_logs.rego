# METADATA
# title: Kafka clusters deliver the logs of their brokers
# description: >-
#   Checks that clusters of MSK send broker logs somewhere. They are the only view into refused clients and failing
#   brokers, as nobody has access to the hosts.
# related_resources:
# - https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html
# custom:
#   id: ANX-CFN-0128
#   severity: medium
#   topic: broker-logging
#   subjects: ["AWS::MSK::Cluster"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     who read or wrote which topic, which brokers do not log
#   remediation: >-
#     Add `LoggingInfo.BrokerLogs` with `CloudWatchLogs`, `Firehose` or `S3` and `Enabled: true`.
package policies.cloudformation.msk_broker_logs

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s delivers no broker logs", [input.subject.address]), "path": path}
}

_required contains ["Properties", "LoggingInfo", "BrokerLogs"]

_met contains ["Properties", "LoggingInfo", "BrokerLogs"] if _delivered

_delivered if values.is_true(input.subject.config.Properties.LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled)

_delivered if values.is_true(input.subject.config.Properties.LoggingInfo.BrokerLogs.Firehose.Enabled)

_delivered if values.is_true(input.subject.config.Properties.LoggingInfo.BrokerLogs.S3.Enabled)
