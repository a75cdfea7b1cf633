# METADATA
# title: Accelerators name their network
# description: >-
#   Checks that a TPU has a `network_config`. Without one it is put into the default network, with a public address.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/tpu_v2_vm
# - https://docs.cloud.google.com/tpu/docs/setup-gcp-account
# custom:
#   id: ANX-TF-GOOGLE-0090
#   severity: low
#   topic: default-network
#   subjects: [google_tpu_v2_vm]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "workloads are in networks made for them"}
#   - {id: A.8.20, strength: supports, rationale: "the network is chosen"}
#   does_not_show: which firewall rules the network has
#   remediation: Add `network_config` with `network`, `subnetwork` and `enable_external_ips = false`.
package policies.terraform.google.tpu_in_network

deny contains finding if {
	not input.subject.config.network_config
	finding := {"message": sprintf("%s names no network", [input.subject.address]), "path": ["network_config"]}
}
