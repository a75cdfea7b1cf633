# METADATA
# title: Clusters send their logs
# description: >-
#   Checks that `logging_service` is neither `none` nor the service that was shut down, and that `logging_config` takes
#   in the system. Without logs nobody can tell afterwards what happened in the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-logs
# custom:
#   id: ANX-TF-GOOGLE-0110
#   severity: medium
#   topic: cluster-logging
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "what happens in the cluster is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that the logs are kept and looked at
#   remediation: >-
#     Remove `logging_service`, or set it to `"logging.googleapis.com/kubernetes"`; name `SYSTEM_COMPONENTS` in
#     `logging_config`.
package policies.terraform.google.gke_logging_on

deny contains finding if {
	input.subject.config.logging_service in _refused
	finding := {"message": sprintf("%s sends no logs", [input.subject.address]), "path": ["logging_service"]}
}

deny contains finding if {
	components := input.subject.config.logging_config[0].enable_components
	is_array(components)
	not "SYSTEM_COMPONENTS" in components
	finding := {
		"message": sprintf("%s sends no logs", [input.subject.address]),
		"path": ["logging_config", 0, "enable_components"],
	}
}

_refused := {"none", "logging.googleapis.com"}
