# METADATA
# title: Zones are signed with current algorithms
# description: >-
#   Checks that no key of a zone uses RSA with SHA-1, or the older methods. Signatures with SHA-1 can be forged, and
#   resolvers stop taking them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dns_managed_zone
# - https://docs.cloud.google.com/dns/docs/dnssec-advanced
# custom:
#   id: ANX-TF-GOOGLE-0095
#   severity: medium
#   topic: dnssec
#   subjects: [google_dns_managed_zone, data.google_dns_keys]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "current algorithms are used"}
#   - {id: A.8.21, strength: supports, rationale: "the name service proves its answers"}
#   does_not_show: that the zone is signed at all
#   remediation: Set `algorithm` in each `default_key_specs` to `rsasha256` or `ecdsap256sha256`.
package policies.terraform.google.dns_signatures_strong

deny contains finding if {
	some i, key in input.subject.config.dnssec_config[0].default_key_specs
	lower(key.algorithm) == "rsasha1"
	finding := {"message": _message, "path": ["dnssec_config", 0, "default_key_specs", i, "algorithm"]}
}

deny contains finding if {
	some kind in ["key_signing_keys", "zone_signing_keys"]
	some i, key in input.subject.config[kind]
	lower(key.algorithm) == "rsasha1"
	finding := {"message": _message, "path": [kind, i, "algorithm"]}
}

_message := sprintf("%s signs with SHA-1", [input.subject.address])
