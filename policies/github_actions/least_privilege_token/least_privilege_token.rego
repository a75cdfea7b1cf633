# METADATA
# title: Jobs state the permissions of their token
# description: >-
#   Checks that the workflow or the job sets `permissions`, does not ask for access to everything, and gives the right
#   to write to single jobs only. Without the key a job gets what the repository gives by default, which may be write
#   access to code, packages and releases.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/control-permissions
# custom:
#   id: ANX-GHA-0002
#   severity: medium
#   topic: least-privilege
#   subjects: [github.workflow, github.job]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the token of a job holds stated rights only"}
#   - {id: A.5.15, strength: supports, rationale: "access of the pipeline is granted by need"}
#   - {id: A.8.4, strength: supports, rationale: "jobs cannot change code unless they say so"}
#   does_not_show: "that each stated right is needed, and what other secrets the job holds"
#   remediation: "Set `permissions: {contents: read}` for the workflow and add rights to single jobs."
package policies.github_actions.least_privilege_token

deny contains finding if {
	input.subject.type == "github.job"
	not input.subject.config.permissions
	not input.subject.views.workflow_permissions
	not _only_called
	finding := {
		"message": sprintf("%s does not state the permissions of its token", [input.subject.address]),
		"path": [],
	}
}

deny contains finding if {
	input.subject.type == "github.job"
	rights := _all_rights[input.subject.config.permissions]
	finding := {
		"message": sprintf("%s has a token with %s access to everything", [input.subject.address, rights]),
		"path": ["permissions"],
	}
}

deny contains finding if {
	_for_jobs
	rights := _all_rights[input.subject.config.permissions]
	finding := {
		"message": sprintf("%s gives its jobs a token with %s access to everything", [input.subject.address, rights]),
		"path": ["permissions"],
	}
}

# A right to write for the whole workflow is one for every job that is added to it.
deny contains finding if {
	_inherited
	is_object(input.subject.config.permissions)
	some scope, access in input.subject.config.permissions
	access == "write"
	finding := {
		"message": sprintf("%s gives all its jobs the right to write %s", [input.subject.address, scope]),
		"path": ["permissions", scope],
	}
}

_for_jobs if _inherited

# Jobs that state their own rights today are joined by others tomorrow.
_for_jobs if {
	input.subject.type == "github.workflow"
	input.subject.config.permissions == "write-all"
}

_inherited if {
	input.subject.type == "github.workflow"
	some job in input.subject.config.jobs
	is_object(job)
	not job.permissions
}

# A workflow that others call has the rights that the calling job gives it; a job that calls the next one states them.
_only_called if {
	input.subject.views.triggers == ["workflow_call"]
	not input.subject.config.uses
}

_all_rights := {"write-all": "write", "read-all": "read"}
