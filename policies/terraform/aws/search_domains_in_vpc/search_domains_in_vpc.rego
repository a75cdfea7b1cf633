# METADATA
# title: Search domains lie in a private network
# description: >-
#   Checks that OpenSearch and Elasticsearch domains are placed in a VPC and name their security groups. Otherwise their
#   endpoint is public, and a single mistake in the access policy opens all documents, or the default group of the
#   network decides who reaches them.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
# custom:
#   id: ANX-TF-AWS-0113
#   severity: high
#   topic: db-publicly-accessible
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the search domain cannot be reached from the internet"}
#   - {id: A.8.22, strength: demonstrates, rationale: "the search domain lies in a network of its own"}
#   does_not_show: >-
#     which addresses the security groups let in
#   remediation: >-
#     Add `vpc_options` with the subnets and security groups of the domain. The domain is made anew.
package policies.terraform.aws.search_domains_in_vpc

import data.policies.lib.aws
import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s has a public endpoint", [input.subject.address]), "path": path}
}

deny contains finding if {
	some i, options in aws.list(input.subject.config.vpc_options)
	not aws_settings.given(object.get(options, "security_group_ids", []))
	finding := {
		"message": sprintf("%s takes the default security group of its network", [input.subject.address]),
		"path": ["vpc_options", i, "security_group_ids"],
	}
}

_required contains ["vpc_options"]

_met contains ["vpc_options"] if aws_settings.given(input.subject.config.vpc_options)
