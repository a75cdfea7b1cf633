# METADATA
# title: Data factories are kept in a repository
# description: Checks that data factories are tied to a Git repository.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.datafactory/factories
# - https://learn.microsoft.com/azure/data-factory/source-control
# custom:
#   id: ANX-ARM-0240
#   severity: low
#   topic: version-control
#   subjects: [microsoft.datafactory/factories]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "changes of pipelines are versioned"}
#   - {id: A.8.4, strength: supports, rationale: "pipelines are kept as source"}
#   - {id: A.8.9, strength: supports, rationale: "changes are recorded"}
#   - {id: A.8.27, strength: supports, rationale: "pipelines can be reviewed"}
#   does_not_show: that changes are reviewed
#   remediation: "Add `properties.repoConfiguration`."
package policies.arm.data_factory_versioned

import data.policies.lib.azure

deny contains finding if {
	not _versioned
	finding := {
		"message": sprintf("%s is not kept in a repository", [input.subject.address]),
		"path": ["properties", "repoConfiguration", "repositoryName"],
	}
}

_versioned if azure.given(input.subject.config.properties.repoConfiguration.repositoryName)
