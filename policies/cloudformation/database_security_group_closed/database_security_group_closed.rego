# METADATA
# title: Database security groups stay closed to the internet
# description: >-
#   Checks that security groups of databases from before VPCs do not admit the whole internet. A database that anyone
#   can reach is one weak password from being copied.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsecuritygroup.html
# custom:
#   id: ANX-CFN-0214
#   severity: critical
#   topic: sg-open-ingress-any
#   subjects:
#   - "AWS::RDS::DBSecurityGroup"
#   - "AWS::RDS::DBSecurityGroupIngress"
#   - "AWS::Redshift::ClusterSecurityGroupIngress"
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access to databases is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: security groups of VPCs, which policies of their own judge
#   remediation: Replace `CIDRIP` by the networks that need access, or move the database into a VPC.
package policies.cloudformation.database_security_group_closed

import data.policies.lib.aws
import data.policies.lib.network

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "admits the internet", "path": path} if {
	some entry in aws.entries(input.subject.config.Properties.DBSecurityGroupIngress)
	network.open_cidr(entry.value.CIDRIP)
	path := array.concat(array.concat(["Properties", "DBSecurityGroupIngress"], entry.path), ["CIDRIP"])
}

_faults contains {"text": "admits the internet", "path": ["Properties", "CIDRIP"]} if {
	network.open_cidr(input.subject.config.Properties.CIDRIP)
}
