# METADATA
# title: Search domains refuse TLS older than version 1.2
# description: >-
#   Checks the TLS policy of search domains. The default still accepts TLS 1.0 and 1.1, which are deprecated and open
#   to known attacks.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
# custom:
#   id: ANX-CFN-0104
#   severity: medium
#   topic: db-tls
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "outdated versions of TLS are shut out"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that HTTPS is asked for at all
#   remediation: >-
#     Set `DomainEndpointOptions.TLSSecurityPolicy` to `Policy-Min-TLS-1-2-PFS-2023-10`.
package policies.cloudformation.search_domain_tls_policy

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s accepts TLS older than 1.2", [input.subject.address]), "path": path}
}

_required contains ["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"]

_met contains ["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"] if {
	input.subject.config.Properties.DomainEndpointOptions.TLSSecurityPolicy in {
		"Policy-Min-TLS-1-2-2019-07",
		"Policy-Min-TLS-1-2-PFS-2023-10",
		"Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
	}
}
