# METADATA
# title: Container apps answer over HTTPS only
# description: >-
#   Checks that the ingress of a container app does not take calls without encryption.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.app/containerapps
# - https://learn.microsoft.com/azure/container-apps/ingress-overview
# custom:
#   id: ANX-ARM-0301
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [microsoft.app/containerapps]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "calls are encrypted on their way"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: who may call the app
#   remediation: Remove `allowInsecure` from `properties.configuration.ingress`, or set it to `false`.
package policies.arm.container_apps_https

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s answers calls without encryption", [input.subject.address]),
		"path": ["properties", "configuration", "ingress", "allowInsecure"],
	}
}

_unsafe if values.is_true(input.subject.config.properties.configuration.ingress.allowInsecure)
