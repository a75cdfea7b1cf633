# METADATA
# title: Spring apps ask for encryption
# description: >-
#   Checks that apps of Azure Spring Apps use HTTPS and TLS up to the app, and that its API portal redirects.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appplatform/spring/apps
# custom:
#   id: ANX-ARM-0246
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [microsoft.appplatform/spring/apps, microsoft.appplatform/spring/apiportals]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: certificates of the app
#   remediation: "Set `properties.enableEndToEndTLS` to `true`."
package policies.arm.spring_cloud_protected

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.appplatform/spring/apps"
	not _encrypted
	finding := {
		"message": sprintf("%s is called in plain behind the gateway", [input.subject.address]),
		"path": ["properties", "enableEndToEndTLS"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.appplatform/spring/apiportals"
	not _https
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["properties", "httpsOnly"],
	}
}

_encrypted if values.is_true(input.subject.config.properties.enableEndToEndTLS)

_https if values.is_true(input.subject.config.properties.httpsOnly)
