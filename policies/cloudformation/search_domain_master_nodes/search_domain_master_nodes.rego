# METADATA
# title: Search domains have three dedicated master nodes
# description: >-
#   Checks that search domains have at least three dedicated master nodes. Fewer cannot agree on a leader when one is
#   lost, and data nodes that lead as well fail under load.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html
# custom:
#   id: ANX-CFN-0121
#   severity: low
#   topic: multi-az
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the loss of a node or a zone does not stop the search domain"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that data nodes are redundant, too
#   remediation: >-
#     Set `DedicatedMasterEnabled: true` and `DedicatedMasterCount: 3` in the configuration of the cluster.
package policies.cloudformation.search_domain_master_nodes

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "ClusterConfig", "DedicatedMasterEnabled"] if {
	input.subject.type == "AWS::OpenSearchService::Domain"
}

_required contains ["Properties", "ClusterConfig", "DedicatedMasterCount"] if {
	input.subject.type == "AWS::OpenSearchService::Domain"
}

_required contains ["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"] if {
	input.subject.type == "AWS::Elasticsearch::Domain"
}

_required contains ["Properties", "ElasticsearchClusterConfig", "DedicatedMasterCount"] if {
	input.subject.type == "AWS::Elasticsearch::Domain"
}

_met contains ["Properties", "ClusterConfig", "DedicatedMasterEnabled"] if {
	values.is_true(input.subject.config.Properties.ClusterConfig.DedicatedMasterEnabled)
}

_met contains ["Properties", "ClusterConfig", "DedicatedMasterCount"] if {
	values.number(input.subject.config.Properties.ClusterConfig.DedicatedMasterCount) >= 3
}

_met contains ["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"] if {
	values.is_true(input.subject.config.Properties.ElasticsearchClusterConfig.DedicatedMasterEnabled)
}

_met contains ["Properties", "ElasticsearchClusterConfig", "DedicatedMasterCount"] if {
	values.number(input.subject.config.Properties.ElasticsearchClusterConfig.DedicatedMasterCount) >= 3
}

_message(path) := sprintf("%s may lose its leader: `%s`", [input.subject.address, aws_settings.dotted(path)])
