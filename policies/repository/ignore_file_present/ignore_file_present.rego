# METADATA
# title: The repository says what is not committed
# description: >-
#   Checks that a `.gitignore` lies at the top level, and a `.dockerignore` beside a Dockerfile there. Without them
#   local settings, keys and the history are committed or copied into an image by a single careless command.
# related_resources:
# - https://git-scm.com/docs/gitignore
# - https://docs.docker.com/build/concepts/context/#dockerignore-files
# custom:
#   id: ANX-REPO-0021
#   severity: low
#   topic: committed-secrets
#   subjects: [repository]
#   controls:
#   - {id: A.8.12, strength: supports, rationale: "local files with secrets are kept out of code and images"}
#   - {id: A.5.17, strength: supports, rationale: "credentials on the machines of developers stay there"}
#   does_not_show: >-
#     which files they name
#   remediation: >-
#     Add a `.gitignore` that names `.env`, keys and build results, and a `.dockerignore` that names `.git` and
#     `.env`.
package policies.repository.ignore_file_present

deny contains finding if {
	not ".gitignore" in input.subject.config.files
	finding := {"message": sprintf("%s has no .gitignore", [input.subject.address]), "path": []}
}

deny contains finding if {
	"Dockerfile" in input.subject.config.files
	not ".dockerignore" in input.subject.config.files
	not "Dockerfile.dockerignore" in input.subject.config.files
	finding := {"message": sprintf("%s has a Dockerfile and no .dockerignore", [input.subject.address]), "path": []}
}
