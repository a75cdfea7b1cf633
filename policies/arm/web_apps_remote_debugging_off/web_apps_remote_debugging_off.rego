# METADATA
# title: Web and function apps cannot be debugged from afar
# description: Checks that remote debugging is off. It opens ports into the running application.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-common
# custom:
#   id: ANX-ARM-0027
#   severity: high
#   topic: remote-debugging
#   subjects:
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.web/sites/config
#   - microsoft.web/sites/slots/config
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "nobody can attach to the running application"}
#   - {id: A.8.9, strength: supports, rationale: "a development setting is off"}
#   - {id: A.8.31, strength: supports, rationale: "debugging belongs to development"}
#   does_not_show: who may switch it on in the portal
#   remediation: "Set `remoteDebuggingEnabled` to `false`."
package policies.arm.web_apps_remote_debugging_off

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"microsoft.web/sites", "microsoft.web/sites/slots"}
	values.is_true(input.subject.config.properties.siteConfig.remoteDebuggingEnabled)
	finding := {
		"message": sprintf("%s can be debugged from afar", [input.subject.address]),
		"path": ["properties", "siteConfig", "remoteDebuggingEnabled"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.web/sites/config", "microsoft.web/sites/slots/config"}
	values.is_true(input.subject.config.properties.remoteDebuggingEnabled)
	finding := {
		"message": sprintf("%s lets the app be debugged from afar", [input.subject.address]),
		"path": ["properties", "remoteDebuggingEnabled"],
	}
}
