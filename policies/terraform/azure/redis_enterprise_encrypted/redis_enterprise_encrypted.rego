# METADATA
# title: Managed Redis encrypts connections
# description: >-
#   Checks that a database of Azure Managed Redis or Redis Enterprise does not take connections in plain text.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/redis_enterprise_database
# - https://learn.microsoft.com/azure/redis/tls-configuration
# custom:
#   id: ANX-TF-AZURE-0310
#   severity: high
#   topic: db-tls
#   subjects: [azurerm_redis_enterprise_database]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: that clients check the certificate
#   remediation: Remove `client_protocol = "Plaintext"`.
package policies.terraform.azure.redis_enterprise_encrypted

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["client_protocol"],
	}
}

_unsafe if input.subject.config.client_protocol in {"PLAINTEXT", "Plaintext"}
