# METADATA
# title: Nodes are upgraded
# description: >-
#   Checks that `auto_upgrade` is on. Otherwise nodes keep the faults for which the control plane already has the
#   fix.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-upgrades
# custom:
#   id: ANX-TF-GOOGLE-0117
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes get security fixes by themselves"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: how soon after a release they do
#   remediation: Set `management { auto_upgrade = true }`.
package policies.terraform.google.gke_node_auto_upgrade

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not upgrade its nodes", [input.subject.address]), "path": _place}
}

_place := ["management", 0, "auto_upgrade"]

_kept if values.is_true(input.subject.config.management[0].auto_upgrade)
