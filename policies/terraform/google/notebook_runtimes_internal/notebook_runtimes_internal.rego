# METADATA
# title: Managed notebooks and Colab runtimes stay in the network
# description: >-
#   Checks that a runtime has no address on the internet. A notebook runs whatever is typed into it, with the rights
#   of its account.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_runtime
# - https://docs.cloud.google.com/vertex-ai/docs/workbench/managed/introduction
# custom:
#   id: ANX-TF-GOOGLE-0082
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_notebooks_runtime]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who may open the runtime
#   remediation: >-
#     Set `internal_ip_only = true` in `virtual_machine_config`, or `enable_internet_access = false` in `network_spec`.
package policies.terraform.google.notebook_runtimes_internal

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s has a way to the internet", [input.subject.address]),
		"path": ["virtual_machine", 0, "virtual_machine_config", 0, "internal_ip_only"],
	}
}

_kept if values.is_true(input.subject.config.virtual_machine[0].virtual_machine_config[0].internal_ip_only)
