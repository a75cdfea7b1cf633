# METADATA
# title: Clusters run approved images only
# description: >-
#   Checks that Binary Authorization decides which images may run. Without it everyone who may start a pod may run
#   any image.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/binary-authorization/docs/overview
# custom:
#   id: ANX-TF-GOOGLE-0125
#   severity: medium
#   topic: cluster-authorisation
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "images are admitted by a policy"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   - {id: A.8.19, strength: supports, rationale: "software that runs has been approved"}
#   does_not_show: what the policy asks for
#   remediation: Add `binary_authorization { evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE" }`.
package policies.terraform.google.gke_images_verified

import data.policies.lib.values

deny contains finding if {
	not _enforced
	finding := {
		"message": sprintf("%s runs any image", [input.subject.address]),
		"path": ["binary_authorization", 0, "evaluation_mode"],
	}
}

_enforced if {
	input.subject.config.binary_authorization[0].evaluation_mode in {
		"PROJECT_SINGLETON_POLICY_ENFORCE",
		"POLICY_BINDINGS",
		"POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE",
	}
}

# Older versions of the provider.
_enforced if values.is_true(input.subject.config.enable_binary_authorization)

_enforced if values.is_true(input.subject.config.binary_authorization[0].enabled)
