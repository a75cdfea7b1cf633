# METADATA
# title: git-sync runs no program but git
# description: >-
#   Checks that a container of git-sync does not choose the program that it runs as git (`GITSYNC_GIT`, `--git`).
#   Whoever may change the pod can run any program with its identity that way, and it looks like a fetch of sources.
# related_resources:
# - https://github.com/kubernetes/git-sync
# custom:
#   id: ANX-K8S-0416
#   severity: medium
#   topic: code-injection
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the container runs the program of its image"}
#   - {id: A.8.2, strength: supports, rationale: "the rights of the pod are not lent to other programs"}
#   does_not_show: "which repository is fetched"
#   remediation: Remove `GITSYNC_GIT` and `--git`.
package policies.kubernetes.git_sync_runs_git

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.env)
	some i, variable in container.config.env
	variable.name in {"GITSYNC_GIT", "GIT_SYNC_GIT"}
	finding := {
		"message": sprintf("%s chooses the program of git-sync in container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["env", i]),
	}
}

deny contains finding if {
	some container in input.subject.views.containers
	contains(container.image.repository, "git-sync")
	is_array(container.config.args)
	some i, argument in container.config.args
	regex.match(`^--?git(=|$)`, argument)
	finding := {
		"message": sprintf("%s chooses the program of git-sync in container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["args", i]),
	}
}
