# METADATA
# title: Databases and message services ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that databases, caches and message services accept. TLS 1.0 and 1.1 have known
#   weaknesses and are withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.eventhub/namespaces
# custom:
#   id: ANX-ARM-0045
#   severity: medium
#   topic: db-tls
#   subjects:
#   - microsoft.sql/servers
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbformysql/servers
#   - microsoft.dbformariadb/servers
#   - microsoft.cache/redis
#   - microsoft.eventhub/namespaces
#   - microsoft.servicebus/namespaces
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "old protocols find no entry"}
#   does_not_show: which versions clients really use
#   remediation: "Set `properties.minimalTlsVersion` or `properties.minimumTlsVersion` to 1.2."
package policies.arm.database_minimum_tls

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers",
		"microsoft.dbforpostgresql/servers",
		"microsoft.dbformysql/servers",
		"microsoft.dbformariadb/servers",
	}
	not _current
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minimalTlsVersion"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.cache/redis"
	not _current_today
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minimumTlsVersion"],
	}
}

# Namespaces ask for TLS 1.2 where nothing is said.
deny contains finding if {
	input.subject.type in {"microsoft.eventhub/namespaces", "microsoft.servicebus/namespaces"}
	azure.outdated_tls(input.subject.config.properties.minimumTlsVersion)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minimumTlsVersion"],
	}
}

_current if azure.current_tls(input.subject.config.properties.minimalTlsVersion)

_current_today if azure.current_tls(input.subject.config.properties.minimumTlsVersion)
