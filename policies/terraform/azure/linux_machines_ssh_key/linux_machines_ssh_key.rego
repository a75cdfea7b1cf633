# METADATA
# title: Linux machines name an SSH key
# description: Checks that Linux machines come with an SSH key of their administrator.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# custom:
#   id: ANX-TF-AZURE-0141
#   severity: medium
#   topic: machine-sign-in
#   subjects: [azurerm_linux_virtual_machine, azurerm_linux_virtual_machine_scale_set]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "administrators sign in with a key"}
#   - {id: A.5.17, strength: supports, rationale: "there is no password to guess"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is strong"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "people are told apart by keys"}
#   does_not_show: who holds the key
#   remediation: "Add an `admin_ssh_key` block."
package policies.terraform.azure.linux_machines_ssh_key

deny contains finding if {
	not _keyed
	finding := {"message": sprintf("%s has no SSH key", [input.subject.address]), "path": ["admin_ssh_key"]}
}

_keyed if count(input.subject.config.admin_ssh_key) > 0
