# METADATA
# title: Services are spread over zones
# description: Checks that app plans, app environments, event hubs, SQL databases and caches are zone redundant.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/databases
# - https://learn.microsoft.com/azure/templates/microsoft.eventhub/namespaces
# - https://learn.microsoft.com/azure/reliability/availability-zones-overview
# custom:
#   id: ANX-ARM-0215
#   severity: low
#   topic: multi-az
#   subjects:
#   - microsoft.sql/servers/databases
#   - microsoft.eventhub/namespaces
#   - microsoft.web/serverfarms
#   - microsoft.web/hostingenvironments
#   - microsoft.cache/redis
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: other regions
#   remediation: "Set `properties.zoneRedundant` to `true`."
package policies.arm.services_zone_redundant

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers/databases",
		"microsoft.eventhub/namespaces",
		"microsoft.web/serverfarms",
		"microsoft.web/hostingenvironments",
	}
	not _spread
	finding := {
		"message": sprintf("%s stands in one zone", [input.subject.address]),
		"path": ["properties", "zoneRedundant"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.cache/redis"
	not _cache_spread
	finding := {
		"message": sprintf("%s stands in one zone", [input.subject.address]),
		"path": ["properties", "sku", "name"],
	}
}

_spread if values.is_true(input.subject.config.properties.zoneRedundant)

_cache_spread if azure.one_of(input.subject.config.properties.sku.name, {"standard", "premium"})
