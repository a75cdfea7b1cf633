# METADATA
# title: Nothing is placed in the namespace `default`
# description: >-
#   Checks that no object names the namespace `default`. Policies, quotas and rights are given by namespace, and
#   what lies together cannot be kept apart.
# related_resources:
# - https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
# custom:
#   id: ANX-K8S-0274
#   severity: low
#   topic: namespaces
#   subjects: [kubernetes.object]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "policies for the network of a system hold by namespace"}
#   - {id: A.8.31, strength: supports, rationale: "environments can be kept apart by namespace"}
#   does_not_show: "where objects without a namespace go; who applies them decides"
#   remediation: Create a namespace for the system, and set `metadata.namespace`.
package policies.kubernetes.no_default_namespace

# The API creates these itself.
applies if not _made_by_the_cluster

_made_by_the_cluster if input.subject.config.metadata.name in {"kubernetes", "kube-root-ca.crt"}

deny contains finding if {
	input.subject.config.metadata.namespace == "default"
	finding := {
		"message": sprintf("%s is placed in the namespace `default`", [input.subject.address]),
		"path": ["metadata", "namespace"],
	}
}
