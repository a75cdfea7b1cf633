# METADATA
# title: Services check whom they talk to
# description: >-
#   Checks that no variable and no command of a service switches off the check of TLS certificates, such as
#   `NODE_TLS_REJECT_UNAUTHORIZED=0` or `curl -k`. Anyone on the way can then read what the service sends, and answer in
#   the place of others.
# related_resources:
# - https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
# - https://curl.se/docs/sslcerts.html
# custom:
#   id: ANX-COMPOSE-0121
#   severity: high
#   topic: tls-verification
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "transfers are protected by checked certificates"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   does_not_show: that the programs in the image check certificates themselves
#   remediation: >-
#     Remove the setting, and mount the certificate of an inner authority for the program to trust.
package policies.compose.transfers_verified

import data.policies.lib.shell

deny contains finding if {
	some variable in _variables
	shell.disables_checks(variable.name, variable.value)
	finding := {
		"message": sprintf("%s sets %s, so that programs do not check whom they talk to", [
			input.subject.address,
			variable.name,
		]),
		"path": ["environment", variable.step],
	}
}

deny contains finding if {
	some key in ["command", "entrypoint"]
	count(shell.unchecked_transfers(_text(input.subject.config[key]))) > 0
	finding := {
		"message": sprintf("%s does not check whom it talks to", [input.subject.address]),
		"path": [key],
	}
}

_text(value) := value if is_string(value)

_text(value) := concat(" ", words) if {
	is_array(value)
	words := [word |
		some word in value
		is_string(word)
	]
}

_variables contains {"step": name, "name": name, "value": value} if {
	is_object(input.subject.config.environment)
	some name, value in input.subject.config.environment
}

_variables contains {"step": i, "name": name, "value": value} if {
	is_array(input.subject.config.environment)
	some i, entry in input.subject.config.environment
	is_string(entry)
	parts := split(entry, "=")
	count(parts) > 1
	name := parts[0]
	value := concat("=", array.slice(parts, 1, count(parts)))
}
