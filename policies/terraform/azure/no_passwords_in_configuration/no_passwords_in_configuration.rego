# METADATA
# title: Passwords and secrets are not written down
# description: >-
#   Checks that passwords of databases, workspaces and machines, secrets of vaults and settings of apps do not stand
#   in the configuration. Whoever reads the repository can otherwise use them.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces
# custom:
#   id: ANX-TF-AZURE-0260
#   severity: critical
#   topic: credentials-in-configuration
#   subjects:
#   - azurerm_synapse_workspace
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   - azurerm_mssql_managed_instance
#   - azurerm_cosmosdb_postgresql_cluster
#   - azurerm_key_vault_secret
#   - azurerm_container_app
#   - azurerm_batch_pool
#   - azurerm_hdinsight_hadoop_cluster
#   - azurerm_hdinsight_spark_cluster
#   - azurerm_hdinsight_hbase_cluster
#   - azurerm_hdinsight_kafka_cluster
#   - azurerm_hdinsight_interactive_query_cluster
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_app_service
#   - azurerm_function_app
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of the source"}
#   - {id: A.8.24, strength: supports, rationale: "they can be renewed"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in does not depend on who reads the source"}
#   does_not_show: passwords in other attributes
#   remediation: Take the password from a variable that is not stored, or from a key vault.
package policies.terraform.azure.no_passwords_in_configuration

import data.policies.lib.credentials

deny contains finding if {
	input.subject.type == "azurerm_synapse_workspace"
	credentials.literal(input.subject.config.sql_administrator_login_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["sql_administrator_login_password"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_sql_server",
		"azurerm_postgresql_server",
		"azurerm_mysql_server",
		"azurerm_mariadb_server",
		"azurerm_mssql_managed_instance",
		"azurerm_cosmosdb_postgresql_cluster",
	}
	credentials.literal(input.subject.config.administrator_login_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["administrator_login_password"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"}
	credentials.literal(input.subject.config.administrator_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["administrator_password"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_linux_virtual_machine",
		"azurerm_windows_virtual_machine",
		"azurerm_linux_virtual_machine_scale_set",
		"azurerm_windows_virtual_machine_scale_set",
	}
	credentials.literal(input.subject.config.admin_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["admin_password"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_virtual_machine", "azurerm_virtual_machine_scale_set"}
	credentials.literal(input.subject.config.os_profile[0].admin_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["os_profile", 0, "admin_password"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_key_vault_secret"
	credentials.literal(input.subject.config.value)
	finding := {"message": sprintf("%s has its secret written down", [input.subject.address]), "path": ["value"]}
}

deny contains finding if {
	input.subject.type == "azurerm_container_app"
	some i, secret in input.subject.config.secret
	credentials.literal(secret.value)
	finding := {
		"message": sprintf("%s has a secret written down", [input.subject.address]),
		"path": ["secret", i, "value"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_batch_pool"
	some i, user in input.subject.config.user_accounts
	credentials.literal(user.password)
	finding := {
		"message": sprintf("%s has a password written down", [input.subject.address]),
		"path": ["user_accounts", i, "password"],
	}
}

# Clusters of HDInsight.
deny contains finding if {
	some i, gateway in input.subject.config.gateway
	credentials.literal(gateway.password)
	finding := {
		"message": sprintf("%s has a password written down", [input.subject.address]),
		"path": ["gateway", i, "password"],
	}
}

# Apps take settings as variables of their environment.
deny contains finding if {
	is_object(input.subject.config.app_settings)
	some name, value in input.subject.config.app_settings
	credentials.secret_name(name)
	credentials.literal(value)
	finding := {
		"message": sprintf("%s has %s written down", [input.subject.address, name]),
		"path": ["app_settings", name],
	}
}
