# METADATA
# title: Projects start without the default network
# description: >-
#   Checks that `auto_create_network` is switched off. The default network has a subnetwork in every region and rules
#   that let SSH and RDP in from everywhere.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project
# - https://docs.cloud.google.com/vpc/docs/vpc#default-network
# custom:
#   id: ANX-TF-GOOGLE-0144
#   severity: medium
#   topic: default-network
#   subjects: [google_project]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "networks are planned"}
#   - {id: A.8.20, strength: supports, rationale: "no open rules come with a project"}
#   - {id: A.8.9, strength: supports, rationale: "projects do not keep wide defaults"}
#   does_not_show: the networks that are made later
#   remediation: Set `auto_create_network = false`.
package policies.terraform.google.project_without_default_network

import data.policies.lib.values

deny contains finding if {
	not _off
	finding := {
		"message": sprintf("%s gets the default network with its open rules", [input.subject.address]),
		"path": ["auto_create_network"],
	}
}

_off if values.is_false(input.subject.config.auto_create_network)
