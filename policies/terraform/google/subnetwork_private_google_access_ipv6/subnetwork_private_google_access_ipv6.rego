# METADATA
# title: Subnetworks with IPv6 reach Google privately
# description: >-
#   Checks that a subnetwork with IPv6 sets `private_ipv6_google_access`. Machines then reach the interfaces of
#   Google over IPv6 without the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_subnetwork
# custom:
#   id: ANX-TF-GOOGLE-0143
#   severity: low
#   topic: private-services
#   subjects: [google_compute_subnetwork]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "machines need no way to the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: which interfaces machines may use
#   remediation: Set `private_ipv6_google_access = "ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE"`.
package policies.terraform.google.subnetwork_private_google_access_ipv6

applies if input.subject.config.stack_type in {"IPV4_IPV6", "IPV6_ONLY"}

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s reaches Google over IPv6 by the internet only", [input.subject.address]),
		"path": ["private_ipv6_google_access"],
	}
}

_private if {
	input.subject.config.private_ipv6_google_access in {
		"ENABLE_BIDIRECTIONAL_ACCESS_TO_GOOGLE",
		"ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE",
	}
}
