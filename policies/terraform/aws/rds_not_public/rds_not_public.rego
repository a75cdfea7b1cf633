# METADATA
# title: Databases have no public address
# description: >-
#   Checks that RDS and Aurora instances are not publicly accessible. A public address leaves only the security group
#   and the password between the internet and the data.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# custom:
#   id: ANX-TF-AWS-0007
#   severity: critical
#   topic: db-publicly-accessible
#   subjects: [aws_db_instance, aws_rds_cluster_instance]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the database cannot be reached from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "data stores stay inside the private network"}
#   does_not_show: "that the subnets have no route to the internet, and who may connect from inside"
#   remediation: Set `publicly_accessible = false` or remove the attribute.
package policies.terraform.aws.rds_not_public

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.publicly_accessible)
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["publicly_accessible"],
	}
}
