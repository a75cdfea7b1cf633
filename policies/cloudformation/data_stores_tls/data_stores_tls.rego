# METADATA
# title: Caches and search domains take only encrypted connections
# description: >-
#   Checks that caches and search domains ask for TLS. Without it, requests, credentials and data cross the network as
#   plain text, open to everyone on the path.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
# custom:
#   id: ANX-CFN-0102
#   severity: high
#   topic: db-tls
#   subjects:
#     ["AWS::AppSync::ApiCache", "AWS::DAX::Cluster", "AWS::ElastiCache::ReplicationGroup",
#     "AWS::Elasticsearch::Domain", "AWS::MemoryDB::Cluster", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way to the store"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     which versions of TLS are accepted, and that clients check the certificate
#   remediation: >-
#     Switch on the setting that the message names, for example `TransitEncryptionEnabled: true`, and connect with TLS.
package policies.cloudformation.data_stores_tls

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "TransitEncryptionEnabled"] if {
	input.subject.type in {"AWS::AppSync::ApiCache", "AWS::ElastiCache::ReplicationGroup"}
}

_required contains ["Properties", "ClusterEndpointEncryptionType"] if input.subject.type == "AWS::DAX::Cluster"

_required contains ["Properties", "DomainEndpointOptions", "EnforceHTTPS"] if {
	input.subject.type in {"AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"}
}

_met contains ["Properties", "TransitEncryptionEnabled"] if {
	values.is_true(input.subject.config.Properties.TransitEncryptionEnabled)
}

_met contains ["Properties", "ClusterEndpointEncryptionType"] if {
	input.subject.config.Properties.ClusterEndpointEncryptionType == "TLS"
}

_met contains ["Properties", "DomainEndpointOptions", "EnforceHTTPS"] if {
	values.is_true(input.subject.config.Properties.DomainEndpointOptions.EnforceHTTPS)
}

_faulty contains ["Properties", "TLSEnabled"] if values.is_false(input.subject.config.Properties.TLSEnabled)

_message(path) := sprintf(
	"%s takes connections without TLS: `%s` is not on",
	[input.subject.address, aws_settings.dotted(path)],
)
