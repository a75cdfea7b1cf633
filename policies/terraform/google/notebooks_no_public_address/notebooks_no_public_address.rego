# METADATA
# title: Notebooks have no public address
# description: >-
#   Checks that `no_public_ip` is on for a notebook instance. A notebook runs whatever is typed into it, with the
#   rights of its account.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_instance
# - https://docs.cloud.google.com/vertex-ai/docs/workbench/user-managed/introduction
# custom:
#   id: ANX-TF-GOOGLE-0080
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_notebooks_instance]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who may open the notebook through the proxy
#   remediation: Set `no_public_ip = true` and name `network` and `subnet`.
package policies.terraform.google.notebooks_no_public_address

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s has a public address", [input.subject.address]), "path": ["no_public_ip"]}
}

_kept if values.is_true(input.subject.config.no_public_ip)
