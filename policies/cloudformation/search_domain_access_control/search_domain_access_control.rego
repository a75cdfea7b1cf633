# METADATA
# title: Search domains decide by user who sees what
# description: >-
#   Checks that a search domain has fine-grained access control. Without it whoever reaches the domain reads and changes
#   every index.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-advancedsecurityoptionsinput.html
# custom:
#   id: ANX-CFN-0344
#   severity: medium
#   topic: db-publicly-accessible
#   subjects: ["AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to indexes is decided by user"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow need"}
#   does_not_show: which users and roles there are
#   remediation: >-
#     Set `Enabled: true` in `AdvancedSecurityOptions`.
package policies.cloudformation.search_domain_access_control

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "decides nothing by user",
	"path": ["Properties", "AdvancedSecurityOptions", "Enabled"],
} if {
	not _decided
}

_decided if values.is_true(input.subject.config.Properties.AdvancedSecurityOptions.Enabled)
