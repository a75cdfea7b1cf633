# METADATA
# title: Data factories are kept in a repository
# description: Checks that data factories are tied to a Git repository.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.datafactory/factories
# - https://learn.microsoft.com/azure/data-factory/source-control
# custom:
#   id: ANX-TF-AZURE-0240
#   severity: low
#   topic: version-control
#   subjects: [azurerm_data_factory]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "changes of pipelines are versioned"}
#   - {id: A.8.4, strength: supports, rationale: "pipelines are kept as source"}
#   - {id: A.8.9, strength: supports, rationale: "changes are recorded"}
#   - {id: A.8.27, strength: supports, rationale: "pipelines can be reviewed"}
#   does_not_show: that changes are reviewed
#   remediation: "Add `github_configuration` or `vsts_configuration`."
package policies.terraform.azure.data_factory_versioned

deny contains finding if {
	not _versioned
	finding := {
		"message": sprintf("%s is not kept in a repository", [input.subject.address]),
		"path": ["github_configuration"],
	}
}

_versioned if count(input.subject.config.github_configuration) > 0

_versioned if count(input.subject.config.vsts_configuration) > 0
