# METADATA
# title: Service accounts hand out no tokens by default
# description: >-
#   Checks that a ServiceAccount sets `automountServiceAccountToken: false`, so that only pods which ask for a token
#   receive one.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0271
#   severity: low
#   topic: service-account-tokens
#   subjects: [kubernetes.ServiceAccount]
#   controls:
#   - id: A.8.2
#     strength: demonstrates
#     rationale: "containers hold no credentials of the cluster that they do not need"
#   - {id: A.5.17, strength: supports, rationale: "tokens are given out on purpose"}
#   does_not_show: "which rights the account has"
#   remediation: >-
#     Set `automountServiceAccountToken: false` on the ServiceAccount, and `true` on the pods that need a token.
package policies.kubernetes.service_accounts_mount_no_token

deny contains finding if {
	not input.subject.config.automountServiceAccountToken == false
	finding := {
		"message": sprintf("%s gives each of its pods a token", [input.subject.address]),
		"path": ["automountServiceAccountToken"],
	}
}
