# METADATA
# title: Linux machines refuse passwords
# description: Checks that Linux machines accept SSH keys only. Passwords are guessed around the clock.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/linux/create-ssh-keys-detailed
# custom:
#   id: ANX-TF-AZURE-0140
#   severity: high
#   topic: machine-sign-in
#   subjects:
#   - azurerm_linux_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "administrators sign in with a key"}
#   - {id: A.5.17, strength: supports, rationale: "there is no password to guess"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is strong"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "people are told apart by keys"}
#   does_not_show: who holds the keys
#   remediation: "Remove `disable_password_authentication = false`, and name a key in `admin_ssh_key`."
package policies.terraform.azure.linux_machines_no_passwords

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_linux_virtual_machine", "azurerm_linux_virtual_machine_scale_set"}
	values.is_false(input.subject.config.disable_password_authentication)
	finding := {
		"message": sprintf("%s accepts passwords", [input.subject.address]),
		"path": ["disable_password_authentication"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_virtual_machine", "azurerm_virtual_machine_scale_set"}
	values.is_false(input.subject.config.os_profile_linux_config[0].disable_password_authentication)
	finding := {
		"message": sprintf("%s accepts passwords", [input.subject.address]),
		"path": ["os_profile_linux_config", 0, "disable_password_authentication"],
	}
}
