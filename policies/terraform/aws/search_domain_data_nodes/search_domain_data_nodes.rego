# METADATA
# title: Search domains keep their data in several zones
# description: >-
#   Checks that search domains have at least three data nodes and spread them over zones. With fewer, the loss of one
#   node or zone loses shards or stops writing.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html
# custom:
#   id: ANX-TF-AWS-0120
#   severity: medium
#   topic: multi-az
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the loss of a node or a zone does not stop the search domain"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that indices have replicas
#   remediation: >-
#     Set `zone_awareness_enabled = true` and an `instance_count` of three or more in `cluster_config`.
package policies.terraform.aws.search_domain_data_nodes

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["cluster_config", 0, "zone_awareness_enabled"]

_required contains ["cluster_config", 0, "instance_count"]

_met contains ["cluster_config", 0, "zone_awareness_enabled"] if {
	values.is_true(input.subject.config.cluster_config[0].zone_awareness_enabled)
}

_met contains ["cluster_config", 0, "instance_count"] if {
	values.number(input.subject.config.cluster_config[0].instance_count) >= 3
}

_message(path) := sprintf(
	"%s does not survive the loss of a data node: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
