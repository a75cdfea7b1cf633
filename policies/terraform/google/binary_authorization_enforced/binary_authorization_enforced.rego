# METADATA
# title: Only approved images are admitted
# description: >-
#   Checks that no rule of a Binary Authorization policy admits every image, or only writes down what it would stop.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/binary_authorization_policy
# - https://docs.cloud.google.com/binary-authorization/docs/key-concepts
# custom:
#   id: ANX-TF-GOOGLE-0193
#   severity: medium
#   topic: approved-software
#   subjects: [google_binary_authorization_policy]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "only approved software is installed"}
#   - {id: A.5.21, strength: supports, rationale: "images from elsewhere are checked"}
#   - {id: A.8.32, strength: supports, rationale: "what runs was approved"}
#   does_not_show: who approves
#   remediation: Set `evaluation_mode = "REQUIRE_ATTESTATION"` and `enforcement_mode = "ENFORCED_BLOCK_AND_AUDIT_LOG"`.
package policies.terraform.google.binary_authorization_enforced

deny contains finding if {
	some kind in ["cluster_admission_rules", "default_admission_rule"]
	some i, rule in input.subject.config[kind]
	some key in _open(rule)
	finding := {
		"message": sprintf("%s admits images that nobody approved", [input.subject.address]),
		"path": [kind, i, key],
	}
}

_open(rule) := {"evaluation_mode"} if rule.evaluation_mode == "ALWAYS_ALLOW"

_open(rule) := {"enforcement_mode"} if {
	rule.evaluation_mode != "ALWAYS_ALLOW"
	rule.enforcement_mode == "DRYRUN_AUDIT_LOG_ONLY"
}
