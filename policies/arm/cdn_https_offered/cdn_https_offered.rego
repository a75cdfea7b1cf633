# METADATA
# title: CDN endpoints offer HTTPS
# description: Checks that HTTPS of CDN endpoints is not switched off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/endpoints
# custom:
#   id: ANX-ARM-0097
#   severity: high
#   topic: cdn-tls
#   subjects: [microsoft.cdn/profiles/endpoints]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: "Set `properties.isHttpsAllowed` to `true`."
package policies.arm.cdn_https_offered

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.properties.isHttpsAllowed)
	finding := {
		"message": sprintf("%s offers no encryption", [input.subject.address]),
		"path": ["properties", "isHttpsAllowed"],
	}
}
