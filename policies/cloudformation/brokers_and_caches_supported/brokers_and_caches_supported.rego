# METADATA
# title: Brokers and caches run a version that is maintained
# description: >-
#   Checks that brokers of Amazon MQ and caches of ElastiCache for Redis do not ask for a version that gets no more
#   updates. Flaws that are found in it stay open.
# related_resources:
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/activemq-version-management.html
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/rabbitmq-version-management.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html
# custom:
#   id: ANX-CFN-0433
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects:
#   - "AWS::AmazonMQ::Broker"
#   - "AWS::AmazonMQ::Configuration"
#   - "AWS::ElastiCache::CacheCluster"
#   - "AWS::ElastiCache::ReplicationGroup"
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "software in operation gets security updates"}
#   - {id: A.8.19, strength: supports, rationale: "versions in operation are a decision"}
#   does_not_show: that updates are installed, and versions that the template leaves to the service
#   parameters:
#     oldest_versions:
#       default: ["activemq 5.18", "rabbitmq 3.13", "redis 6.0"]
#       description: The oldest version of each engine that still gets updates.
#   remediation: Set `EngineVersion` to a current version, and test the upgrade.
package policies.cloudformation.brokers_and_caches_supported

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["Properties", "EngineVersion"]} if {
	some oldest in data.parameters["ANX-CFN-0433"].oldest_versions
	[engine, minimum] := split(oldest, " ")
	engine == _engine
	version := _version(input.subject.config.Properties.EngineVersion)
	version < _version(minimum)
	text := sprintf("runs %s %s", [_engine, input.subject.config.Properties.EngineVersion])
}

_engine := lower(input.subject.config.Properties.EngineType) if is_string(input.subject.config.Properties.EngineType)

_engine := lower(input.subject.config.Properties.Engine) if is_string(input.subject.config.Properties.Engine)

# `5.15.9` is 5015.
_version(text) := (to_number(parts[0]) * 1000) + to_number(parts[1]) if {
	parts := _parts(text)
	count(parts) > 1
}

_version(text) := (to_number(parts[0]) * 1000) + 999 if {
	parts := _parts(text)
	count(parts) == 1
}

_parts(text) := parts if {
	regex.match(`^[0-9]+([.][0-9]+)*([.]x)?$`, sprintf("%v", [text]))
	parts := [part | some part in split(sprintf("%v", [text]), "."); part != "x"]
}
