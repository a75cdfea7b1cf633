# METADATA
# title: Custom domains of a CDN have a certificate and ask for TLS 1.2 or later
# description: >-
#   Checks that custom domains of a CDN offer HTTPS, and the oldest TLS version that they accept. What is sent without
#   it can be read and changed on the way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/customdomains
# custom:
#   id: ANX-TF-AZURE-0098
#   severity: medium
#   topic: cdn-tls
#   subjects: [azurerm_cdn_endpoint_custom_domain, azurerm_cdn_frontdoor_custom_domain]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: >-
#     Add `cdn_managed_https` or `user_managed_https`, and set `tls_version = "TLS12"` or `minimum_tls_version =
#     "TLS12"`.
package policies.terraform.azure.cdn_domain_tls

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_cdn_endpoint_custom_domain"
	azure.one_of(input.subject.config.cdn_managed_https[0].tls_version, {"tls10", "none"})
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["cdn_managed_https", 0, "tls_version"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_cdn_endpoint_custom_domain"
	azure.one_of(input.subject.config.user_managed_https[0].tls_version, {"tls10", "none"})
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["user_managed_https", 0, "tls_version"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_cdn_frontdoor_custom_domain"
	azure.outdated_tls(input.subject.config.tls[0].minimum_tls_version)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["tls", 0, "minimum_tls_version"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_cdn_endpoint_custom_domain"
	not _offers_https
	finding := {"message": sprintf("%s has no certificate", [input.subject.address]), "path": []}
}

_offers_https if count(input.subject.config.cdn_managed_https) > 0

_offers_https if count(input.subject.config.user_managed_https) > 0
