# METADATA
# title: Web apps stay loaded
# description: Checks that web apps stay loaded when idle. Jobs and health checks otherwise stop.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# custom:
#   id: ANX-ARM-0212
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that enough instances run
#   remediation: "Set `properties.siteConfig.alwaysOn` to `true`."
package policies.arm.app_always_on

import data.policies.lib.values

deny contains finding if {
	not _loaded
	finding := {
		"message": sprintf("%s is unloaded when idle", [input.subject.address]),
		"path": ["properties", "siteConfig", "alwaysOn"],
	}
}

_loaded if values.is_true(input.subject.config.properties.siteConfig.alwaysOn)

_loaded if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.alwaysOn)
}
