# METADATA
# title: Nodes keep the open port of the kubelet closed
# description: >-
#   Checks that `insecure_kubelet_readonly_port_enabled` is not switched on. Port 10255 tells everyone who reaches the
#   node which pods run there and how, without asking who they are.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/disable-kubelet-readonly-port
# custom:
#   id: ANX-TF-GOOGLE-0302
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes follow the secure setting"}
#   - {id: A.8.5, strength: supports, rationale: "the kubelet answers known callers only"}
#   - {id: A.8.20, strength: supports, rationale: "nodes open no port that they need not"}
#   does_not_show: that versions in which the port is open by default switch it off
#   remediation: Set `insecure_kubelet_readonly_port_enabled = "FALSE"` in `kubelet_config`.
package policies.terraform.google.gke_kubelet_port_closed

import data.policies.lib.values

deny contains finding if {
	some [settings, path] in _places
	values.is_true(settings.insecure_kubelet_readonly_port_enabled)
	finding := {
		"message": sprintf("%s opens a port that tells about its pods", [input.subject.address]),
		"path": array.concat(path, ["insecure_kubelet_readonly_port_enabled"]),
	}
}

_places contains [settings, path] if {
	settings := input.subject.config.node_config[0].kubelet_config[0]
	path := ["node_config", 0, "kubelet_config", 0]
}

_places contains [settings, path] if {
	settings := input.subject.config.node_pool_defaults[0].node_config_defaults[0]
	path := ["node_pool_defaults", 0, "node_config_defaults", 0]
}
