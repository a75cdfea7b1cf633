# METADATA
# title: Nodes of search domains talk to each other over TLS
# description: >-
#   Checks that OpenSearch and Elasticsearch domains encrypt the traffic between their nodes. HTTPS at the endpoint
#   ends at the first node; what the nodes exchange is plain text unless this is on.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html
# custom:
#   id: ANX-TF-AWS-0103
#   severity: medium
#   topic: db-tls
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted between the nodes of the store"}
#   - {id: A.8.21, strength: supports, rationale: "traffic inside the service is protected"}
#   does_not_show: >-
#     that clients have to use HTTPS
#   remediation: >-
#     Add `node_to_node_encryption { enabled = true }`.
package policies.terraform.aws.search_domain_node_to_node

import data.policies.lib.values

# One node, the default, has nobody to talk to.
applies if values.number(input.subject.config.cluster_config[0].instance_count) > 1

deny contains finding if {
	values.number(input.subject.config.cluster_config[0].instance_count) > 1
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s sends plain text between its nodes", [input.subject.address]),
		"path": path,
	}
}

_required contains ["node_to_node_encryption", 0, "enabled"]

_met contains ["node_to_node_encryption", 0, "enabled"] if {
	values.is_true(input.subject.config.node_to_node_encryption[0].enabled)
}
