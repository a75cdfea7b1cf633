# METADATA
# title: Databases refuse unencrypted connections
# description: >-
#   Checks that databases and caches accept only encrypted connections. Passwords and records sent in plain can
#   be read on the way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.cache/redis
# custom:
#   id: ANX-TF-AZURE-0044
#   severity: high
#   topic: db-tls
#   subjects:
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_redis_cache
#   - azurerm_postgresql_flexible_server_configuration
#   - azurerm_mysql_flexible_server_configuration
#   - azurerm_postgresql_configuration
#   - azurerm_mysql_configuration
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which TLS version is accepted
#   remediation: "Set `ssl_enforcement_enabled = true`, or `non_ssl_port_enabled = false` on a cache."
package policies.terraform.azure.database_encrypted_connections

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_server", "azurerm_mysql_server", "azurerm_mariadb_server"}
	not _encrypted
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["ssl_enforcement_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_redis_cache"
	values.is_true(input.subject.config.non_ssl_port_enabled)
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["non_ssl_port_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_redis_cache"
	values.is_true(input.subject.config.enable_non_ssl_port)
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["enable_non_ssl_port"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_postgresql_flexible_server_configuration",
		"azurerm_mysql_flexible_server_configuration",
		"azurerm_postgresql_configuration",
		"azurerm_mysql_configuration",
	}
	input.subject.config.name == "require_secure_transport"
	azure.one_of(input.subject.config.value, {"off", "0"})
	finding := {"message": sprintf("%s lets plain connections in", [input.subject.address]), "path": ["value"]}
}

_encrypted if values.is_true(input.subject.config.ssl_enforcement_enabled)

_encrypted if azure.enabled(input.subject.config.ssl_enforcement)
