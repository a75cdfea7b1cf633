# METADATA
# title: Warehouses load and unload through the network of the organization
# description: >-
#   Checks that a Redshift cluster uses enhanced VPC routing. Otherwise copies to and from buckets go over the internet,
#   past security groups and flow logs.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-cluster.html
# custom:
#   id: ANX-CFN-0350
#   severity: medium
#   topic: sql-audit-logging
#   subjects: ["AWS::Redshift::Cluster"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic of the warehouse stays in networks that are controlled"}
#   - {id: A.8.15, strength: supports, rationale: "traffic passes where flow logs record it"}
#   does_not_show: which endpoints and rules the network has
#   remediation: >-
#     Set `EnhancedVpcRouting: true`.
package policies.cloudformation.redshift_vpc_routing

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "loads and unloads past its network", "path": ["Properties", "EnhancedVpcRouting"]} if {
	not _routed
}

_routed if values.is_true(input.subject.config.Properties.EnhancedVpcRouting)
