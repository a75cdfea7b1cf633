# METADATA
# title: Secrets of access keys do not lie open in the state
# description: >-
#   Checks that an access key which Terraform makes is encrypted with a PGP key. Otherwise its secret stands in the
#   state as plain text, for everyone who may read the state.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_access_key
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-TF-AWS-0929
#   severity: medium
#   topic: secrets-in-code
#   subjects: [aws_iam_access_key]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "the secret reaches only who holds the private key"}
#   - {id: A.8.24, strength: supports, rationale: "the secret is encrypted where it is stored"}
#   does_not_show: that a role could not take the place of the key, and that the key is renewed
#   remediation: Set `pgp_key`; better give the program a role and drop the key.
package policies.terraform.aws.access_keys_sealed

# A key that is switched off opens nothing.
deny contains finding if {
	not input.subject.config.pgp_key
	object.get(input.subject.config, "status", "Active") != "Inactive"
	finding := {
		"message": sprintf("%s leaves its secret in the state as plain text", [input.subject.address]),
		"path": [],
	}
}
