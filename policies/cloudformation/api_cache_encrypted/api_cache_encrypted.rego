# METADATA
# title: Caches of APIs are encrypted
# description: >-
#   Checks that stages of API Gateway that cache answers encrypt the cache. It holds what the API returned to others.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html
# custom:
#   id: ANX-CFN-0182
#   severity: medium
#   topic: db-encryption
#   subjects: ["AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     whose answers are cached for whom
#   remediation: >-
#     Set `CacheDataEncrypted: true` beside `CachingEnabled`.
package policies.cloudformation.api_cache_encrypted

import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s caches answers unencrypted", [input.subject.address]), "path": path}
}

_faulty contains ["Properties", "MethodSettings", i, "CacheDataEncrypted"] if {
	is_array(input.subject.config.Properties.MethodSettings)
	some i, settings in input.subject.config.Properties.MethodSettings
	not _encrypted(settings)
}

_encrypted(settings) if values.is_true(settings.CacheDataEncrypted)

_encrypted(settings) if not values.is_true(object.get(settings, "CachingEnabled", false))
