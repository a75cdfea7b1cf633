# METADATA
# title: API keys are restricted
# description: >-
#   Checks that an API key has `restrictions`. A key without them calls every service of the project, from anywhere,
#   and keys end up in pages and apps.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/apikeys_key
# - https://docs.cloud.google.com/docs/authentication/api-keys
# custom:
#   id: ANX-TF-GOOGLE-0197
#   severity: medium
#   topic: api-keys
#   subjects: [google_apikeys_key]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "keys work for known callers and services only"}
#   - {id: A.8.3, strength: supports, rationale: "a key opens no more than it must"}
#   - {id: A.5.17, strength: supports, rationale: "a key that is found is of little use"}
#   does_not_show: that the key is changed in time
#   remediation: Add `restrictions` with `api_targets` and one of the blocks for keys of browsers, servers or apps.
package policies.terraform.google.api_keys_restricted

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s works for everything, from anywhere", [input.subject.address]),
		"path": ["restrictions"],
	}
}

_kept if input.subject.config.restrictions
