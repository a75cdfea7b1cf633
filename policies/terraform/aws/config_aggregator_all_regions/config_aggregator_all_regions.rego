# METADATA
# title: The aggregator of AWS Config covers all regions
# description: >-
#   Checks that an aggregator takes all regions. Resources in a region that it leaves out are in no inventory, and that
#   is where misuse starts.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_aggregator
# - https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html
# custom:
#   id: ANX-TF-AWS-0343
#   severity: low
#   topic: config-recorder
#   subjects: [aws_config_configuration_aggregator]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "configurations of all regions are looked at in one place"}
#   - {id: A.5.9, strength: supports, rationale: "the inventory leaves no region out"}
#   does_not_show: that a recorder is on in every region and account
#   remediation: Set `all_regions = true` in `account_aggregation_source` or `organization_aggregation_source`.
package policies.terraform.aws.config_aggregator_all_regions

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves regions out", "path": ["account_aggregation_source", i, "all_regions"]} if {
	some i, source in aws.list(input.subject.config.account_aggregation_source)
	is_object(source)
	not values.is_true(object.get(source, "all_regions", null))
}

_faults contains {"text": "leaves regions out", "path": ["organization_aggregation_source", i, "all_regions"]} if {
	some i, source in aws.list(input.subject.config.organization_aggregation_source)
	is_object(source)
	not values.is_true(object.get(source, "all_regions", null))
}
