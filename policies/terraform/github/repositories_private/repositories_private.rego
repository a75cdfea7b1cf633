# METADATA
# title: Repositories are private
# description: >-
#   Checks that a repository is private or internal: with `visibility`, or `private` in older configurations. What is
#   public was given away: the code, its history, and what was committed by mistake. The default is public.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository
# - https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/managing-repository-settings/setting-repository-visibility
# custom:
#   id: ANX-TF-GH-0001
#   severity: medium
#   topic: repository-visibility
#   subjects: [github_repository]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "source code is read only by people who were given access"}
#   - {id: A.5.15, strength: supports, rationale: "access to code is granted and not open"}
#   does_not_show: >-
#     who is given access to the repository
#   parameters:
#     public_repositories: {default: [], description: "Names of repositories that are public on purpose, such as open source."}
#   remediation: >-
#     Set `visibility = "private"`, or name a repository that is meant to be public in the parameter
#     `public_repositories`.
package policies.terraform.github.repositories_private

import data.policies.lib.values

deny contains finding if {
	some fault in _public
	not _meant
	finding := {"message": sprintf("%s is open to everyone", [input.subject.address]), "path": fault}
}

_public contains ["visibility"] if input.subject.config.visibility == "public"

_public contains ["private"] if {
	not input.subject.config.visibility
	values.is_false(input.subject.config["private"])
}

_public contains [] if {
	not input.subject.config.visibility
	not _private_stated
}

_private_stated if values.is_true(input.subject.config["private"])

_private_stated if values.is_false(input.subject.config["private"])

_meant if input.subject.config.name in data.parameters["ANX-TF-GH-0001"].public_repositories
