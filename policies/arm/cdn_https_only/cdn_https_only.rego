# METADATA
# title: CDN endpoints serve HTTPS only
# description: >-
#   Checks that CDN endpoints refuse plain HTTP and keep HTTPS, and that routes of Front Door lead from one to the
#   other.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/endpoints
# custom:
#   id: ANX-ARM-0096
#   severity: medium
#   topic: cdn-tls
#   subjects: [microsoft.cdn/profiles/endpoints, microsoft.cdn/profiles/afdendpoints/routes]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: >-
#     Set `properties.isHttpAllowed` to `false`; for routes, set `properties.httpsRedirect` to `Enabled`.
package policies.arm.cdn_https_only

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.cdn/profiles/endpoints"
	not _encrypted
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["properties", "isHttpAllowed"],
	}
}

_encrypted if values.is_false(input.subject.config.properties.isHttpAllowed)

deny contains finding if {
	input.subject.type == "microsoft.cdn/profiles/afdendpoints/routes"
	not _leads_to_https
	"Http" in input.subject.config.properties.supportedProtocols
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["properties", "httpsRedirect"],
	}
}

_leads_to_https if azure.enabled(input.subject.config.properties.httpsRedirect)
