# METADATA
# title: Firewalls have a policy
# description: Checks that Azure Firewall takes its rules from a policy, which can be reviewed and used again.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/azurefirewalls
# custom:
#   id: ANX-TF-AZURE-0081
#   severity: low
#   topic: network-filtering
#   subjects: [azurerm_firewall]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the firewall's rules are written down"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart by them"}
#   does_not_show: what the policy allows
#   remediation: "Set `firewall_policy_id`."
package policies.terraform.azure.firewall_has_policy

import data.policies.lib.azure

deny contains finding if {
	not _has_policy
	finding := {"message": sprintf("%s has no policy", [input.subject.address]), "path": ["firewall_policy_id"]}
}

_has_policy if azure.given(input.subject.config.firewall_policy_id)

_has_policy if input.related.azurerm_firewall_policy
