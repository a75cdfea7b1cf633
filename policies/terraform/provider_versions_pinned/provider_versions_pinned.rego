# METADATA
# title: Terraform providers have a version constraint
# description: >-
#   Checks that every entry of required_providers states a version. Without one, the next run may take a new major
#   release of a program that holds administrative credentials.
# related_resources:
# - https://developer.hashicorp.com/terraform/language/providers/requirements
# custom:
#   id: ANX-TF-0001
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [terraform.settings]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "suppliers' components are taken in stated versions"}
#   - {id: A.8.32, strength: supports, rationale: "a new version arrives by a change to the code"}
#   does_not_show: "that a lock file fixes the exact version, and providers that are used without an entry"
#   remediation: Add `version` to the provider's entry, for example `version = "~> 5.80"`, and commit the lock file.
package policies.terraform.provider_versions_pinned

applies if input.subject.config.required_providers

deny contains finding if {
	some i, providers in input.subject.config.required_providers
	is_object(providers)
	some name, provider in providers
	_without_version(provider)
	finding := {
		"message": sprintf("%s takes any version of the provider %s", [input.subject.address, name]),
		"path": ["required_providers", i, name],
	}
}

# Terraform itself brings the providers of this host.
_without_version(provider) if {
	is_object(provider)
	not provider.version
	not provider.source == "terraform.io/builtin/terraform"
}

_without_version(provider) if provider.version == ""

# The short form of old: aws = "~> 5.0"
_without_version(provider) if provider == ""
