# METADATA
# title: API Management refuses old protocols
# description: >-
#   Checks that SSL 3.0, TLS 1.0 and TLS 1.1 are off towards clients and backends. They have known weaknesses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# - https://learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers
# custom:
#   id: ANX-ARM-0221
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [microsoft.apimanagement/service]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: cipher suites
#   remediation: "Set the old protocols to `false` in `properties.customProperties`."
package policies.arm.api_management_tls

import data.policies.lib.values

deny contains finding if {
	some protocol in _old
	values.is_true(input.subject.config.properties.customProperties[protocol])
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["properties", "customProperties", protocol],
	}
}

_gateway := "Microsoft.WindowsAzure.ApiManagement.Gateway.Security"

_old := {name |
	some side in ["Backend.", ""]
	some version in ["Ssl30", "Tls10", "Tls11"]
	name := concat("", [_gateway, ".", side, "Protocols.", version])
}
