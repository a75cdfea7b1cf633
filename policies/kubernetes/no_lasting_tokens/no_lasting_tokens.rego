# METADATA
# title: Service accounts have no lasting tokens
# description: >-
#   Checks that no Secret of type `kubernetes.io/service-account-token` is made. Its token never expires and works
#   from anywhere; tokens that pods are given end within hours and with the pod.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets
# - https://kubernetes.io/docs/concepts/security/service-accounts/
# custom:
#   id: ANX-K8S-0319
#   severity: medium
#   topic: service-account-tokens
#   subjects: [kubernetes.Secret]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials of accounts expire"}
#   - {id: A.5.16, strength: supports, rationale: "a credential ends with what it was made for"}
#   does_not_show: "tokens that were made by hand or by controllers in the cluster"
#   remediation: >-
#     Remove the Secret; mount a token (`serviceAccountToken` of a projected volume) or ask for one with `kubectl
#     create token`.
package policies.kubernetes.no_lasting_tokens

deny contains finding if {
	input.subject.config.type == "kubernetes.io/service-account-token"
	finding := {"message": sprintf("%s makes a token that never expires", [input.subject.address]), "path": ["type"]}
}
