# METADATA
# title: Registry passwords are not in workflows
# description: >-
#   Checks that jobs take the password for the registry of their container and their services from a secret. A
#   password in the file is open to everyone who can read the repository, and stays in its history.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets
# custom:
#   id: ANX-GHA-0103
#   severity: critical
#   topic: credentials-in-configuration
#   subjects: [github.job]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords of registries are kept apart from code"}
#   - {id: A.8.24, strength: supports, rationale: "credentials stay in the encrypted store"}
#   does_not_show: that the secret is limited to what the job needs
#   remediation: >-
#     Set `password: ${{ secrets.REGISTRY_PASSWORD }}` under `credentials`, and change the password that was in the
#     file.
package policies.github_actions.no_credentials_for_containers

applies if count(_credentials) > 0

deny contains finding if {
	some entry in _credentials
	is_string(entry.password)
	entry.password != ""
	not contains(entry.password, "${{")
	finding := {
		"message": sprintf("%s holds the password of a registry", [input.subject.address]),
		"path": array.concat(entry.path, ["credentials", "password"]),
	}
}

_credentials contains {"path": ["container"], "password": password} if {
	password := input.subject.config.container.credentials.password
}

_credentials contains {"path": ["services", name], "password": password} if {
	services := input.subject.config.services
	is_object(services)
	some name, service in services
	password := service.credentials.password
}
