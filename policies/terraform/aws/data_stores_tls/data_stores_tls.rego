# METADATA
# title: Caches and search domains take only encrypted connections
# description: >-
#   Checks that caches and search domains ask for TLS. Without it, requests, credentials and data cross the network as
#   plain text, open to everyone on the path.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
# custom:
#   id: ANX-TF-AWS-0102
#   severity: high
#   topic: db-tls
#   subjects:
#     [aws_appsync_api_cache, aws_cloudsearch_domain, aws_dax_cluster, aws_elasticache_replication_group,
#     aws_elasticsearch_domain, aws_memorydb_cluster, aws_opensearch_domain]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way to the store"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     which versions of TLS are accepted, and that clients check the certificate
#   remediation: >-
#     Switch on the setting that the message names, for example `transit_encryption_enabled = true`, and connect with
#     TLS.
package policies.terraform.aws.data_stores_tls

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

_required contains ["transit_encryption_enabled"] if {
	input.subject.type in {"aws_appsync_api_cache", "aws_elasticache_replication_group"}
}

_required contains ["cluster_endpoint_encryption_type"] if input.subject.type == "aws_dax_cluster"

# A domain that switches HTTPS off is told by ANX-TF-AWS-0380.
_required contains ["domain_endpoint_options", 0, "enforce_https"] if {
	input.subject.type in {"aws_elasticsearch_domain", "aws_opensearch_domain"}
	not _https_off
}

_https_off if values.is_false(input.subject.config.domain_endpoint_options[0].enforce_https)

_required contains ["endpoint_options", 0, "enforce_https"] if input.subject.type == "aws_cloudsearch_domain"

_met contains ["transit_encryption_enabled"] if values.is_true(input.subject.config.transit_encryption_enabled)

_met contains ["cluster_endpoint_encryption_type"] if {
	input.subject.config.cluster_endpoint_encryption_type == "TLS"
}

_met contains ["domain_endpoint_options", 0, "enforce_https"] if {
	values.is_true(input.subject.config.domain_endpoint_options[0].enforce_https)
}

_met contains ["endpoint_options", 0, "enforce_https"] if {
	values.is_true(input.subject.config.endpoint_options[0].enforce_https)
}

_faulty contains ["tls_enabled"] if values.is_false(input.subject.config.tls_enabled)

_message(path) := sprintf(
	"%s takes connections without TLS: `%s` is not on",
	[input.subject.address, aws_settings.dotted(path)],
)
