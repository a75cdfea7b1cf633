# METADATA
# title: Database security groups stay closed to the internet
# description: >-
#   Checks that security groups of databases from before VPCs do not admit the whole internet. A database that anyone
#   can reach is one weak password from being copied.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html
# custom:
#   id: ANX-TF-AWS-0214
#   severity: critical
#   topic: sg-open-ingress-any
#   subjects: [aws_db_security_group, aws_redshift_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access to databases is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: security groups of VPCs, which policies of their own judge
#   remediation: Replace `cidr` by the networks that need access, or move the database into a VPC.
package policies.terraform.aws.database_security_group_closed

import data.policies.lib.aws
import data.policies.lib.network

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["ingress", i, "cidr"]} if {
	some i, ingress in aws.list(input.subject.config.ingress)
	network.open_cidr(ingress.cidr)
	text := sprintf("admits %s", [ingress.cidr])
}
