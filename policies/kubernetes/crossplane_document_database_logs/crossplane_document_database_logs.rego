# METADATA
# title: Document databases made by Crossplane export their audit log
# description: >-
#   Checks that clusters of DocumentDB which Crossplane manages export the log `audit` to CloudWatch. It says who
#   changed users and collections.
# related_resources:
# - https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0438
#   severity: medium
#   topic: database-logging
#   subjects: [kubernetes.Composition, kubernetes.DBCluster, kubernetes.Cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "changes in the database are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "that auditing is switched on in the parameter group"
#   remediation: >-
#     Add `audit` to `enableCloudwatchLogsExports`.
package policies.kubernetes.crossplane_document_database_logs

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "enableCloudwatchLogsExports" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s exports no audit log", [input.subject.address]),
		"path": array.concat(resource.path, ["enableCloudwatchLogsExports"]),
	}
}

_good(settings) if "audit" in settings.enableCloudwatchLogsExports

_good(settings) if "audit" in settings.enabledCloudwatchLogsExports

_resources := crossplane.resources(
	input.subject.config,
	`^docdb[.]aws[.](crossplane|upbound)[.]io$`,
	{"DBCluster", "Cluster"},
)
