# METADATA
# title: Service accounts serve one workload
# description: >-
#   Checks that no two workloads of a folder run as the same service account. What one of them may do, the other may do
#   as well, and the audit log cannot tell them apart.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/service-accounts/
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# custom:
#   id: ANX-K8S-0417
#   severity: low
#   topic: default-service-account
#   subjects: [kubernetes.ServiceAccount]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "each workload has an identity of its own"}
#   - {id: A.8.2, strength: supports, rationale: "rights are given to one workload"}
#   does_not_show: "whether workloads that are described elsewhere use the account, too"
#   remediation: Create a ServiceAccount for each workload and name it in `serviceAccountName`.
package policies.kubernetes.service_accounts_serve_one_workload

deny contains finding if {
	users := sort({workload.address | some workload in _workloads})
	count(users) > 1
	finding := {
		"message": sprintf("%s is the account of %s", [input.subject.address, concat(", ", users)]),
		"path": ["metadata", "name"],
	}
}

# Jobs around a workload, as those that prepare its data, act for it.
_workloads contains workload if some workload in input.related["kubernetes.Deployment"]

_workloads contains workload if some workload in input.related["kubernetes.StatefulSet"]

_workloads contains workload if some workload in input.related["kubernetes.DaemonSet"]

_workloads contains workload if some workload in input.related["kubernetes.Pod"]
