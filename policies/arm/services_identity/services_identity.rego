# METADATA
# title: Platform services have a managed identity
# description: >-
#   Checks that services have a managed identity. Without one, they need stored passwords to reach keys and
#   data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# - https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
# custom:
#   id: ANX-ARM-0202
#   severity: low
#   topic: workload-identity
#   subjects:
#   - microsoft.cognitiveservices/accounts
#   - microsoft.eventgrid/topics
#   - microsoft.eventgrid/domains
#   - microsoft.servicebus/namespaces
#   - microsoft.search/searchservices
#   - microsoft.kusto/clusters
#   - microsoft.signalrservice/webpubsub
#   - microsoft.signalrservice/signalr
#   - microsoft.containerinstance/containergroups
#   - microsoft.automation/automationaccounts
#   - microsoft.recoveryservices/vaults
#   - microsoft.datafactory/factories
#   - microsoft.appconfiguration/configurationstores
#   - microsoft.apimanagement/service
#   - microsoft.machinelearningservices/workspaces
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the service has an identity of its own"}
#   - {id: A.5.16, strength: demonstrates, rationale: "the service is known to the directory"}
#   - {id: A.5.17, strength: supports, rationale: "no password is needed to reach other services"}
#   does_not_show: what the identity may do
#   remediation: "Set `identity.type` to `SystemAssigned`."
package policies.arm.services_identity

import data.policies.lib.azure

deny contains finding if {
	not _known
	finding := {
		"message": sprintf("%s has no identity of its own", [input.subject.address]),
		"path": ["identity", "type"],
	}
}

_known if {
	azure.given(input.subject.config.identity.type)
	not azure.one_of(input.subject.config.identity.type, {"none"})
}
