# METADATA
# title: Caches of APIs are encrypted
# description: >-
#   Checks that stages of API Gateway that cache answers encrypt the cache. It holds what the API returned to others.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings
# custom:
#   id: ANX-TF-AWS-0182
#   severity: medium
#   topic: db-encryption
#   subjects: [aws_api_gateway_method_settings]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     whose answers are cached for whom
#   remediation: >-
#     Set `cache_data_encrypted = true`.
package policies.terraform.aws.api_cache_encrypted

import data.policies.lib.values

applies if count(_required) > 0

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s caches answers unencrypted", [input.subject.address]), "path": path}
}

_required contains ["settings", 0, "cache_data_encrypted"] if {
	values.is_true(input.subject.config.settings[0].caching_enabled)
}

_met contains ["settings", 0, "cache_data_encrypted"] if {
	values.is_true(input.subject.config.settings[0].cache_data_encrypted)
}
