# METADATA
# title: Secrets are not sent to web servers while planning
# description: >-
#   Checks that no `http` data source takes a secret from the parameter store or Secrets Manager into its request. A
#   module from elsewhere can carry secrets off in this way, at every plan.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/http/latest/docs/data-sources/http
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html
# custom:
#   id: ANX-TF-AWS-0383
#   severity: high
#   topic: db-tls
#   subjects: [data.http]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "secrets do not leave through requests of the code"}
#   - {id: A.5.17, strength: supports, rationale: "authentication information stays in its store"}
#   does_not_show: programs that the code runs, and secrets from other stores
#   remediation: Remove the reference to the secret from `url`, `request_headers` and `request_body`.
package policies.terraform.aws.http_requests_without_secrets

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": []} if {
	some secret in _secrets
	text := sprintf("sends %s to a web server", [secret])
}

_secrets contains address if {
	some secret in input.related.aws_ssm_parameter
	object.get(secret.config, "type", "SecureString") == "SecureString"
	address := secret.address
}

_secrets contains address if {
	some secret in input.related["data.aws_ssm_parameter"]
	address := secret.address
}

_secrets contains address if {
	some secret in input.related["data.aws_secretsmanager_secret_version"]
	address := secret.address
}

_secrets contains address if {
	some secret in input.related.aws_secretsmanager_secret_version
	address := secret.address
}
