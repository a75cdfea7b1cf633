# METADATA
# title: Search domains refuse TLS older than version 1.2
# description: >-
#   Checks the TLS policy of search domains. The default still accepts TLS 1.0 and 1.1, which are deprecated and open
#   to known attacks.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
# custom:
#   id: ANX-TF-AWS-0104
#   severity: medium
#   topic: db-tls
#   subjects: [aws_cloudsearch_domain, aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "outdated versions of TLS are shut out"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that HTTPS is asked for at all
#   remediation: >-
#     Set `tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"` in the options of the endpoint (for CloudSearch
#     `Policy-Min-TLS-1-2-2019-07`).
package policies.terraform.aws.search_domain_tls_policy

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s accepts TLS older than 1.2", [input.subject.address]), "path": path}
}

_required contains ["domain_endpoint_options", 0, "tls_security_policy"] if {
	input.subject.type in {"aws_elasticsearch_domain", "aws_opensearch_domain"}
}

_required contains ["endpoint_options", 0, "tls_security_policy"] if input.subject.type == "aws_cloudsearch_domain"

_met contains ["domain_endpoint_options", 0, "tls_security_policy"] if {
	input.subject.config.domain_endpoint_options[0].tls_security_policy in {
		"Policy-Min-TLS-1-2-2019-07",
		"Policy-Min-TLS-1-2-PFS-2023-10",
		"Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
	}
}

_met contains ["endpoint_options", 0, "tls_security_policy"] if {
	input.subject.config.endpoint_options[0].tls_security_policy == "Policy-Min-TLS-1-2-2019-07"
}
