# METADATA
# title: PostgreSQL servers have log parameters in the code
# description: >-
#   Checks that a server has at least one of the parameters that record connections and checkpoints, or slow down
#   password guessing. What is recorded otherwise depends on defaults that differ and can be changed unseen.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/postgresql_configuration
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-TF-AZURE-0407
#   severity: low
#   topic: database-logging
#   subjects: [azurerm_postgresql_server]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what the server records is decided"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: "which parameters are on; see ANX-TF-AZURE-0046"
#   remediation: >-
#     Add an `azurerm_postgresql_configuration` with `value = "on"` for each of `log_connections`,
#     `log_disconnections`, `log_checkpoints` and `connection_throttling`.
package policies.terraform.azure.postgresql_logs_configured

deny contains finding if {
	not _configured
	finding := {"message": sprintf("%s sets none of its log parameters", [input.subject.address]), "path": []}
}

_configured if {
	some configuration in input.related.azurerm_postgresql_configuration
	configuration.config.name in {
		"log_checkpoints", "log_connections", "log_disconnections", "log_duration",
		"connection_throttling", "connection_throttle.enable",
	}
}
