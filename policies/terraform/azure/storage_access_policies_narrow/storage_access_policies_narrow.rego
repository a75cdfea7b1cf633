# METADATA
# title: Stored access policies are narrow
# description: >-
#   Checks that no stored access policy of a share, table or queue gives every right. A signature that is made from it
#   can read, change and delete everything.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_share
# - https://learn.microsoft.com/rest/api/storageservices/define-stored-access-policy
# custom:
#   id: ANX-TF-AZURE-0322
#   severity: medium
#   topic: least-privilege
#   subjects: [azurerm_storage_share, azurerm_storage_table, azurerm_storage_queue]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "signatures open no more than they must"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow the need"}
#   does_not_show: who holds signatures
#   remediation: Leave out of `permissions` what is not needed, `d` (delete) and `w` (write) first.
package policies.terraform.azure.storage_access_policies_narrow

deny contains finding if {
	some i, entry in input.subject.config.acl
	some j, policy in entry.access_policy
	_everything(policy.permissions)
	finding := {
		"message": sprintf("%s has an access policy with every right", [input.subject.address]),
		"path": ["acl", i, "access_policy", j, "permissions"],
	}
}

# Read, write, delete, list; or read, add, update, delete; or read, add, update, process.
_everything(permissions) if {
	some letters in ["rwdl", "raud", "raup"]
	every letter in split(letters, "") {
		contains(permissions, letter)
	}
}
