# METADATA
# title: Clusters run a supported version
# description: >-
#   Checks that `min_master_version`, `node_version`, or `version` of a node pool do not ask for a version of
#   Kubernetes that gets no more fixes. Faults that are found in it stay.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/release-schedule
# custom:
#   id: ANX-TF-GOOGLE-0120
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "clusters run versions that get fixes"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: which version a release channel has chosen
#   remediation: Remove the argument and follow a release channel, or name a supported version.
package policies.terraform.google.gke_version_supported

applies if input.subject.config.min_master_version

applies if input.subject.config.node_version

applies if input.subject.config.version

deny contains finding if {
	_ended(input.subject.config.min_master_version)
	finding := _finding("min_master_version", input.subject.config.min_master_version)
}

deny contains finding if {
	_ended(input.subject.config.node_version)
	finding := _finding("node_version", input.subject.config.node_version)
}

deny contains finding if {
	_ended(input.subject.config.version)
	finding := _finding("version", input.subject.config.version)
}

_ended(version) if regex.match(`^1\.([0-9]|[12][0-9]|30)(\.|$)`, version)

_finding(key, version) := {
	"message": sprintf("%s asks for version %s, which gets no more fixes", [input.subject.address, version]),
	"path": [key],
}
