# METADATA
# title: Deployments use environments
# description: >-
#   Checks that jobs that deploy, by their name or by their steps, name an `environment`. An environment holds its own
#   secrets, asks for approval, limits the branches, and keeps a record of what went live and when.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
# custom:
#   id: ANX-GHA-0005
#   severity: medium
#   topic: deployment-environments
#   subjects: [github.job]
#   controls:
#   - {id: A.8.31, strength: demonstrates, rationale: "deployments are tied to a separate environment"}
#   - {id: A.8.32, strength: supports, rationale: "changes to an environment are recorded and can need approval"}
#   does_not_show: >-
#     the protection rules of the environment, which are settings of the repository, deployments by other means, and
#     previews
#   remediation: "Add the environment to the job, for example `environment: production`."
package policies.github_actions.deployments_use_environments

import data.policies.lib.deployments

# A job that calls a reusable workflow cannot name an environment: the called job does.
applies if {
	not input.subject.config.uses
	_deploys
}

deny contains finding if {
	not _has_environment
	finding := {"message": sprintf("%s deploys without an environment", [input.subject.address]), "path": []}
}

_has_environment if input.subject.config.environment.name

_has_environment if {
	is_string(input.subject.config.environment)
	input.subject.config.environment != ""
}

_deploys if deployments.named(trim_prefix(input.subject.address, "jobs."))

_deploys if deployments.named(input.subject.config.name)

_deploys if {
	some step in _steps
	is_string(step.uses)
	regex.match(_deploying_actions, lower(step.uses))
}

_deploys if {
	some step in _steps
	deployments.commands(step.run)
	not _has_local_cluster
}

_steps contains step if {
	is_array(input.subject.config.steps)
	some step in input.subject.config.steps
}

_deploying_actions := concat("", [
	`^(actions/deploy-pages|`,
	`aws-actions/(amazon-ecs-deploy-task-definition|aws-cloudformation-github-deploy|aws-lambda-deploy)|`,
	`azure/(webapps-deploy|functions-action|k8s-deploy|container-apps-deploy-action)|`,
	`google-github-actions/(deploy-cloudrun|deploy-appengine|deploy-cloud-functions))@`,
])

# A cluster that the job itself starts, to test against.
_has_local_cluster if {
	some step in _steps
	deployments.local_cluster(step.uses)
}

_has_local_cluster if {
	some step in _steps
	deployments.local_cluster(step.run)
}
