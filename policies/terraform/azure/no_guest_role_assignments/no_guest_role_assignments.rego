# METADATA
# title: Guests get no roles
# description: Checks that roles are not assigned to guests by a definition that names them.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
# custom:
#   id: ANX-TF-AZURE-0171
#   severity: medium
#   topic: guest-access
#   subjects: [azurerm_role_assignment]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "guests get no rights of their own"}
#   - {id: A.5.16, strength: supports, rationale: "people are known"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited"}
#   does_not_show: guests in groups
#   remediation: Assign the role to a group of members.
package policies.terraform.azure.no_guest_role_assignments

deny contains finding if {
	is_string(input.subject.config.role_definition_name)
	contains(lower(input.subject.config.role_definition_name), "guest")
	finding := {
		"message": sprintf("%s gives rights to guests", [input.subject.address]),
		"path": ["role_definition_name"],
	}
}
