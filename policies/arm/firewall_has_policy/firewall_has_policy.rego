# METADATA
# title: Firewalls have a policy
# description: >-
#   Checks that a firewall names a policy. Without one it has rules of its own at best, which no other firewall
#   shares.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/azurefirewalls
# - https://learn.microsoft.com/azure/firewall-manager/policy-overview
# custom:
#   id: ANX-ARM-0317
#   severity: low
#   topic: network-firewall
#   subjects: [microsoft.network/azurefirewalls]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules of firewalls are kept in one place"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   does_not_show: what the policy says
#   remediation: Set `properties.firewallPolicy.id`.
package policies.arm.firewall_has_policy

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s has no policy", [input.subject.address]),
		"path": ["properties", "firewallPolicy"],
	}
}

_kept if input.subject.config.properties.firewallPolicy
