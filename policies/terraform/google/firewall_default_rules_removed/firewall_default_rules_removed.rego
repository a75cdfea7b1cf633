# METADATA
# title: The rules of the default network are gone
# description: >-
#   Checks that no rule of the name of a default rule is kept (`default-allow-ssh` and the like). They come with the
#   default network and let in the internet, or everything from everywhere inside.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/firewalls#more_rules_default_vpc
# custom:
#   id: ANX-TF-GOOGLE-0151
#   severity: medium
#   topic: default-network
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules are planned"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that the rules of other names are narrow
#   remediation: Remove the rule, and write one for what is needed.
package policies.terraform.google.firewall_default_rules_removed

deny contains finding if {
	is_string(input.subject.config.name)
	regex.match(`^default-allow-`, input.subject.config.name)
	finding := {
		"message": sprintf("%s keeps a rule of the default network", [input.subject.address]),
		"path": ["name"],
	}
}
