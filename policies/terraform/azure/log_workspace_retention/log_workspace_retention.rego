# METADATA
# title: Log workspaces keep logs long enough
# description: >-
#   Checks that a workspace keeps logs for at least so many days. Attacks are often found months later, and the
#   default is 30 days.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/log_analytics_workspace
# - https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
# custom:
#   id: ANX-TF-AZURE-0296
#   severity: medium
#   topic: log-retention
#   subjects: [azurerm_log_analytics_workspace]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "logs are kept for the time that was set"}
#   - {id: A.5.28, strength: supports, rationale: "events can be looked into later"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept"}
#   does_not_show: that logs are looked at
#   parameters:
#     minimum_days: {default: 90, description: "Days that logs are kept."}
#   remediation: Set `retention_in_days` to the days that the organisation asks for.
package policies.terraform.azure.log_workspace_retention

import data.policies.lib.azure

deny contains finding if {
	not _long
	finding := {
		"message": sprintf("%s does not keep logs long enough", [input.subject.address]),
		"path": ["retention_in_days"],
	}
}

_long if azure.at_least(input.subject.config.retention_in_days, data.parameters["ANX-TF-AZURE-0296"].minimum_days)
