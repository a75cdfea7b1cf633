# METADATA
# title: Service accounts are named by the current field
# description: >-
#   Checks that a workload does not name its account by the deprecated `serviceAccount` alone or against
#   `serviceAccountName`. Readers and tools look at one of the two, and may take another account for granted.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0273
#   severity: low
#   topic: default-service-account
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "the identity of a workload is stated once"}
#   - {id: A.8.9, strength: demonstrates, rationale: "the declared configuration is unambiguous"}
#   does_not_show: "which rights the account has"
#   remediation: Replace `serviceAccount` by `serviceAccountName`.
package policies.kubernetes.service_account_field_current

deny contains finding if {
	old := input.subject.views.pod.spec.serviceAccount
	old != object.get(input.subject.views.pod.spec, "serviceAccountName", "")
	finding := {
		"message": sprintf("%s names its service account by the deprecated `serviceAccount`", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "serviceAccount"]),
	}
}
