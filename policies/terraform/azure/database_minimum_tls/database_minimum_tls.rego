# METADATA
# title: Databases and message services ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that databases, caches and message services accept. TLS 1.0 and 1.1 have known
#   weaknesses and are withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.eventhub/namespaces
# custom:
#   id: ANX-TF-AZURE-0045
#   severity: medium
#   topic: db-tls
#   subjects:
#   - azurerm_mssql_server
#   - azurerm_mssql_managed_instance
#   - azurerm_eventhub_namespace
#   - azurerm_servicebus_namespace
#   - azurerm_cosmosdb_account
#   - azurerm_redis_cache
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_mysql_flexible_server_configuration
#   - azurerm_postgresql_flexible_server_configuration
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "old protocols find no entry"}
#   does_not_show: which versions clients really use
#   remediation: >-
#     Set the minimum TLS version to 1.2, e.g. `minimum_tls_version = "1.2"`, or `value = "TLSv1.2"` for parameters.
package policies.terraform.azure.database_minimum_tls

import data.policies.lib.azure

applies if not _other_parameter

_other_parameter if {
	endswith(input.subject.type, "_configuration")
	not _names_versions
}

_names_versions if input.subject.config.name in {"tls_version", "ssl_min_protocol_version"}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_mssql_managed_instance",
		"azurerm_eventhub_namespace",
		"azurerm_servicebus_namespace",
		"azurerm_cosmosdb_account",
	}
	azure.outdated_tls(input.subject.config.minimum_tls_version)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["minimum_tls_version"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_mssql_managed_instance",
		"azurerm_eventhub_namespace",
		"azurerm_servicebus_namespace",
		"azurerm_cosmosdb_account",
	}
	azure.outdated_tls(input.subject.config.minimal_tls_version)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["minimal_tls_version"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_redis_cache"
	not _current
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["minimum_tls_version"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_server", "azurerm_mysql_server", "azurerm_mariadb_server"}
	azure.outdated_tls(input.subject.config.ssl_minimal_tls_version_enforced)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["ssl_minimal_tls_version_enforced"],
	}
}

_current if azure.current_tls(input.subject.config.minimum_tls_version)

# Flexible servers take the versions as parameters.
deny contains finding if {
	_names_versions
	_old_version(input.subject.config.value)
	finding := {"message": sprintf("%s accepts outdated TLS", [input.subject.address]), "path": ["value"]}
}

_old_version(versions) if {
	is_string(versions)
	some version in split(lower(replace(versions, " ", "")), ",")
	version in {"tlsv1", "tlsv1.0", "tlsv1.1"}
}
