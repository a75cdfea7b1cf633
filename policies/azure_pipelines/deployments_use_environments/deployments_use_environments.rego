# METADATA
# title: Deployments use environments
# description: >-
#   Checks that jobs that deploy, by a task or a command, are a `deployment` with an `environment`. An environment asks
#   for approvals and checks, limits the pipelines, and keeps a record of what went live and when.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/environments
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/approvals
# custom:
#   id: ANX-AZP-0016
#   severity: medium
#   topic: deployment-environments
#   subjects: [azure_pipelines.job]
#   controls:
#   - {id: A.8.31, strength: demonstrates, rationale: "deployments are tied to a separate environment"}
#   - {id: A.8.32, strength: supports, rationale: "changes to an environment are recorded and can need approval"}
#   does_not_show: >-
#     the approvals and checks of the environment, which are its settings, and deployments by other means
#   remediation: "Make the job a `deployment` and name its `environment`, for example `environment: production`."
package policies.azure_pipelines.deployments_use_environments

import data.policies.lib.deployments

applies if _deploys

deny contains finding if {
	not input.subject.config.environment
	some place in _deploying
	finding := {"message": sprintf("%s deploys without an environment", [input.subject.address]), "path": place}
}

_deploys if input.subject.config.deployment

_deploys if count(_deploying) > 0

_deploying contains ["steps", i] if {
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	is_string(step.task)
	regex.match(_tasks, lower(step.task))
}

_deploying contains ["steps", i, key] if {
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	some key in ["script", "bash", "pwsh", "powershell"]
	deployments.commands(step[key])
	not _has_local_cluster
}

_has_local_cluster if {
	some step in input.subject.config.steps
	some key in ["script", "bash"]
	deployments.local_cluster(step[key])
}

_tasks := concat("", [
	`^(azurewebapp|azurewebappcontainer|azurermwebappdeployment|azurefunctionapp|azurefunctionappcontainer|azurestaticwebapp`,
	`|azureresourcemanagertemplatedeployment|azurecontainerapps|azurespringcloud|sqlazuredacpacdeployment`,
	`|iiswebappdeploymentonmachinegroup|cloudformationcreateorupdatestack|lambdadeployfunction|elasticbeanstalkdeployapplication`,
	`|codedeploydeployapplication)@`,
])
