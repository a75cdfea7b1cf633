# METADATA
# title: Kubernetes clusters do not use HTTP application routing
# description: Checks that the add-on for HTTP application routing is off. It is made for tests and is withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/http-application-routing
# custom:
#   id: ANX-ARM-0127
#   severity: medium
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "an entry that is not made for production is closed"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.20, strength: supports, rationale: "services are not published by accident"}
#   does_not_show: other ingress controllers
#   remediation: "Set `properties.addonProfiles.httpApplicationRouting.enabled` to `false`."
package policies.arm.aks_http_routing_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.properties.addonProfiles.httpApplicationRouting.enabled)
	finding := {
		"message": sprintf("%s publishes services over plain HTTP", [input.subject.address]),
		"path": ["properties", "addonProfiles", "httpApplicationRouting", "enabled"],
	}
}
