# METADATA
# title: Search domains decide by user who sees what
# description: >-
#   Checks that a search domain has fine-grained access control. Without it whoever reaches the domain reads and changes
#   every index.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
# custom:
#   id: ANX-TF-AWS-0381
#   severity: medium
#   topic: db-publicly-accessible
#   subjects: [aws_opensearch_domain, aws_elasticsearch_domain]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to indexes is decided by user"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow need"}
#   does_not_show: which users and roles there are
#   remediation: Set `enabled = true` in `advanced_security_options`.
package policies.terraform.aws.search_domain_access_control

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "decides nothing by user", "path": ["advanced_security_options", 0, "enabled"]} if {
	not _decided
}

_decided if {
	some options in aws.list(input.subject.config.advanced_security_options)
	values.is_true(options.enabled)
}
