# METADATA
# title: Recorded managed clusters log the use of their API
# description: >-
#   Checks the descriptions of managed clusters that a scanner of clusters recorded: EKS sends its audit log, and
#   logging of GKE is on. Without it nobody can tell who changed what in the cluster.
# related_resources:
# - https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
# - https://cloud.google.com/kubernetes-engine/docs/concepts/about-logs
# custom:
#   id: ANX-K8S-0420
#   severity: medium
#   topic: api-server-audit
#   subjects: [kubernetes.ClusterDescribe]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "what has changed since the record was made, or how long logs are kept"
#   remediation: Enable the log type `audit` of EKS, or the components of logging of GKE.
package policies.kubernetes.recorded_clusters_log

import data.policies.lib.recorded_clusters

applies if recorded_clusters.eks

applies if recorded_clusters.gke

deny contains finding if {
	recorded_clusters.eks
	not _audited
	finding := {
		"message": sprintf("%s keeps no audit log", [input.subject.address]),
		"path": ["data", "Cluster", "Logging"],
	}
}

deny contains finding if {
	recorded_clusters.gke
	count(object.get(recorded_clusters.gke, ["logging_config", "component_config", "enable_components"], [])) == 0
	finding := {"message": sprintf("%s keeps no log", [input.subject.address]), "path": ["data", "logging_config"]}
}

_audited if {
	is_array(recorded_clusters.eks.Logging.ClusterLogging)
	some entry in recorded_clusters.eks.Logging.ClusterLogging
	entry.Enabled == true
	"audit" in entry.Types
}
