# METADATA
# title: Images hold no credentials
# description: >-
#   Checks that no `ENV` or `ARG` of a Dockerfile sets a credential or takes one in: a name such as `NPM_TOKEN`, a URL
#   with a password, or a token of a known form. Both are kept in the image's configuration or history, where everyone
#   who can pull the image reads them.
# related_resources:
# - https://docs.docker.com/build/building/secrets/
# - https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
# custom:
#   id: ANX-DOCKER-0003
#   severity: critical
#   topic: credentials-in-configuration
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "images are built without credentials in their configuration"}
#   - {id: A.8.28, strength: supports, rationale: "builds take credentials from mounted secrets"}
#   does_not_show: "that none is copied in as a file, written in a `RUN`, or in an `ARG` before the first stage"
#   remediation: >-
#     Remove the `ENV` or `ARG`, read the value in the build with `RUN --mount=type=secret,id=...`, pass it at run time,
#     and change the credential that was in the file.
package policies.dockerfile.no_credentials_in_image

import data.policies.lib.credentials

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd in {"env", "arg"}
	some j, pair in instruction.pairs
	_credential(instruction.cmd, pair)
	finding := {
		"message": sprintf("%s puts a credential into the image: %s %s", [
			input.subject.address,
			upper(instruction.cmd),
			pair.key,
		]),
		"path": ["instructions", i, "pairs", j],
	}
}

# A value that is a credential, or a variable that hands one on.
_credential(_, pair) if {
	credentials.secret_name(pair.key)
	credentials.literal(_unquoted(pair.value))
}

_credential(_, pair) if {
	credentials.secret_name(pair.key)
	startswith(_unquoted(pair.value), "$")
}

# An argument that the build is given.
_credential(cmd, pair) if {
	cmd == "arg"
	credentials.secret_name(pair.key)
	not _has_default(pair)
}

_credential(_, pair) if credentials.recognised(_unquoted(pair.value))

_has_default(pair) if _unquoted(pair.value) != ""

_unquoted(value) := trim(value, `"'`) if is_string(value)
