# METADATA
# title: Managed Redis encrypts connections
# description: >-
#   Checks that a database of Azure Managed Redis or Redis Enterprise does not take connections in plain text.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cache/redisenterprise/databases
# - https://learn.microsoft.com/azure/redis/tls-configuration
# custom:
#   id: ANX-ARM-0310
#   severity: high
#   topic: db-tls
#   subjects: [microsoft.cache/redisenterprise/databases]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: that clients check the certificate
#   remediation: Set `properties.clientProtocol` to `Encrypted`.
package policies.arm.redis_enterprise_encrypted

import data.policies.lib.azure

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s accepts plain connections", [input.subject.address]),
		"path": ["properties", "clientProtocol"],
	}
}

_unsafe if azure.one_of(input.subject.config.properties.clientProtocol, {"plaintext"})
