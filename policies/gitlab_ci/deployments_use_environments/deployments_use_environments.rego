# METADATA
# title: Deployments use environments
# description: >-
#   Checks that jobs that deploy, by their name or by their commands, name an `environment`. An environment can be
#   protected, has its own variables, and keeps a record of what went live and when.
# related_resources:
# - https://docs.gitlab.com/ci/environments/
# - https://docs.gitlab.com/ci/environments/protected_environments/
# custom:
#   id: ANX-GLCI-0013
#   severity: medium
#   topic: deployment-environments
#   subjects: [gitlab.job]
#   controls:
#   - {id: A.8.31, strength: demonstrates, rationale: "deployments are tied to a separate environment"}
#   - {id: A.8.32, strength: supports, rationale: "changes to an environment are recorded and can need approval"}
#   does_not_show: the protection of the environment, which is a setting of the project, and deployments by other means
#   remediation: "Add the environment to the job, for example `environment: production`."
package policies.gitlab_ci.deployments_use_environments

import data.policies.lib.deployments

applies if {
	not input.subject.config.trigger
	not startswith(input.subject.name, ".")
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

_deploys if {
	deployments.named(input.subject.name)
	count(input.subject.views.scripts) > 0
}

_deploys if {
	some script in input.subject.views.scripts
	deployments.commands(script.text)
	not _has_local_cluster
}

_has_local_cluster if {
	some script in input.subject.views.scripts
	deployments.local_cluster(script.text)
}
