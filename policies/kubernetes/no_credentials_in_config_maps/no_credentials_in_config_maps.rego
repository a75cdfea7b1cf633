# METADATA
# title: ConfigMaps hold no credentials
# description: >-
#   Checks that no entry of a ConfigMap is a credential: one under a name such as `DB_PASSWORD`, a URL with a
#   password, a token of a known form. ConfigMaps are readable for many, and are not encrypted.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/secrets-good-practices/
# custom:
#   id: ANX-K8S-0295
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [kubernetes.ConfigMap]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are not part of the configuration"}
#   - {id: A.8.3, strength: supports, rationale: "access to credentials is limited"}
#   does_not_show: "that Secrets are safe; see ANX-K8S-0294"
#   remediation: Move the entry to a Secret that is kept outside of the repository, and change the credential.
package policies.kubernetes.no_credentials_in_config_maps

import data.policies.lib.credentials

deny contains finding if {
	is_object(input.subject.config.data)
	some name, value in input.subject.config.data
	_credential(name, value)
	finding := {
		"message": sprintf("%s holds a credential under `%s`", [input.subject.address, name]),
		"path": ["data", name],
	}
}

_credential(name, value) if {
	credentials.secret_name(name)
	credentials.literal(value)
}

_credential(_, value) if credentials.recognised(value)

# Files in an entry: `password: value` or `PASSWORD=value` on a line of its own.
_credential(name, value) if {
	regex.match(`[.](properties|env|ya?ml|ini|conf|cfg|toml)$`, name)
	some line in split(value, "\n")
	found := regex.find_all_string_submatch_n(`^\s*"?([A-Za-z0-9_.-]+)"?\s*[=:]\s*["']?([^"'\s#]+)`, line, 1)
	credentials.secret_name(found[0][1])
	credentials.literal(found[0][2])
}
