# METADATA
# title: Log groups made by Crossplane say how long they keep logs
# description: >-
#   Checks that log groups of CloudWatch which Crossplane manages have `retentionInDays`. Without it logs are kept
#   for ever, with the personal data in them, and nobody decided it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0428
#   severity: low
#   topic: log-retention
#   subjects: [kubernetes.Composition, kubernetes.LogGroup, kubernetes.Group]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the time that logs are kept is settled"}
#   - {id: A.8.10, strength: supports, rationale: "logs are deleted when their time is over"}
#   does_not_show: "whether the time fits the purpose"
#   remediation: >-
#     Set `retentionInDays`, for example to 365.
package policies.kubernetes.crossplane_log_retention

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "retentionInDays" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s keeps logs without an end that was decided", [input.subject.address]),
		"path": array.concat(resource.path, ["retentionInDays"]),
	}
}

_good(settings) if settings.retentionInDays > 0

_resources := crossplane.resources(
	input.subject.config,
	`^cloudwatchlogs[.]aws[.](crossplane|upbound)[.]io$`,
	{"LogGroup", "Group"},
)
