# METADATA
# title: Broken nodes are repaired
# description: >-
#   Checks that `auto_repair` is not switched off. A node that fails its health checks is then replaced by a sound
#   one.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-repair
# custom:
#   id: ANX-TF-GOOGLE-0116
#   severity: low
#   topic: node-hardening
#   subjects: [google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes that fail are replaced"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that workloads stand the loss of a node
#   remediation: Set `management { auto_repair = true }`.
package policies.terraform.google.gke_node_auto_repair

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not repair its nodes", [input.subject.address]), "path": _place}
}

_place := ["management", 0, "auto_repair"]

_kept if values.is_true(input.subject.config.management[0].auto_repair)
