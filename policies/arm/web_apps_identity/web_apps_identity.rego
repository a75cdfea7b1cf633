# METADATA
# title: Web and function apps have a managed identity
# description: >-
#   Checks that App Service and Functions have a managed identity. Without one, the app needs stored passwords
#   to reach other services.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# - https://learn.microsoft.com/azure/app-service/overview-managed-identity
# custom:
#   id: ANX-ARM-0026
#   severity: medium
#   topic: workload-identity
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the app has an identity of its own"}
#   - {id: A.5.16, strength: demonstrates, rationale: "the app is known to the directory"}
#   - {id: A.5.17, strength: supports, rationale: "no password is needed to reach other services"}
#   does_not_show: what the identity may do
#   remediation: "Set `identity.type` to `SystemAssigned`."
package policies.arm.web_apps_identity

import data.policies.lib.azure

deny contains finding if {
	not _known
	finding := {
		"message": sprintf("%s has no identity of its own", [input.subject.address]),
		"path": ["identity", "type"],
	}
}

_known if azure.one_of(input.subject.config.identity.type, {"systemassigned", "userassigned", "systemassigned, userassigned", "systemassigned,userassigned"})
