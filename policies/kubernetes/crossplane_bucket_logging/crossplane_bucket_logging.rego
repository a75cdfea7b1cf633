# METADATA
# title: Buckets made by Crossplane log access
# description: >-
#   Checks that buckets of Google Cloud which Crossplane manages write access logs to another bucket.
# related_resources:
# - https://cloud.google.com/storage/docs/access-logs
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0442
#   severity: low
#   topic: bucket-logging
#   subjects: [kubernetes.Composition, kubernetes.Bucket]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to objects is logged"}
#   does_not_show: "that Cloud Audit Logs record the same for the whole project"
#   remediation: >-
#     Set `logging` with the name of a bucket for logs.
package policies.kubernetes.crossplane_bucket_logging

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "logging" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s writes no access logs", [input.subject.address]),
		"path": array.concat(resource.path, ["logging"]),
	}
}

_good(settings) if count(settings.logging) > 0

_resources := crossplane.resources(input.subject.config, `^storage[.]gcp[.](crossplane|upbound)[.]io$`, {"Bucket"})
