# METADATA
# title: Included configuration is pinned
# description: >-
#   Checks that configuration which a pipeline includes from elsewhere is fixed: other projects and components by a
#   commit or a tag, remote files by a checksum. What is included runs with the variables and the token of the
#   pipeline, and whoever can change it can read them.
# related_resources:
# - https://docs.gitlab.com/ci/yaml/#include
# - https://docs.gitlab.com/ci/pipeline_security/#pinning-dependencies
# custom:
#   id: ANX-GLCI-0002
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [gitlab.pipeline]
#   controls:
#   - {id: A.5.21, strength: demonstrates, rationale: "foreign parts of the pipeline are fixed to a reviewed version"}
#   - {id: A.8.30, strength: supports, rationale: "code made elsewhere changes only by a reviewed change here"}
#   does_not_show: "that the pinned version was reviewed, and that a tag of the other project is protected"
#   remediation: >-
#     Set `ref` of a project to a commit hash, name the version of a component behind `@`, and give `integrity` to a
#     remote file.
package policies.gitlab_ci.includes_pinned

applies if count(_foreign) > 0

deny contains finding if {
	some include in _foreign
	why := _fault(include)
	finding := {
		"message": sprintf("%s includes %s, which %s", [input.subject.address, include.location, why]),
		"path": include.path,
	}
}

# Templates that come with GitLab, and files of this project, have the version of what they come with.
_foreign contains include if {
	some include in input.subject.views.includes
	include.kind in {"project", "remote", "component"}
	not _own(include)
}

_own(include) if startswith(include.location, "$CI_SERVER_FQDN/$CI_PROJECT_PATH")

_fault(include) := "has no checksum" if {
	include.kind == "remote"
	not include.integrity
}

_fault(include) := "has no `ref`" if {
	include.kind == "project"
	not include.ref
}

_fault(include) := "has no version" if {
	include.kind == "component"
	not include.ref
}

_fault(include) := sprintf("moves with `%s`", [include.ref]) if {
	include.kind in {"project", "component"}
	regex.match(`^(main|master|develop|development|dev|trunk|head|latest|stable|~latest|release)$`, lower(include.ref))
}
