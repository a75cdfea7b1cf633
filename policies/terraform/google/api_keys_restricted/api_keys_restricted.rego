# METADATA
# title: API keys are restricted
# description: >-
#   Checks that an API key has `restrictions`, and that these do not let in every page or address. A key without them
#   calls every service of the project, from anywhere, and keys end up in pages and apps.
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

deny contains finding if {
	some i, restriction in input.subject.config.restrictions
	some [kind, key, open] in _callers
	some j, caller in restriction[kind][0][key]
	caller in open
	finding := {
		"message": sprintf("%s works from anywhere", [input.subject.address]),
		"path": ["restrictions", i, kind, 0, key, j],
	}
}

_callers := [
	["browser_key_restrictions", "allowed_referrers", {"*", "*/*", "*.*", "http://*", "https://*", "*.com"}],
	["server_key_restrictions", "allowed_ips", {"0.0.0.0", "0.0.0.0/0", "::0", "::/0"}],
]

_kept if input.subject.config.restrictions
