# METADATA
# title: Images hold no files with credentials
# description: >-
#   Checks that no `COPY` or `ADD` of the final stage takes a file that holds credentials by its name: private keys,
#   `.env`, `.npmrc`, the configuration of git, cloud tools and kubectl. Everyone who can pull the image reads it,
#   even where a later step deletes it.
# related_resources:
# - https://docs.docker.com/build/building/secrets/
# custom:
#   id: ANX-DOCKER-0111
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "images are built without files of credentials"}
#   - {id: A.8.24, strength: supports, rationale: "private keys stay with their owner"}
#   does_not_show: "what whole folders that are copied hold, or files under other names"
#   remediation: >-
#     Mount the file in the step that needs it (`RUN --mount=type=secret,id=npmrc`), list it in `.dockerignore`, and
#     change the credential.
package policies.dockerfile.no_credential_files

deny contains finding if {
	input.subject.config.final == true
	some i, instruction in input.subject.config.instructions
	instruction.cmd in {"copy", "add"}
	not _of_other_stage(instruction)
	some file in _sources(instruction)
	regex.match(_credentials, file)
	not regex.match(`(^|[._-])(example|sample|template|dist|pub|public|ca)([._-]|$)`, file)
	finding := {
		"message": sprintf("%s takes a file of credentials into the image: %s", [input.subject.address, file]),
		"path": ["instructions", i],
	}
}

_of_other_stage(instruction) if {
	some flag in instruction.flags
	startswith(flag, "--from=")
}

# The names of the files: all words but the last, which is the target.
_sources(instruction) := {name |
	words := [trim(word, `"'[],`) | some value in instruction.value; some word in split(value, " "); word != ""]
	some i, word in words
	i < count(words) - 1
	parts := split(lower(word), "/")
	name := _known(parts)
}

# Some files are told by their folder: `.aws/credentials`.
_known(parts) := concat("/", array.slice(parts, count(parts) - 2, count(parts))) if _in_folder_of_tool(parts)

_known(parts) := parts[count(parts) - 1] if not _in_folder_of_tool(parts)

_in_folder_of_tool(parts) if parts[count(parts) - 2] in {".aws", ".docker", ".kube", ".gcloud", "gcloud"}

_credentials := concat("", [
	`^(id_(rsa|dsa|ecdsa|ed25519)|[^/]*[.](key|p12|pfx|jks|keystore|ppk|kdbx)|[^/]*(private|priv)[^/]*[.]pem`,
	`|[.]env([.][a-z]+)?|[.]npmrc|[.]pypirc|[.]netrc|[.]git-credentials|[.]htpasswd|[.]pgpass|[.]dockercfg`,
	`|credentials[.](json|csv)|service[-_]?account[^/]*[.]json|secrets?[.](ya?ml|json|env)|terraform[.]tfstate`,
	`|[.](ssh|aws|gnupg|kube|azure)|secring[.]gpg|master[.]key`,
	`|[.]aws/credentials|[.]docker/config[.]json|[.]kube/config|[.]?gcloud/[^/]*[.](json|db))$`,
])
