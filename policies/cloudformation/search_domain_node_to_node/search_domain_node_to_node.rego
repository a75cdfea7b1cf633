# METADATA
# title: Nodes of search domains talk to each other over TLS
# description: >-
#   Checks that OpenSearch and Elasticsearch domains encrypt the traffic between their nodes. HTTPS at the endpoint
#   ends at the first node; what the nodes exchange is plain text unless this is on.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html
# custom:
#   id: ANX-CFN-0103
#   severity: medium
#   topic: db-tls
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted between the nodes of the store"}
#   - {id: A.8.21, strength: supports, rationale: "traffic inside the service is protected"}
#   does_not_show: >-
#     that clients have to use HTTPS
#   remediation: >-
#     Set `NodeToNodeEncryptionOptions.Enabled` to `true`.
package policies.cloudformation.search_domain_node_to_node

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s sends plain text between its nodes", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "NodeToNodeEncryptionOptions", "Enabled"]

_met contains ["Properties", "NodeToNodeEncryptionOptions", "Enabled"] if {
	values.is_true(input.subject.config.Properties.NodeToNodeEncryptionOptions.Enabled)
}
