# METADATA
# title: Managing keys and using them are separate tasks
# description: >-
#   Checks that a `google_iam_policy` does not give one member both the management of keys or service accounts and
#   their use. Who has both can use any key unseen and then remove its traces.
# related_resources:
# - https://docs.cloud.google.com/kms/docs/separation-of-duties
# custom:
#   id: ANX-TF-GOOGLE-0064
#   severity: medium
#   topic: separation-of-duties
#   subjects: [data.google_iam_policy]
#   controls:
#   - {id: A.5.3, strength: demonstrates, rationale: "conflicting rights are with different people"}
#   - {id: A.8.2, strength: supports, rationale: "wide rights are split"}
#   - {id: A.5.15, strength: supports, rationale: "roles follow the task"}
#   does_not_show: bindings that stand elsewhere, or groups that overlap
#   remediation: >-
#     Give `roles/cloudkms.admin` and the roles that use keys, or `roles/iam.serviceAccountAdmin` and
#     `roles/iam.serviceAccountUser`, to different members.
package policies.terraform.google.key_duties_separated

import data.policies.lib.google

deny contains finding if {
	some [managing, using] in [
		[{"roles/cloudkms.admin"}, _use_of_keys],
		[{"roles/iam.serviceAccountAdmin"}, {"roles/iam.serviceAccountTokenCreator", "roles/iam.serviceAccountUser"}],
	]
	some position, manager in _binding
	manager.role in managing
	some user in _binding
	user.role in using
	count(google.members(manager) & google.members(user)) > 0
	finding := {
		"message": sprintf("%s lets one member manage and use", [input.subject.address]),
		"path": ["binding", position, "role"],
	}
}

_use_of_keys := {
	"roles/cloudkms.cryptoKeyDecrypter",
	"roles/cloudkms.cryptoKeyEncrypter",
	"roles/cloudkms.cryptoKeyEncrypterDecrypter",
	"roles/cloudkms.signer",
	"roles/cloudkms.signerVerifier",
}

_binding := input.subject.config.binding if is_array(input.subject.config.binding)
