# METADATA
# title: Secrets are mounted as files, not as variables
# description: >-
#   Checks that no container receives a secret in its environment, by `secretKeyRef` or `envFrom`. Variables are
#   inherited by every child process and show up in dumps and logs; files can be limited and change without a
#   restart.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/secrets-good-practices/
# custom:
#   id: ANX-K8S-0293
#   severity: low
#   topic: secrets-in-environment
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials reach only the program that needs them"}
#   - {id: A.8.3, strength: supports, rationale: "access to secrets is limited"}
#   does_not_show: "that the program reads the file and keeps it to itself"
#   remediation: Mount the secret as a volume, and let the program read the file.
package policies.kubernetes.secrets_mounted_as_files

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.env)
	some i, variable in container.config.env
	variable.valueFrom.secretKeyRef
	finding := {
		"message": sprintf("%s passes a secret to container `%s` in a variable", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["env", i]),
	}
}

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.envFrom)
	some i, source in container.config.envFrom
	source.secretRef
	finding := {
		"message": sprintf("%s passes a secret to container `%s` in variables", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["envFrom", i, "secretRef"]),
	}
}
