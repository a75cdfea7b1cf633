# METADATA
# title: Services are spread over zones
# description: Checks that app plans, app environments, event hubs, SQL databases and caches are zone redundant.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/databases
# - https://learn.microsoft.com/azure/templates/microsoft.eventhub/namespaces
# - https://learn.microsoft.com/azure/reliability/availability-zones-overview
# custom:
#   id: ANX-TF-AZURE-0215
#   severity: low
#   topic: multi-az
#   subjects:
#   - azurerm_mssql_database
#   - azurerm_app_service_environment_v3
#   - azurerm_mssql_elasticpool
#   - azurerm_service_plan
#   - azurerm_eventhub_namespace
#   - azurerm_redis_cache
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: other regions
#   remediation: "Set `zone_redundant = true` (`zone_balancing_enabled` on app plans)."
package policies.terraform.azure.services_zone_redundant

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_database",
		"azurerm_app_service_environment_v3",
		"azurerm_mssql_elasticpool",
	}
	not _spread
	finding := {"message": sprintf("%s stands in one zone", [input.subject.address]), "path": ["zone_redundant"]}
}

deny contains finding if {
	input.subject.type == "azurerm_service_plan"
	not _balanced
	finding := {
		"message": sprintf("%s stands in one zone", [input.subject.address]),
		"path": ["zone_balancing_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_eventhub_namespace"
	not _hub_spread
	finding := {"message": sprintf("%s stands in one zone", [input.subject.address]), "path": ["zone_redundant"]}
}

deny contains finding if {
	input.subject.type == "azurerm_redis_cache"
	not _cache_spread
	finding := {"message": sprintf("%s stands in one zone", [input.subject.address]), "path": ["zones"]}
}

_spread if values.is_true(input.subject.config.zone_redundant)

_spread if values.is_true(input.subject.config.zone_redundancy_enabled)

_balanced if values.is_true(input.subject.config.zone_balancing_enabled)

_hub_spread if values.is_true(input.subject.config.zone_redundant)

_cache_spread if count(input.subject.config.zones) > 1

_cache_spread if azure.at_least(input.subject.config.replicas_per_master, 1)

_cache_spread if azure.one_of(input.subject.config.sku_name, {"standard", "premium"})
