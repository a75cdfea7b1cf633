# METADATA
# title: Network firewalls cannot be deleted by a slip
# description: >-
#   Checks that network firewalls are protected from deletion. Without it, one wrong plan or one stolen credential
#   takes the filter between networks away.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/networkfirewall_firewall
# custom:
#   id: ANX-TF-AWS-0157
#   severity: medium
#   topic: deletion-protection
#   subjects: [aws_networkfirewall_firewall]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the filter between networks stays in place"}
#   - {id: A.8.32, strength: supports, rationale: "deletion takes a second, deliberate change"}
#   does_not_show: >-
#     what the rules of the firewall let through
#   remediation: >-
#     Set `delete_protection = true`.
package policies.terraform.aws.network_firewall_delete_protection

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s can be deleted in one step", [input.subject.address]), "path": path}
}

_required contains ["delete_protection"]

_met contains ["delete_protection"] if values.is_true(input.subject.config.delete_protection)
