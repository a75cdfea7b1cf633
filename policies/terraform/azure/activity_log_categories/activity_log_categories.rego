# METADATA
# title: Activity logs record every kind of activity
# description: Checks that log profiles take in writing, deleting and other actions.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.insights/logprofiles
# custom:
#   id: ANX-TF-AZURE-0166
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_monitor_log_profile]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "every kind of activity is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the log
#   remediation: >-
#     Set `categories = ["Write", "Delete", "Action"]`.
package policies.terraform.azure.activity_log_categories

deny contains finding if {
	not _all
	finding := {"message": sprintf("%s leaves some activities out", [input.subject.address]), "path": ["categories"]}
}

_all if {
	every category in ["Write", "Delete", "Action"] {
		category in input.subject.config.categories
	}
}
