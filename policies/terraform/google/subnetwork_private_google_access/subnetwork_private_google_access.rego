# METADATA
# title: Subnetworks reach Google privately
# description: >-
#   Checks that `private_ip_google_access` is on. Machines then reach the interfaces of Google without a public
#   address and without the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_subnetwork
# - https://docs.cloud.google.com/vpc/docs/private-google-access
# custom:
#   id: ANX-TF-GOOGLE-0142
#   severity: low
#   topic: private-services
#   subjects: [google_compute_subnetwork]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "machines need no way to the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: which interfaces machines may use
#   remediation: Set `private_ip_google_access = true`.
package policies.terraform.google.subnetwork_private_google_access

import data.policies.lib.values

applies if not _of_proxies

_of_proxies if input.subject.config.purpose in {
	"INTERNAL_HTTPS_LOAD_BALANCER",
	"REGIONAL_MANAGED_PROXY",
	"GLOBAL_MANAGED_PROXY",
	"PRIVATE_SERVICE_CONNECT",
}

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s reaches Google by public addresses only", [input.subject.address]), "path": _place}
}

_place := ["private_ip_google_access"]

_kept if values.is_true(input.subject.config.private_ip_google_access)
