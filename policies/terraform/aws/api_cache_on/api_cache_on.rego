# METADATA
# title: Stages of APIs answer from a cache
# description: >-
#   Checks that a stage of a REST API and the settings of its methods have the cache on. A cache takes load from what
#   lies behind the API, and keeps it up when many ask for the same.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_stage
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
# custom:
#   id: ANX-TF-AWS-0336
#   severity: low
#   topic: other-network
#   subjects: [aws_api_gateway_stage, aws_api_gateway_method_settings]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "load is kept from what lies behind"}
#   - {id: A.8.21, strength: supports, rationale: "the network service keeps its quality under load"}
#   does_not_show: that what is cached may be; see the policy on encryption of caches
#   remediation: >-
#     Set `cache_cluster_enabled = true` of the stage, and `caching_enabled = true` in `settings` of the methods.
package policies.terraform.aws.api_cache_on

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no cache", "path": ["cache_cluster_enabled"]} if {
	input.subject.type == "aws_api_gateway_stage"
	not _cached
}

_faults contains {"text": "uses no cache", "path": ["settings", i, "caching_enabled"]} if {
	input.subject.type == "aws_api_gateway_method_settings"
	some i, settings in aws.list(input.subject.config.settings)
	not values.is_true(object.get(settings, "caching_enabled", false))
}

_cached if values.is_true(input.subject.config.cache_cluster_enabled)
