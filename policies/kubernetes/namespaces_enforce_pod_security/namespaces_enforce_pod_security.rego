# METADATA
# title: Namespaces enforce a standard for pods
# description: >-
#   Checks that a Namespace has the label `pod-security.kubernetes.io/enforce` with `baseline` or `restricted`. Without it
#   a pod in the namespace may be privileged and take over its node, whatever the manifests of today ask for.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-admission/
# - https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/
# custom:
#   id: ANX-K8S-0321
#   severity: medium
#   topic: pod-security-standards
#   subjects: [kubernetes.Namespace]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "pods that miss the standard of their namespace are refused"}
#   - {id: A.8.2, strength: supports, rationale: "pods do not hold rights over their node"}
#   does_not_show: >-
#     a standard that the API server sets for all namespaces, or one that an admission webhook enforces in place of the
#     label; that pods which run already meet it
#   remediation: >-
#     Set the label `pod-security.kubernetes.io/enforce: restricted` on the namespace, or `baseline` where that is too
#     strict.
package policies.kubernetes.namespaces_enforce_pod_security

# The components of the cluster in its own namespaces have to be privileged.
applies if not input.subject.config.metadata.name in {"kube-system", "kube-public", "kube-node-lease"}

deny contains finding if {
	not _enforced
	finding := {
		"message": sprintf("%s admits pods of every kind", [input.subject.address]),
		"path": ["metadata", "labels", "pod-security.kubernetes.io/enforce"],
	}
}

_enforced if input.subject.config.metadata.labels["pod-security.kubernetes.io/enforce"] in {"baseline", "restricted"}
