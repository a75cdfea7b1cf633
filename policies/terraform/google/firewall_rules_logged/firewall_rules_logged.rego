# METADATA
# title: Firewall rules log what they decide
# description: >-
#   Checks that a firewall rule has a `log_config`, and one of a policy `enable_logging`. Without it nobody sees whom
#   the rule let in, or what it stopped.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/firewall-rules-logging
# custom:
#   id: ANX-TF-GOOGLE-0157
#   severity: low
#   topic: firewall-logging
#   subjects:
#   - google_compute_firewall
#   - google_compute_firewall_policy_rule
#   - google_compute_network_firewall_policy_rule
#   - google_compute_region_network_firewall_policy_rule
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "decisions of firewalls are logged"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   - {id: A.8.20, strength: supports, rationale: "rules can be checked against traffic"}
#   does_not_show: that the logs are looked at
#   remediation: Add `log_config { metadata = "INCLUDE_ALL_METADATA" }`; to a rule of a policy, `enable_logging = true`.
package policies.terraform.google.firewall_rules_logged

import data.policies.lib.values

applies if not _disabled

_disabled if values.is_true(input.subject.config.disabled)

deny contains finding if {
	not _logged
	finding := {"message": sprintf("%s logs nothing", [input.subject.address]), "path": [_key]}
}

_key := "log_config" if input.subject.type == "google_compute_firewall"

_key := "enable_logging" if input.subject.type != "google_compute_firewall"

_logged if input.subject.config.log_config

_logged if values.is_true(input.subject.config.enable_logging)
