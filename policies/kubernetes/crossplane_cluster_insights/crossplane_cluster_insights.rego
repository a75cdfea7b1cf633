# METADATA
# title: Container clusters made by Crossplane are monitored
# description: >-
#   Checks that clusters of ECS which Crossplane manages have Container Insights on. Without it nobody sees that
#   tasks fail or run out of memory.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/deploy-container-insights-ECS-cluster.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0437
#   severity: low
#   topic: container-insights
#   subjects: [kubernetes.Composition, kubernetes.Cluster]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "the behaviour of containers is watched"}
#   - {id: A.8.6, strength: supports, rationale: "use of resources is measured"}
#   does_not_show: "whether anyone is alerted"
#   remediation: >-
#     Add the setting `containerInsights` with the value `enabled`.
package policies.kubernetes.crossplane_cluster_insights

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "settings" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s runs without Container Insights", [input.subject.address]),
		"path": array.concat(resource.path, ["settings"]),
	}
}

_good(settings) if {
	is_array(settings.settings)
	some setting in settings.settings
	setting.name == "containerInsights"
	setting.value in {"enabled", "enhanced"}
}

_good(settings) if {
	is_array(settings.setting)
	some setting in settings.setting
	setting.name == "containerInsights"
	setting.value in {"enabled", "enhanced"}
}

_resources := crossplane.resources(input.subject.config, `^ecs[.]aws[.](crossplane|upbound)[.]io$`, {"Cluster"})
