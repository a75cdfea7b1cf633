# METADATA
# title: Builds check certificates and signatures
# description: >-
#   Checks that no `RUN`, `CMD`, `ENV` or `ARG` switches off the check of TLS certificates or package signatures: `curl -k`,
#   `pip --trusted-host`, `--nogpgcheck`, `NODE_TLS_REJECT_UNAUTHORIZED=0` and the like. Anyone on the way can then
#   put other software into the image; set by `ENV` it holds for the running container as well.
# related_resources:
# - https://curl.se/docs/sslcerts.html
# - https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
# - https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host
# - https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html
# custom:
#   id: ANX-DOCKER-0100
#   severity: high
#   topic: tls-verification
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "downloads are protected by checked certificates and signatures"}
#   - {id: A.5.21, strength: supports, rationale: "software comes from the supplier that was chosen"}
#   - {id: A.8.9, strength: demonstrates, rationale: "the safeguards of package tools stay on"}
#   does_not_show: >-
#     that programs which the build calls check certificates themselves, or that a `sources.list` which is copied in
#     asks for signatures
#   remediation: >-
#     Remove the option or the variable; for an inner authority add its certificate to the image (`update-ca-
#     certificates`), for a repository its signing key.
package policies.dockerfile.transfers_verified

import data.policies.lib.dockerfile
import data.policies.lib.shell

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := _script(instruction)
	count(shell.unchecked_transfers(script)) > 0
	some text in {min(shell.unchecked_transfers(script))}
	finding := {
		"message": sprintf("%s does not check what it downloads: %s", [input.subject.address, trim_space(text)]),
		"path": ["instructions", i],
	}
}

_script(instruction) := dockerfile.script(instruction)

# What runs when the container starts. A HEALTHCHECK asks the container itself.
_script(instruction) := concat(" ", instruction.value) if {
	instruction.cmd in {"cmd", "entrypoint"}
	is_array(instruction.value)
}

# A file that stands in the Dockerfile.
_script(instruction) := instruction.text if {
	instruction.cmd == "copy"
	contains(instruction.text, "<<")
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd in {"env", "arg"}
	is_array(instruction.pairs)
	some pair in instruction.pairs
	is_string(pair.value)
	shell.disables_checks(pair.key, trim(trim_space(pair.value), `"'`))
	finding := {
		"message": sprintf("%s sets %s, so that programs do not check whom they talk to", [
			input.subject.address,
			pair.key,
		]),
		"path": ["instructions", i],
	}
}
