# METADATA
# title: Search domains do not switch HTTPS off
# description: >-
#   Checks that a search domain does not accept plain HTTP on purpose. Queries, results and passwords could be read on
#   the way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
# custom:
#   id: ANX-TF-AWS-0380
#   severity: high
#   topic: db-tls
#   subjects: [aws_opensearch_domain, aws_elasticsearch_domain]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic to the domain is encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: which versions of TLS are accepted
#   remediation: Set `enforce_https = true` in `domain_endpoint_options`.
package policies.terraform.aws.search_domain_https

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "accepts plain HTTP", "path": ["domain_endpoint_options", i, "enforce_https"]} if {
	some i, options in aws.list(input.subject.config.domain_endpoint_options)
	values.is_false(options.enforce_https)
}
