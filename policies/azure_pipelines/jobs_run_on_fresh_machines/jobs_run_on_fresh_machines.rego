# METADATA
# title: Jobs run on fresh machines
# description: >-
#   Checks that jobs run on agents of Microsoft and not in a pool of your own. A hosted agent is made for one job and
#   thrown away; one of your own keeps files and processes between jobs unless it is set up to be used once, so one job
#   can change what the next one builds.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/agents/agents
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/security/misc
# custom:
#   id: ANX-AZP-0018
#   severity: low
#   topic: self-hosted-runners
#   subjects: [azure_pipelines.job]
#   controls:
#   - {id: A.8.31, strength: supports, rationale: "builds do not affect each other"}
#   - {id: A.8.9, strength: supports, rationale: "build machines are made anew from a known state"}
#   does_not_show: that a pool of your own does not make its agents anew for each job, which the pipeline does not tell
#   parameters:
#     fresh_pools: {default: [], description: "Names of your own pools whose agents are used for one job only."}
#   remediation: >-
#     Use `pool: {vmImage: ubuntu-24.04}`, or name pools whose agents are used once in the parameter `fresh_pools`.
package policies.azure_pipelines.jobs_run_on_fresh_machines

applies if input.subject.views.pool

deny contains finding if {
	not input.subject.views.pool.vmImage
	_pool != "azure pipelines"
	not _pool in _fresh
	finding := {
		"message": sprintf("%s runs on a machine that may keep state between jobs", [input.subject.address]),
		"path": ["pool"],
	}
}

_pool := lower(input.subject.views.pool.name) if {
	is_string(input.subject.views.pool.name)
	not contains(input.subject.views.pool.name, "$")
}

_pool := lower(input.subject.views.pool) if {
	is_string(input.subject.views.pool)
	not contains(input.subject.views.pool, "$")
}

_fresh contains name if {
	some pool in data.parameters["ANX-AZP-0018"].fresh_pools
	name := lower(pool)
}
