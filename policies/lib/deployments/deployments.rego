# How a pipeline tells that it deploys: by the name of a job, or by a command.
package policies.lib.deployments

# True for a name with "deploy" as a word, unless it speaks of something around a deployment.
named(name) if {
	is_string(name)
	regex.match(`(^|[^a-z])deploy(ment)?([^a-z]|$)`, lower(name))
	not regex.match(_around, lower(name))
}

_around := concat("", [
	`(^|[^a-z])(tests?|testing|check|checks|lint|validate|verify|preview|previews|review|plan|notify|notification|`,
	`docs?|documentation|clean|cleanup|prepare|pre|post|wait|should|can|dry|trigger|changes|un|delete|stop)([^a-z]|$)`,
])

# True for a script with a command that changes a running system.
commands(script) if {
	is_string(script)
	regex.match(_commands, script)
	not contains(script, "--dry-run")
}

# Commands outside comments. A preview (netlify, vercel) is no deployment.
_commands := concat("", [
	`(^|\n)([^#\n]*[^#\na-z0-9_-])?(`,
	`(terraform|tofu|terragrunt)( [^\n]*)? apply|pulumi up|`,
	`kubectl (apply|set image|rollout restart)|helm (upgrade|install)|`,
	`(serverless|sls|cdk|sam|fly|flyctl|wrangler) deploy|gcloud (run|app|functions) deploy|az webapp (up|deploy)|`,
	`az deployment [a-z]+ create|`,
	`aws cloudformation deploy|aws deploy create-deployment|aws ecs update-service|aws lambda update-function-code|`,
	`(netlify deploy|vercel)[^\n]* --prod)`,
])

# True for a text that names a cluster which the job itself starts, to test against.
local_cluster(text) if regex.match(_local_clusters, lower(text))

_local_clusters := `kind create|kind-action|setup-kind|minikube|k3d|k3s|microk8s|localstack`

# True for the name of an environment that customers depend on.
production(name) if {
	is_string(name)
	regex.match(`(^|[^a-z])(prod|production|prd|live)([^a-z]|$)`, lower(name))
	not regex.match(`(^|[^a-z])(non|pre|not)[-_ ]?prod`, lower(name))
}
