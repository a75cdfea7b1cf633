# METADATA
# title: Databases refuse unencrypted connections
# description: >-
#   Checks that databases and caches accept only encrypted connections. Passwords and records sent in plain can
#   be read on the way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.cache/redis
# custom:
#   id: ANX-ARM-0044
#   severity: high
#   topic: db-tls
#   subjects:
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbformysql/servers
#   - microsoft.dbformariadb/servers
#   - microsoft.cache/redis
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   - microsoft.dbformysql/flexibleservers/configurations
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which TLS version is accepted
#   remediation: "Set `properties.sslEnforcement` to `Enabled`, or `properties.enableNonSslPort` to `false`."
package policies.arm.database_encrypted_connections

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"microsoft.dbforpostgresql/servers",
		"microsoft.dbformysql/servers",
		"microsoft.dbformariadb/servers",
	}
	not _encrypted
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["properties", "sslEnforcement"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.cache/redis"
	values.is_true(input.subject.config.properties.enableNonSslPort)
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["properties", "enableNonSslPort"],
	}
}

deny contains finding if {
	input.subject.type in {
		"microsoft.dbforpostgresql/flexibleservers/configurations",
		"microsoft.dbformysql/flexibleservers/configurations",
	}
	endswith(input.subject.name, "/require_secure_transport")
	azure.one_of(input.subject.config.properties.value, {"off", "0"})
	finding := {
		"message": sprintf("%s lets plain connections in", [input.subject.address]),
		"path": ["properties", "value"],
	}
}

_encrypted if azure.enabled(input.subject.config.properties.sslEnforcement)
