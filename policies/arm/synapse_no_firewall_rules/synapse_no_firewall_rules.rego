# METADATA
# title: Synapse workspaces open no addresses
# description: Checks that Synapse workspaces have no firewall rules for public addresses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/firewallrules
# custom:
#   id: ANX-ARM-0232
#   severity: low
#   topic: db-publicly-accessible
#   subjects: [microsoft.synapse/workspaces]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only private connections reach the workspace"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data is not offered to everyone"}
#   does_not_show: private connections
#   remediation: Remove the firewall rules, and connect through a private endpoint.
package policies.arm.synapse_no_firewall_rules

deny contains finding if {
	input.related["microsoft.synapse/workspaces/firewallrules"]
	finding := {"message": sprintf("%s opens public addresses", [input.subject.address]), "path": []}
}
