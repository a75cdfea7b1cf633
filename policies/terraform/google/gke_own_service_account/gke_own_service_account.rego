# METADATA
# title: Nodes run as an account made for them
# description: >-
#   Checks that `node_config` names a service account. The default one can do almost everything in the project, and
#   so can whoever takes over a node.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-TF-GOOGLE-0124
#   severity: medium
#   topic: service-account-privilege
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "nodes hold the rights that they need"}
#   - {id: A.5.16, strength: supports, rationale: "nodes have an identity of their own"}
#   - {id: A.5.15, strength: supports, rationale: "rights are given by need"}
#   does_not_show: that the account's rights are narrow
#   remediation: >-
#     Set `service_account` in `node_config` to an account with the role `roles/container.defaultNodeServiceAccount`.
package policies.terraform.google.gke_own_service_account

applies if input.subject.type == "google_container_node_pool"

applies if {
	not input.subject.config.remove_default_node_pool == true
	not input.subject.config.enable_autopilot == true
}

# Until it is removed, the first pool runs as it is written.
applies if input.subject.config.node_config

deny contains finding if {
	not input.subject.config.node_config[0].service_account
	finding := _finding
}

deny contains finding if {
	account := input.subject.config.node_config[0].service_account
	is_string(account)
	regex.match(`^(default|[0-9]+-compute@developer\.gserviceaccount\.com)$`, account)
	finding := _finding
}

_finding := {
	"message": sprintf("%s runs nodes as the default account of the project", [input.subject.address]),
	"path": ["node_config", 0, "service_account"],
}
