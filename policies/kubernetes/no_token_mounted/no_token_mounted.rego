# METADATA
# title: Pods receive no token they did not ask for
# description: >-
#   Checks that a pod with a service account of its own, or this account, sets `automountServiceAccountToken: false`, and
#   that no pod asks for the token of the account `default`. A container with a token can call the API of the cluster,
#   and so can whoever breaks in.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
# custom:
#   id: ANX-K8S-0270
#   severity: low
#   topic: service-account-tokens
#   subjects: [kubernetes.workload]
#   controls:
#   - id: A.8.2
#     strength: demonstrates
#     rationale: "containers hold no credentials of the cluster that they do not need"
#   - {id: A.5.17, strength: supports, rationale: "tokens are given out on purpose"}
#   does_not_show: >-
#     which rights the account has; that no pod has the token of `default` because it says nothing, see ANX-K8S-0272;
#     workloads that call the API are justified as an exception
#   remediation: >-
#     Set `automountServiceAccountToken: false` in the `spec` of the pod.
package policies.kubernetes.no_token_mounted

import data.policies.lib.containers

# A fragment without containers in full says nothing about the token. The token of the account `default` is reported
# once, for that account; see ANX-K8S-0272.
applies if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _shared
}

deny contains finding if {
	not _shared
	not input.subject.views.pod.spec.automountServiceAccountToken == false
	not _account
	finding := {
		"message": sprintf("%s mounts a token of its service account", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "automountServiceAccountToken"]),
	}
}

# The pod has the last word.
_account if {
	not input.subject.views.pod.spec.automountServiceAccountToken == true
	some account in input.related["kubernetes.ServiceAccount"]
	account.config.automountServiceAccountToken == false
}

_shared if {
	object.get(input.subject.views.pod.spec, "serviceAccountName", "default") in {"default", "", null}
	object.get(input.subject.views.pod.spec, "serviceAccount", "default") in {"default", "", null}
	object.get(input.subject.views.pod.spec, "automountServiceAccountToken", null) == null
}
