# METADATA
# title: Warehouses load and unload through the network of the organization
# description: >-
#   Checks that a Redshift cluster uses enhanced VPC routing. Otherwise copies to and from buckets go over the internet,
#   past security groups and flow logs.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_cluster
# - https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html
# custom:
#   id: ANX-TF-AWS-0390
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_redshift_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic of the warehouse stays in networks that are controlled"}
#   - {id: A.8.15, strength: supports, rationale: "traffic passes where flow logs record it"}
#   does_not_show: which endpoints and rules the network has
#   remediation: Set `enhanced_vpc_routing = true`.
package policies.terraform.aws.redshift_vpc_routing

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "loads and unloads past its network", "path": ["enhanced_vpc_routing"]} if not _routed

_routed if values.is_true(input.subject.config.enhanced_vpc_routing)
