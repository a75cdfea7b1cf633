# METADATA
# title: Webhooks of registries are called over HTTPS
# description: >-
#   Checks that a registry calls its webhooks over HTTPS. The call and the token in its headers can otherwise be read
#   and forged on the way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries/webhooks
# - https://learn.microsoft.com/azure/container-registry/container-registry-webhook
# custom:
#   id: ANX-ARM-0400
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [microsoft.containerregistry/registries/webhooks]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "calls are encrypted"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "nothing crosses networks in plain"}
#   does_not_show: what the receiver does with the call
#   remediation: >-
#     Give an address with `https://` as `properties.serviceUri`.
package policies.arm.registry_webhooks_encrypted

deny contains finding if {
	startswith(lower(input.subject.config.properties.serviceUri), "http://")
	finding := {
		"message": sprintf("%s is called in plain text", [input.subject.address]),
		"path": ["properties", "serviceUri"],
	}
}
