# METADATA
# title: Custom domains of a CDN ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that custom domains of a CDN accept. Older versions have known weaknesses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/customdomains
# custom:
#   id: ANX-ARM-0406
#   severity: medium
#   topic: cdn-tls
#   subjects: [microsoft.cdn/profiles/customdomains]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: >-
#     Set `properties.tlsSettings.minimumTlsVersion` to `TLS12`.
package policies.arm.cdn_domain_tls

import data.policies.lib.azure

deny contains finding if {
	azure.outdated_tls(input.subject.config.properties.tlsSettings.minimumTlsVersion)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "tlsSettings", "minimumTlsVersion"],
	}
}
