# METADATA
# title: Search domains have three dedicated master nodes
# description: >-
#   Checks that search domains have at least three dedicated master nodes. Fewer cannot agree on a leader when one is
#   lost, and data nodes that lead as well fail under load.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html
# custom:
#   id: ANX-TF-AWS-0121
#   severity: low
#   topic: multi-az
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the loss of a node or a zone does not stop the search domain"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that data nodes are redundant, too
#   remediation: >-
#     Set `dedicated_master_enabled = true` and `dedicated_master_count = 3` in `cluster_config`.
package policies.terraform.aws.search_domain_master_nodes

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["cluster_config", 0, "dedicated_master_enabled"]

_required contains ["cluster_config", 0, "dedicated_master_count"]

_met contains ["cluster_config", 0, "dedicated_master_enabled"] if {
	values.is_true(input.subject.config.cluster_config[0].dedicated_master_enabled)
}

_met contains ["cluster_config", 0, "dedicated_master_count"] if {
	values.number(input.subject.config.cluster_config[0].dedicated_master_count) >= 3
}

_message(path) := sprintf("%s may lose its leader: `%s`", [input.subject.address, aws_settings.dotted(path)])
