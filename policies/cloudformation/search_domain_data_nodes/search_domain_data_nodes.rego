# METADATA
# title: Search domains keep their data in several zones
# description: >-
#   Checks that search domains have at least three data nodes and spread them over zones. With fewer, the loss of one
#   node or zone loses shards or stops writing.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html
# custom:
#   id: ANX-CFN-0120
#   severity: medium
#   topic: multi-az
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the loss of a node or a zone does not stop the search domain"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that indices have replicas
#   remediation: >-
#     Set `ZoneAwarenessEnabled: true` and an `InstanceCount` of three or more in the configuration of the cluster.
package policies.cloudformation.search_domain_data_nodes

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "ClusterConfig", "ZoneAwarenessEnabled"] if {
	input.subject.type == "AWS::OpenSearchService::Domain"
}

_required contains ["Properties", "ClusterConfig", "InstanceCount"] if {
	input.subject.type == "AWS::OpenSearchService::Domain"
}

_required contains ["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"] if {
	input.subject.type == "AWS::Elasticsearch::Domain"
}

_required contains ["Properties", "ElasticsearchClusterConfig", "InstanceCount"] if {
	input.subject.type == "AWS::Elasticsearch::Domain"
}

_met contains ["Properties", "ClusterConfig", "ZoneAwarenessEnabled"] if {
	values.is_true(input.subject.config.Properties.ClusterConfig.ZoneAwarenessEnabled)
}

_met contains ["Properties", "ClusterConfig", "InstanceCount"] if {
	values.number(input.subject.config.Properties.ClusterConfig.InstanceCount) >= 3
}

_met contains ["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"] if {
	values.is_true(input.subject.config.Properties.ElasticsearchClusterConfig.ZoneAwarenessEnabled)
}

_met contains ["Properties", "ElasticsearchClusterConfig", "InstanceCount"] if {
	values.number(input.subject.config.Properties.ElasticsearchClusterConfig.InstanceCount) >= 3
}

_message(path) := sprintf(
	"%s does not survive the loss of a data node: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
