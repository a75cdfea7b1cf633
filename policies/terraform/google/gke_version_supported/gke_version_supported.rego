# METADATA
# title: Clusters run a supported version
# description: Checks that `min_master_version` does not ask for a version of Kubernetes that gets no more fixes.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/release-schedule
# custom:
#   id: ANX-TF-GOOGLE-0120
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "clusters run versions that get fixes"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that nodes run it as well
#   remediation: Remove `min_master_version` and follow a release channel, or name a supported version.
package policies.terraform.google.gke_version_supported

applies if is_string(input.subject.config.min_master_version)

deny contains finding if {
	regex.match(`^1\.([0-9]|1[0-9]|2[0-9])(\.|$)`, input.subject.config.min_master_version)
	finding := {
		"message": sprintf("%s asks for version %s, which gets no more fixes", [
			input.subject.address,
			input.subject.config.min_master_version,
		]),
		"path": ["min_master_version"],
	}
}
