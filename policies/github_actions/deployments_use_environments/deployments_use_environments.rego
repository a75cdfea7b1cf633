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

_deploys if _named_for_deployment(trim_prefix(input.subject.address, "jobs."))

_deploys if _named_for_deployment(input.subject.config.name)

_deploys if {
	some step in _steps
	is_string(step.uses)
	regex.match(_deploying_actions, lower(step.uses))
}

_deploys if {
	some step in _steps
	is_string(step.run)
	regex.match(_deploying_commands, step.run)
	not contains(step.run, "--dry-run")
	not _has_local_cluster
}

_steps contains step if {
	is_array(input.subject.config.steps)
	some step in input.subject.config.steps
}

# "deploy" as a word, unless the name speaks of something around a deployment.
_named_for_deployment(name) if {
	is_string(name)
	regex.match(`(^|[^a-z])deploy(ment)?([^a-z]|$)`, lower(name))
	not regex.match(_around_deployment, lower(name))
}

_around_deployment := concat("", [
	`(^|[^a-z])(tests?|testing|check|checks|lint|validate|verify|preview|previews|plan|notify|notification|`,
	`docs?|documentation|clean|cleanup|prepare|pre|post|wait|should|can|dry|trigger|changes|un|delete)([^a-z]|$)`,
])

_deploying_actions := concat("", [
	`^(actions/deploy-pages|`,
	`aws-actions/(amazon-ecs-deploy-task-definition|aws-cloudformation-github-deploy|aws-lambda-deploy)|`,
	`azure/(webapps-deploy|functions-action|k8s-deploy|container-apps-deploy-action)|`,
	`google-github-actions/(deploy-cloudrun|deploy-appengine|deploy-cloud-functions))@`,
])

# Commands outside comments. A preview (netlify, vercel) is no deployment.
_deploying_commands := concat("", [
	`(^|\n)([^#\n]*[^#\na-z0-9_-])?(`,
	`(terraform|tofu|terragrunt)( [^\n]*)? apply|pulumi up|`,
	`kubectl (apply|set image|rollout restart)|helm (upgrade|install)|`,
	`(serverless|sls|cdk|sam|fly|flyctl|wrangler) deploy|gcloud (run|app|functions) deploy|az webapp (up|deploy)|`,
	`aws cloudformation deploy|aws deploy create-deployment|aws ecs update-service|aws lambda update-function-code|`,
	`(netlify deploy|vercel)[^\n]* --prod)`,
])

# A cluster that the job itself starts, to test against.
_has_local_cluster if {
	some step in _steps
	is_string(step.uses)
	regex.match(_local_clusters, lower(step.uses))
}

_has_local_cluster if {
	some step in _steps
	is_string(step.run)
	regex.match(_local_clusters, lower(step.run))
}

_local_clusters := `kind create|kind-action|setup-kind|minikube|k3d|k3s|microk8s|localstack`
