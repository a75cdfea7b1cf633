# METADATA
# title: Firewall rules log what they decide
# description: >-
#   Checks that a firewall rule has a `log_config`. Without it nobody sees whom the rule let in, or what it stopped.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/firewall-rules-logging
# custom:
#   id: ANX-TF-GOOGLE-0157
#   severity: low
#   topic: firewall-logging
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "decisions of firewalls are logged"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   - {id: A.8.20, strength: supports, rationale: "rules can be checked against traffic"}
#   does_not_show: that the logs are looked at
#   remediation: Add `log_config { metadata = "INCLUDE_ALL_METADATA" }`.
package policies.terraform.google.firewall_rules_logged

import data.policies.lib.values

applies if not _disabled

_disabled if values.is_true(input.subject.config.disabled)

deny contains finding if {
	not _logged
	finding := {"message": sprintf("%s logs nothing", [input.subject.address]), "path": ["log_config"]}
}

_logged if input.subject.config.log_config

_logged if values.is_true(input.subject.config.enable_logging)
