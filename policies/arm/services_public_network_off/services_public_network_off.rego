# METADATA
# title: Platform services are not reachable from public networks
# description: >-
#   Checks that messaging, search, AI, analytics, integration and management services have no public address. A
#   leaked key otherwise works from anywhere.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# - https://learn.microsoft.com/azure/templates/microsoft.search/searchservices
# - https://learn.microsoft.com/azure/private-link/private-endpoint-overview
# custom:
#   id: ANX-ARM-0200
#   severity: medium
#   topic: network-exposure
#   subjects:
#   - microsoft.servicebus/namespaces
#   - microsoft.eventhub/namespaces
#   - microsoft.eventgrid/topics
#   - microsoft.eventgrid/domains
#   - microsoft.search/searchservices
#   - microsoft.cognitiveservices/accounts
#   - microsoft.datafactory/factories
#   - microsoft.databricks/workspaces
#   - microsoft.machinelearningservices/workspaces
#   - microsoft.devices/iothubs
#   - microsoft.devices/provisioningservices
#   - microsoft.apimanagement/service
#   - microsoft.batch/batchaccounts
#   - microsoft.automation/automationaccounts
#   - microsoft.appconfiguration/configurationstores
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.signalrservice/webpubsub
#   - microsoft.signalrservice/signalr
#   - microsoft.kusto/clusters
#   - microsoft.purview/accounts
#   - microsoft.storagesync/storagesyncservices
#   - microsoft.operationalinsights/workspaces
#   - microsoft.insights/components
#   - microsoft.sql/managedinstances
#   - microsoft.appplatform/spring/apiportals
#   - microsoft.recoveryservices/vaults
#   - microsoft.dashboard/grafana
#   - microsoft.monitor/accounts
#   - microsoft.eventgrid/namespaces
#   - microsoft.documentdb/mongoclusters
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data is not offered to everyone"}
#   does_not_show: who may connect from inside
#   remediation: >-
#     Set `properties.publicNetworkAccess` to `Disabled` (`publicNetworkAccessForIngestion`,
#     `publicNetworkAccessForQuery`).
package policies.arm.services_public_network_off

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"microsoft.servicebus/namespaces",
		"microsoft.eventhub/namespaces",
		"microsoft.eventgrid/topics",
		"microsoft.eventgrid/domains",
		"microsoft.search/searchservices",
		"microsoft.cognitiveservices/accounts",
		"microsoft.datafactory/factories",
		"microsoft.databricks/workspaces",
		"microsoft.machinelearningservices/workspaces",
		"microsoft.devices/iothubs",
		"microsoft.devices/provisioningservices",
		"microsoft.apimanagement/service",
		"microsoft.batch/batchaccounts",
		"microsoft.automation/automationaccounts",
		"microsoft.appconfiguration/configurationstores",
		"microsoft.web/sites",
		"microsoft.web/sites/slots",
		"microsoft.signalrservice/webpubsub",
		"microsoft.signalrservice/signalr",
		"microsoft.kusto/clusters",
		"microsoft.purview/accounts",
		"microsoft.recoveryservices/vaults",
		"microsoft.dashboard/grafana",
		"microsoft.monitor/accounts",
		"microsoft.eventgrid/namespaces",
		"microsoft.documentdb/mongoclusters",
	}
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.storagesync/storagesyncservices"
	not _sync_inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "incomingTrafficPolicy"],
	}
}

_inside if azure.disabled(input.subject.config.properties.publicNetworkAccess)

_inside if azure.one_of(input.subject.config.properties.virtualNetworkType, {"internal"})

# A batch account that turns away all addresses which it does not name.
_inside if azure.one_of(input.subject.config.properties.networkProfile.accountAccess.defaultAction, {"deny"})

_sync_inside if azure.one_of(input.subject.config.properties.incomingTrafficPolicy, {"allowvirtualnetworksonly"})

# Closing a log workspace needs a private link scope: what is not said does not count.
deny contains finding if {
	input.subject.type in {"microsoft.operationalinsights/workspaces", "microsoft.insights/components"}
	azure.enabled(input.subject.config.properties.publicNetworkAccessForIngestion)
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccessForIngestion"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.operationalinsights/workspaces", "microsoft.insights/components"}
	azure.enabled(input.subject.config.properties.publicNetworkAccessForQuery)
	finding := {
		"message": sprintf("%s can be queried from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccessForQuery"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.sql/managedinstances"
	values.is_true(input.subject.config.properties.publicDataEndpointEnabled)
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicDataEndpointEnabled"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.appplatform/spring/apiportals"
	values.is_true(input.subject.config.properties["public"])
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "public"],
	}
}
