# METADATA
# title: Workloads do not use the account of the dashboard
# description: >-
#   Checks that no workload but the dashboard itself runs as the service account `kubernetes-dashboard`, which often
#   has wide rights.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0278
#   severity: medium
#   topic: default-service-account
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "each workload has an identity of its own"}
#   - {id: A.8.2, strength: supports, rationale: "rights are given to one workload"}
#   does_not_show: "which rights the account has"
#   remediation: Create a ServiceAccount for the workload and name it in `serviceAccountName`.
package policies.kubernetes.dashboard_account_not_shared

deny contains finding if {
	some key in ["serviceAccountName", "serviceAccount"]
	object.get(input.subject.views.pod.spec, key, "") == "kubernetes-dashboard"
	not _dashboard
	finding := {
		"message": sprintf("%s runs as the service account of the dashboard", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", key]),
	}
}

_dashboard if {
	some container in input.subject.views.containers
	contains(container.image.reference, "dashboard")
}
