# METADATA
# title: Dataproc clusters have internal addresses only
# description: >-
#   Checks that `internal_ip_only` is on. The machines of a cluster offer consoles without a login, which a public
#   address opens to the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dataproc_cluster
# - https://docs.cloud.google.com/dataproc/docs/concepts/configuring-clusters/network
# custom:
#   id: ANX-TF-GOOGLE-0083
#   severity: medium
#   topic: public-ip-compute
#   subjects: [google_dataproc_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: which firewall rules the network has
#   remediation: Set `cluster_config { gce_cluster_config { internal_ip_only = true } }`.
package policies.terraform.google.dataproc_internal_addresses

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s gives its machines public addresses", [input.subject.address]),
		"path": ["cluster_config", 0, "gce_cluster_config", 0, "internal_ip_only"],
	}
}

_kept if values.is_true(input.subject.config.cluster_config[0].gce_cluster_config[0].internal_ip_only)
