# METADATA
# title: File shares speak current SMB
# description: >-
#   Checks that the settings for SMB of a storage account leave out old versions, NTLM, RC4 and the weakest channel
#   cipher.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_account
# - https://learn.microsoft.com/azure/storage/files/files-smb-protocol
# custom:
#   id: ANX-TF-AZURE-0328
#   severity: medium
#   topic: bucket-secure-transport
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current methods"}
#   - {id: A.8.5, strength: supports, rationale: "old ways to sign in are closed"}
#   does_not_show: accounts that leave the settings to the service
#   remediation: >-
#     Set `versions = ["SMB3.1.1"]`, `authentication_types = ["Kerberos"]`, `kerberos_ticket_encryption_type =
#     ["AES-256"]` and `channel_encryption_type = ["AES-256-GCM"]` in `smb`.
package policies.terraform.azure.storage_smb_current

deny contains finding if {
	smb := input.subject.config.share_properties[0].smb[0]
	some key in ["authentication_types", "channel_encryption_type", "kerberos_ticket_encryption_type", "versions"]
	some i, value in smb[key]
	value in {"SMB2.1", "SMB3.0", "NTLMv2", "RC4-HMAC", "AES-128-CCM"}
	finding := {
		"message": sprintf("%s takes %s", [input.subject.address, value]),
		"path": ["share_properties", 0, "smb", 0, key, i],
	}
}
