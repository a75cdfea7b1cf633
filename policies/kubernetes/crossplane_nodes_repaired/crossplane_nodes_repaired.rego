# METADATA
# title: Nodes made by Crossplane are repaired by themselves
# description: >-
#   Checks that pools of nodes of GKE which Crossplane manages have automatic repair on. Nodes that no longer
#   answer take pods and patches with them otherwise.
# related_resources:
# - https://cloud.google.com/kubernetes-engine/docs/how-to/node-auto-repair
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0443
#   severity: low
#   topic: node-hardening
#   subjects: [kubernetes.Composition, kubernetes.NodePool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes are kept as they were set up"}
#   - {id: A.8.8, strength: supports, rationale: "nodes stay able to receive corrections"}
#   does_not_show: "that nodes are updated"
#   remediation: >-
#     Set `management.autoRepair: true`.
package policies.kubernetes.crossplane_nodes_repaired

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "management" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s leaves faulty nodes as they are", [input.subject.address]),
		"path": array.concat(resource.path, ["management", "autoRepair"]),
	}
}

_good(settings) if {
	is_object(settings.management)
	settings.management.autoRepair == true
}

_good(settings) if {
	is_array(settings.management)
	some management in settings.management
	management.autoRepair == true
}

_resources := crossplane.resources(
	input.subject.config,
	`^container[.]gcp[.](crossplane|upbound)[.]io$`,
	{"NodePool"},
)
