# METADATA
# title: Search domains lie in a private network
# description: >-
#   Checks that OpenSearch and Elasticsearch domains are placed in a VPC. Otherwise their endpoint is public, and a
#   single mistake in the access policy opens all documents.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
# custom:
#   id: ANX-CFN-0113
#   severity: high
#   topic: db-publicly-accessible
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the search domain cannot be reached from the internet"}
#   - {id: A.8.22, strength: demonstrates, rationale: "the search domain lies in a network of its own"}
#   does_not_show: >-
#     which addresses the security groups let in
#   remediation: >-
#     Add `VPCOptions` with the subnets and security groups of the domain. The domain is made anew.
package policies.cloudformation.search_domains_in_vpc

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s has a public endpoint", [input.subject.address]), "path": path}
}

_required contains ["Properties", "VPCOptions"]

_met contains ["Properties", "VPCOptions"] if aws_settings.given(input.subject.config.Properties.VPCOptions.SubnetIds)
