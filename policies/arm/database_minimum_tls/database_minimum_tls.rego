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
#   - microsoft.dbformysql/flexibleservers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   - microsoft.sql/managedinstances
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "old protocols find no entry"}
#   does_not_show: which versions clients really use
#   remediation: "Set `properties.minimalTlsVersion` or `properties.minimumTlsVersion` to 1.2."
package policies.arm.database_minimum_tls

import data.policies.lib.azure

applies if not _other_parameter

_other_parameter if {
	endswith(input.subject.type, "/configurations")
	not _names_versions
}

_names_versions if {
	regex.replace(lower(input.subject.name), `^.*/`, "") in {"tls_version", "ssl_min_protocol_version"}
}

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

# Flexible servers take the versions as parameters.
deny contains finding if {
	_names_versions
	_old_version(input.subject.config.properties.value)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "value"],
	}
}

_old_version(versions) if {
	is_string(versions)
	some version in split(lower(replace(versions, " ", "")), ",")
	version in {"tlsv1", "tlsv1.0", "tlsv1.1"}
}

deny contains finding if {
	input.subject.type == "microsoft.sql/managedinstances"
	azure.outdated_tls(input.subject.config.properties.minimalTlsVersion)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minimalTlsVersion"],
	}
}
