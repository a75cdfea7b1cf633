# METADATA
# title: Clusters that offer pod security policies use them
# description: >-
#   Checks that `pod_security_policy_config` is not there to switch the control off. Versions before 1.25 refuse pods
#   that ask for too much by it; without anything in its place every pod may take over its node.
# related_resources:
# - https://docs.cloud.google.com/kubernetes-engine/docs/deprecations/podsecuritypolicy
# - https://kubernetes.io/docs/concepts/security/pod-security-admission/
# custom:
#   id: ANX-TF-GOOGLE-0300
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "pods are held to a secure setting"}
#   - {id: A.8.2, strength: supports, rationale: "pods do not get rights over their node"}
#   - {id: A.8.19, strength: supports, rationale: "what runs in the cluster is checked first"}
#   does_not_show: which policies there are, and what namespaces of newer versions enforce
#   remediation: >-
#     Set `enabled = true` in `pod_security_policy_config`; from version 1.25 on, remove the block and label namespaces
#     for pod security admission.
package policies.terraform.google.gke_pod_security_policy

import data.policies.lib.values

applies if input.subject.config.pod_security_policy_config

deny contains finding if {
	is_array(input.subject.config.pod_security_policy_config)
	some i, policy in input.subject.config.pod_security_policy_config
	values.is_false(policy.enabled)
	finding := {
		"message": sprintf("%s takes every pod, whatever it asks for", [input.subject.address]),
		"path": ["pod_security_policy_config", i, "enabled"],
	}
}
