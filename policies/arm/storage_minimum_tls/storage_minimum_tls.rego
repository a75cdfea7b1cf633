# METADATA
# title: Storage accounts ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that storage accounts accept. TLS 1.0 and 1.1 have known weaknesses and are
#   withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version
# custom:
#   id: ANX-ARM-0002
#   severity: medium
#   topic: bucket-secure-transport
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which versions clients really use
#   remediation: "Set `properties.minimumTlsVersion` to `TLS1_2`."
package policies.arm.storage_minimum_tls

import data.policies.lib.azure

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minimumTlsVersion"],
	}
}

_current if azure.current_tls(input.subject.config.properties.minimumTlsVersion)
