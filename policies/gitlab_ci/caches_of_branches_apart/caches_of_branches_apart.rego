# METADATA
# title: Protected branches have caches of their own
# description: >-
#   Checks that no cache sets `unprotect`. GitLab keeps caches of protected branches apart, so that a job of a branch
#   which nobody has reviewed cannot change what a release is built from; the key undoes this.
# related_resources:
# - https://docs.gitlab.com/ci/caching/#use-the-same-cache-for-all-branches
# - https://docs.gitlab.com/ci/yaml/#cacheunprotect
# custom:
#   id: ANX-GLCI-0017
#   severity: medium
#   topic: cache-poisoning
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.8.31, strength: supports, rationale: "builds of releases share no files with builds of branches"}
#   - {id: A.8.25, strength: supports, rationale: "releases are built from reviewed sources only"}
#   does_not_show: that the setting of the project for separate caches is on
#   remediation: "Remove `unprotect: true` from `cache`."
package policies.gitlab_ci.caches_of_branches_apart

applies if input.subject.config.cache

deny contains finding if {
	input.subject.config.cache.unprotect == true
	finding := _finding(["cache", "unprotect"])
}

deny contains finding if {
	is_array(input.subject.config.cache)
	some i, cache in input.subject.config.cache
	cache.unprotect == true
	finding := _finding(["cache", i, "unprotect"])
}

_finding(path) := {
	"message": sprintf("%s shares a cache between protected and other branches", [input.subject.address]),
	"path": path,
}
