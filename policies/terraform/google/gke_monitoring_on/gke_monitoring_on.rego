# METADATA
# title: Clusters are monitored
# description: >-
#   Checks that `monitoring_service` is neither `none` nor the service that was shut down, and that `monitoring_config`
#   takes in the system. Without measurements nobody notices that the cluster is overloaded or misused.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/observability
# custom:
#   id: ANX-TF-GOOGLE-0111
#   severity: medium
#   topic: cluster-logging
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "what the cluster does is measured"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that somebody looks at them
#   remediation: >-
#     Remove `monitoring_service`, or set it to `"monitoring.googleapis.com/kubernetes"`; name `SYSTEM_COMPONENTS` in
#     `monitoring_config`.
package policies.terraform.google.gke_monitoring_on

deny contains finding if {
	input.subject.config.monitoring_service in _refused
	finding := {"message": sprintf("%s is not monitored", [input.subject.address]), "path": ["monitoring_service"]}
}

deny contains finding if {
	components := input.subject.config.monitoring_config[0].enable_components
	is_array(components)
	not "SYSTEM_COMPONENTS" in components
	finding := {
		"message": sprintf("%s is not monitored", [input.subject.address]),
		"path": ["monitoring_config", 0, "enable_components"],
	}
}

_refused := {"none", "monitoring.googleapis.com"}
