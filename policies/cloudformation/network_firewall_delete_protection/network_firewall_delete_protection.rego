# METADATA
# title: Network firewalls cannot be deleted by a slip
# description: >-
#   Checks that network firewalls are protected from deletion. Without it, one wrong plan or one stolen credential
#   takes the filter between networks away.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-firewall.html
# custom:
#   id: ANX-CFN-0157
#   severity: medium
#   topic: deletion-protection
#   subjects: ["AWS::NetworkFirewall::Firewall"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the filter between networks stays in place"}
#   - {id: A.8.32, strength: supports, rationale: "deletion takes a second, deliberate change"}
#   does_not_show: >-
#     what the rules of the firewall let through
#   remediation: >-
#     Set `DeleteProtection: true`.
package policies.cloudformation.network_firewall_delete_protection

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s can be deleted in one step", [input.subject.address]), "path": path}
}

_required contains ["Properties", "DeleteProtection"]

_met contains ["Properties", "DeleteProtection"] if {
	values.is_true(input.subject.config.Properties.DeleteProtection)
}
