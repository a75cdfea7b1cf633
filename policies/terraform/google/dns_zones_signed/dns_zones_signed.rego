# METADATA
# title: Public zones are signed
# description: >-
#   Checks that DNSSEC is on for a public zone. Without signatures resolvers take forged answers, and users end at a
#   stranger's machine.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dns_managed_zone
# - https://docs.cloud.google.com/dns/docs/dnssec
# custom:
#   id: ANX-TF-GOOGLE-0094
#   severity: medium
#   topic: dnssec
#   subjects: [google_dns_managed_zone]
#   controls:
#   - {id: A.8.21, strength: demonstrates, rationale: "the name service proves its answers"}
#   - {id: A.8.20, strength: supports, rationale: "traffic goes where it should"}
#   - {id: A.8.24, strength: supports, rationale: "answers are signed"}
#   does_not_show: that the registrar knows the key of the zone
#   remediation: Set `dnssec_config { state = "on" }`, and give the record of the key to the registrar.
package policies.terraform.google.dns_zones_signed

applies if not input.subject.config.visibility == "private"

deny contains finding if {
	not _signed
	finding := {
		"message": sprintf("%s is not signed", [input.subject.address]),
		"path": ["dnssec_config", 0, "state"],
	}
}

_signed if input.subject.config.dnssec_config[0].state in {"on", "transfer"}
