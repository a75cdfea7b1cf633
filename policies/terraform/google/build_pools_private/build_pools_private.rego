# METADATA
# title: Build workers have no public address
# description: >-
#   Checks that `no_external_ip` is on for a pool of Cloud Build. Builds hold source and secrets, and run code from
#   elsewhere.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloudbuild_worker_pool
# - https://docs.cloud.google.com/build/docs/private-pools/private-pools-overview
# custom:
#   id: ANX-TF-GOOGLE-0087
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_cloudbuild_worker_pool]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   - {id: A.8.31, strength: supports, rationale: "builds run in a network of their own"}
#   does_not_show: what builds may send out through the network
#   remediation: Set `worker_config { no_external_ip = true }`.
package policies.terraform.google.build_pools_private

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s gives its workers public addresses", [input.subject.address]),
		"path": ["worker_config", 0, "no_external_ip"],
	}
}

_kept if values.is_true(input.subject.config.worker_config[0].no_external_ip)
