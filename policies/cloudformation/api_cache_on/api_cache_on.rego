# METADATA
# title: Stages of APIs answer from a cache
# description: >-
#   Checks that a stage of a REST API has its cache on. A cache takes load from what lies behind the API, and keeps it
#   up when many ask for the same.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html
# custom:
#   id: ANX-CFN-0324
#   severity: low
#   topic: other-network
#   subjects: ["AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "load is kept from what lies behind"}
#   - {id: A.8.21, strength: supports, rationale: "the network service keeps its quality under load"}
#   does_not_show: that what is cached may be; see the policy on encryption of caches
#   remediation: >-
#     Set `CacheClusterEnabled: true`.
package policies.cloudformation.api_cache_on

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no cache", "path": ["Properties", "CacheClusterEnabled"]} if not _cached

_cached if values.is_true(input.subject.config.Properties.CacheClusterEnabled)

_cached if {
	some settings in aws.list(input.subject.config.Properties.MethodSettings)
	values.is_true(settings.CachingEnabled)
}
