# METADATA
# title: The account and the role of the dashboard serve the dashboard only
# description: >-
#   Checks that no workload but the dashboard itself runs as the service account `kubernetes-dashboard`, which often
#   has wide rights, and that no binding gives the role of the dashboard to others, or another role to it.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0278
#   severity: medium
#   topic: default-service-account
#   subjects: [kubernetes.workload, kubernetes.RoleBinding, kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "each workload has an identity of its own"}
#   - {id: A.8.2, strength: supports, rationale: "rights are given to one workload"}
#   does_not_show: "which rights the account has"
#   remediation: >-
#     Create a ServiceAccount for the workload and name it in `serviceAccountName`, and give it a role of its own.
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

deny contains finding if {
	is_array(input.subject.config.subjects)
	some i, subject in input.subject.config.subjects
	role := input.subject.config.roleRef.name
	"kubernetes-dashboard" in {subject.name, role}
	not _own(subject.name, role)
	finding := {
		"message": sprintf("%s gives %v the role %v", [input.subject.address, subject.name, role]),
		"path": ["subjects", i],
	}
}

# The chart names its parts after itself.
_own(account, role) if {
	startswith(account, "kubernetes-dashboard")
	startswith(role, "kubernetes-dashboard")
}

# Metrics are the one thing that the dashboard reads beyond its namespace.
_own("kubernetes-dashboard", role) if startswith(role, "system:")

_dashboard if {
	some container in input.subject.views.containers
	contains(container.image.reference, "dashboard")
}
