# METADATA
# title: The aggregator of AWS Config covers all regions
# description: >-
#   Checks that an aggregator takes all regions. Resources in a region that it leaves out are in no inventory, and that
#   is where misuse starts.
# related_resources:
# - https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configurationaggregator.html
# custom:
#   id: ANX-CFN-0328
#   severity: low
#   topic: config-recorder
#   subjects: ["AWS::Config::ConfigurationAggregator"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "configurations of all regions are looked at in one place"}
#   - {id: A.5.9, strength: supports, rationale: "the inventory leaves no region out"}
#   does_not_show: that a recorder is on in every region and account
#   remediation: >-
#     Set `AllAwsRegions: true` in `AccountAggregationSources` or `OrganizationAggregationSource`.
package policies.cloudformation.config_aggregator_all_regions

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves regions out", "path": path} if {
	some entry in aws.entries(input.subject.config.Properties.AccountAggregationSources)
	is_object(entry.value)
	not values.is_true(object.get(entry.value, "AllAwsRegions", null))
	path := array.concat(array.concat(["Properties", "AccountAggregationSources"], entry.path), ["AllAwsRegions"])
}

_faults contains {
	"text": "leaves regions out",
	"path": ["Properties", "OrganizationAggregationSource", "AllAwsRegions"],
} if {
	input.subject.config.Properties.OrganizationAggregationSource
	not _whole_organization
}

_whole_organization if values.is_true(input.subject.config.Properties.OrganizationAggregationSource.AllAwsRegions)
