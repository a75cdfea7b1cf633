# METADATA
# title: Workloads have a service account of their own
# description: >-
#   Checks that a workload names a service account other than `default`, unless it takes no token. What one workload
#   is allowed under the shared account, all are.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0272
#   severity: low
#   topic: default-service-account
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "each workload has an identity of its own"}
#   - {id: A.8.2, strength: supports, rationale: "rights are given to one workload"}
#   does_not_show: "which rights the account has"
#   remediation: >-
#     Set `automountServiceAccountToken: false` if the workload does not call the API; otherwise create a ServiceAccount
#     for it and name it in `serviceAccountName`.
package policies.kubernetes.own_service_account

import data.policies.lib.containers

applies if {
	some container in input.subject.views.containers
	containers.complete(container)
}

applies if input.subject.views.pod.spec.serviceAccountName

deny contains finding if {
	object.get(input.subject.views.pod.spec, "serviceAccountName", "default") in {"default", "", null}
	object.get(input.subject.views.pod.spec, "serviceAccount", "default") in {"default", "", null}
	not input.subject.views.pod.spec.automountServiceAccountToken == false
	finding := {
		"message": sprintf("%s uses the service account `default`", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "serviceAccountName"]),
	}
}
