# METADATA
# title: Changes are described by a template
# description: >-
#   Checks that there is a template for pull or merge requests. It asks for what each change needs: the reason, the
#   risk, how it was tested and how to take it back.
# related_resources:
# - https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/creating-a-pull-request-template-for-your-repository
# - https://docs.gitlab.com/user/project/description_templates/
# custom:
#   id: ANX-REPO-0022
#   severity: low
#   topic: change-description
#   subjects: [repository]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes are recorded with what their approval needs"}
#   - {id: A.8.25, strength: supports, rationale: "the steps of development are written down where they are taken"}
#   does_not_show: >-
#     that the template is filled in, and one that is kept for the whole organization
#   remediation: >-
#     Add `.github/pull_request_template.md`, or a file in `.gitlab/merge_request_templates`.
package policies.repository.changes_described

deny contains finding if {
	count(_templates) == 0
	finding := {"message": sprintf("%s has no template for changes", [input.subject.address]), "path": []}
}

_templates contains path if {
	some path in input.subject.config.files
	regex.match(_places, lower(path))
}

_places := concat("", [
	`^((\.github|docs|\.azuredevops|\.vsts)/)?pull_request_template(\.(md|txt))?$|`,
	`^((\.github|docs|\.azuredevops)/)?pull_request_template/|^\.gitlab/merge_request_templates/[^/]+\.md$`,
])
