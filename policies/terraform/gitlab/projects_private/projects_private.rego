# METADATA
# title: Projects are private
# description: >-
#   Checks that projects and groups are not public. What is public was given away: the code, its history, and what was
#   committed by mistake.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project
# - https://docs.gitlab.com/user/public_access/
# custom:
#   id: ANX-TF-GL-0004
#   severity: high
#   topic: repository-visibility
#   subjects: [gitlab_project, gitlab_group]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "source code is read only by people who were given access"}
#   - {id: A.5.15, strength: supports, rationale: "access to code is granted and not open"}
#   does_not_show: >-
#     who is given access
#   parameters:
#     public_projects: {default: [], description: "Names of projects and groups that are public on purpose."}
#   remediation: >-
#     Set `visibility_level = "private"`, or name a project that is meant to be public in the parameter
#     `public_projects`.
package policies.terraform.gitlab.projects_private

deny contains finding if {
	input.subject.config.visibility_level == "public"
	not object.get(input.subject.config, "name", null) in data.parameters["ANX-TF-GL-0004"].public_projects
	finding := {"message": sprintf("%s is open to everyone", [input.subject.address]), "path": ["visibility_level"]}
}
