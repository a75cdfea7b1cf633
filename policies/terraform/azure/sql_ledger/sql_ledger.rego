# METADATA
# title: SQL databases keep a ledger
# description: >-
#   Checks that SQL databases are ledgers, in which changes made behind the application's back can be proved.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/databases
# - https://learn.microsoft.com/sql/relational-databases/security/ledger/ledger-overview
# custom:
#   id: ANX-TF-AZURE-0061
#   severity: low
#   topic: tamper-evidence
#   subjects: [azurerm_mssql_database]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "changes are chained by digests"}
#   - {id: A.5.33, strength: demonstrates, rationale: "records cannot be changed unnoticed"}
#   does_not_show: that digests are kept elsewhere and compared
#   remediation: "Set `ledger_enabled = true` when the database is created."
package policies.terraform.azure.sql_ledger

import data.policies.lib.values

deny contains finding if {
	not _ledger
	finding := {"message": sprintf("%s keeps no ledger", [input.subject.address]), "path": ["ledger_enabled"]}
}

_ledger if values.is_true(input.subject.config.ledger_enabled)
