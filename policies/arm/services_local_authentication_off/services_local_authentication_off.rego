# METADATA
# title: Platform services refuse access keys
# description: >-
#   Checks that messaging, search, AI, monitoring and data services do not take keys. A key grants everything to
#   whoever holds it, and says nothing about who that is.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# custom:
#   id: ANX-ARM-0201
#   severity: medium
#   topic: local-authentication
#   subjects:
#   - microsoft.servicebus/namespaces
#   - microsoft.eventhub/namespaces
#   - microsoft.eventgrid/topics
#   - microsoft.eventgrid/domains
#   - microsoft.cognitiveservices/accounts
#   - microsoft.appconfiguration/configurationstores
#   - microsoft.machinelearningservices/workspaces/computes
#   - microsoft.signalrservice/webpubsub
#   - microsoft.signalrservice/signalr
#   - microsoft.search/searchservices
#   - microsoft.automation/automationaccounts
#   - microsoft.documentdb/databaseaccounts
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "requests are signed in with an identity"}
#   - {id: A.5.17, strength: supports, rationale: "fewer shared secrets are in use"}
#   - {id: A.8.2, strength: supports, rationale: "keys, which may do everything, have no use"}
#   - {id: A.5.18, strength: supports, rationale: "access can be granted and withdrawn by person"}
#   does_not_show: which roles are assigned
#   remediation: "Set `properties.disableLocalAuth` to `true`."
package policies.arm.services_local_authentication_off

import data.policies.lib.values

deny contains finding if {
	not _keyless
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["properties", "disableLocalAuth"],
	}
}

_keyless if values.is_true(input.subject.config.properties.disableLocalAuth)
