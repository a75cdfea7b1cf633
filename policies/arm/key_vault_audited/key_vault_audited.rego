# METADATA
# title: Key vaults record who uses them
# description: >-
#   Checks that a vault has a diagnostic setting in the template. Without it nobody can tell who took a key or a
#   secret.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.insights/diagnosticsettings
# - https://learn.microsoft.com/azure/key-vault/general/logging
# custom:
#   id: ANX-ARM-0321
#   severity: medium
#   topic: audit-logging
#   subjects: [microsoft.keyvault/vaults]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "use of keys and secrets is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "unusual use can be noticed"}
#   - {id: A.5.28, strength: supports, rationale: "events can be proved"}
#   does_not_show: which categories are sent, and who looks at them
#   remediation: Add `Microsoft.Insights/diagnosticSettings` for the vault with the category `AuditEvent`.
package policies.arm.key_vault_audited

deny contains finding if {
	not input.related["microsoft.insights/diagnosticsettings"]
	finding := {"message": sprintf("%s does not record who uses it", [input.subject.address]), "path": []}
}
