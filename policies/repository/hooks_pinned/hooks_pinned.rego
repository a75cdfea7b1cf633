# METADATA
# title: Pre-commit hooks are pinned
# description: >-
#   Checks that repositories of pre-commit hooks are named over TLS, by a tag or a commit, and are maintained. Hooks
#   run on the machines of developers, with all that they can reach.
# related_resources:
# - https://pre-commit.com/#pre-commit-configyaml---repos
# custom:
#   id: ANX-REPO-0029
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [pre_commit.repository]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "tools of others are fixed to a version"}
#   - {id: A.8.19, strength: supports, rationale: "what runs on machines of developers was chosen"}
#   - {id: A.8.8, strength: supports, rationale: "tools that nobody mends are not used"}
#   does_not_show: >-
#     that the version was reviewed, and that other repositories are maintained
#   remediation: >-
#     Set `rev` to a tag or a commit and `repo` to an `https` address; replace hooks that are no longer maintained.
package policies.repository.hooks_pinned

deny contains finding if {
	regex.match(`^(main|master|develop|head|latest|stable|trunk)$`, lower(input.subject.config.rev))
	finding := _finding("takes hooks from a branch", ["rev"])
}

deny contains finding if {
	regex.match(`^(http|git)://`, input.subject.config.repo)
	finding := _finding("takes hooks over a connection without protection", ["repo"])
}

deny contains finding if {
	some archived in _archived
	endswith(trim_suffix(lower(input.subject.config.repo), ".git"), archived)
	finding := _finding("takes hooks from a repository that its owner has archived", ["repo"])
}

# Repositories of hooks that are widely used and known to be archived.
_archived := {"/asottile/seed-isort-config", "/pre-commit/mirrors-prettier", "/prettier/pre-commit"}

_finding(what, path) := {"message": sprintf("%s %s", [input.subject.address, what]), "path": path}
