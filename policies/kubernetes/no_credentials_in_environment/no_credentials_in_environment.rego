# METADATA
# title: Environments of containers hold no credentials
# description: >-
#   Checks that no environment variable of a container gives a credential as a literal value: one under a name such as
#   `DB_PASSWORD`, a URL with a password, or a token of a known form. Everyone who can read the repository or the
#   manifest in the cluster has it, and it stays in their history.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/secret/
# - https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/
# custom:
#   id: ANX-K8S-0010
#   severity: critical
#   topic: credentials-in-configuration
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "manifests refer to credentials and do not contain them"}
#   does_not_show: "that arguments, ConfigMaps and Secret manifests hold none, or that old ones were changed"
#   remediation: >-
#     Replace `value` by `valueFrom.secretKeyRef`, keep the secret outside of the repository, and change the credential
#     that was in it.
package policies.kubernetes.no_credentials_in_environment

import data.policies.lib.credentials

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.env)
	some i, variable in container.config.env
	_credential(variable)
	finding := {
		"message": sprintf(
			"%s gives container `%s` a credential in the variable `%v`",
			[input.subject.address, container.name, variable.name],
		),
		"path": array.concat(container.path, ["env", i]),
	}
}

_credential(variable) if {
	credentials.secret_name(variable.name)
	credentials.literal(variable.value)
}

_credential(variable) if credentials.recognised(variable.value)
