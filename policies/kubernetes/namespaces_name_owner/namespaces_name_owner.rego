# METADATA
# title: Namespaces name their owner
# description: >-
#   Checks that a Namespace says by a label or an annotation who answers for it: `owner`, `team`, `contact` or another
#   word of the organisation. Otherwise nobody is asked about what runs in it, and nobody removes it.
# related_resources:
# - https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
# - https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
# custom:
#   id: ANX-K8S-0423
#   severity: low
#   topic: asset-ownership
#   subjects: [kubernetes.Namespace]
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "assets in the cluster have an owner who can be found"}
#   - {id: A.8.9, strength: supports, rationale: "it is known who answers for a configuration"}
#   parameters:
#     words: {default: [owner, team, contact, email, maintainer, squad, responsible, department, project-lead],
#       description: "Words of which one stands in the name of the label or annotation."}
#   does_not_show: "that the owner is still there, or answers"
#   remediation: Add a label such as `owner` with the name of the team to the Namespace.
package policies.kubernetes.namespaces_name_owner

# Those of the cluster belong to its operators.
applies if not input.subject.config.metadata.name in {"kube-system", "kube-public", "kube-node-lease", "default"}

deny contains finding if {
	not _owned
	finding := {"message": sprintf("%s names no owner", [input.subject.address]), "path": ["metadata", "labels"]}
}

_owned if {
	some key, value in _notes
	value != ""
	some word in data.parameters["ANX-K8S-0423"].words
	contains(lower(key), word)
}

_notes[key] := value if {
	is_object(input.subject.config.metadata.labels)
	some key, value in input.subject.config.metadata.labels
}

_notes[key] := value if {
	is_object(input.subject.config.metadata.annotations)
	some key, value in input.subject.config.metadata.annotations
}
