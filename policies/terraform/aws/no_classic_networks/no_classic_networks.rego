# METADATA
# title: Nothing relies on networks that AWS has retired
# description: >-
#   Checks that no security groups of EC2-Classic are declared for databases, warehouses or caches, and that no network
#   is linked to it. AWS retired that platform, on which every customer shared one network; what is left of it in code
#   guards nothing.
# related_resources:
# - https://aws.amazon.com/blogs/aws/ec2-classic-is-retiring-heres-how-to-prepare/
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html
# custom:
#   id: ANX-TF-AWS-0923
#   severity: low
#   topic: network-segmentation
#   subjects: [aws_db_security_group, aws_elasticache_security_group, aws_redshift_security_group, aws_vpc]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "data stores lie in a network of the organisation"}
#   - {id: A.8.19, strength: supports, rationale: "nothing is used that its vendor no longer supports"}
#   - {id: A.8.8, strength: supports, rationale: "what no longer gets corrections is taken out"}
#   does_not_show: which network the data stores lie in instead
#   remediation: Replace it by an `aws_security_group` in the VPC of the data store, or drop `enable_classiclink`.
package policies.terraform.aws.no_classic_networks

import data.policies.lib.values

deny contains finding if {
	some path in _retired
	finding := {
		"message": sprintf("%s relies on a platform that AWS has retired", [input.subject.address]),
		"path": path,
	}
}

_retired contains [] if input.subject.type != "aws_vpc"

_retired contains ["enable_classiclink"] if values.is_true(input.subject.config.enable_classiclink)
