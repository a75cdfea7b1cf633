# METADATA
# title: PostgreSQL servers keep their logs for more than three days
# description: >-
#   Checks the parameter that says how long PostgreSQL keeps its log files. An incident is often found days
#   later.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# custom:
#   id: ANX-ARM-0047
#   severity: low
#   topic: log-retention
#   subjects:
#   - microsoft.dbforpostgresql/servers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "logs are kept for some days"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   does_not_show: whether logs are sent elsewhere
#   remediation: >-
#     Set `value = "7"` for `log_retention_days`.
package policies.arm.postgresql_log_retention

import data.policies.lib.azure
import data.policies.lib.values

applies if endswith(input.subject.name, "/log_retention_days")

applies if endswith(input.subject.name, "/log_retention")

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s keeps logs for three days or less", [input.subject.address]),
		"path": ["properties", "value"],
	}
}

_kept if azure.at_least(input.subject.config.properties.value, 4)

# A switch in place of days.
_kept if {
	endswith(input.subject.name, "/log_retention")
	values.is_true(input.subject.config.properties.value)
}
