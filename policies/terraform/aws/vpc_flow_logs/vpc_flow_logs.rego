# METADATA
# title: Networks record their traffic
# description: >-
#   Checks that every VPC has a flow log. Without one nobody can say afterwards which hosts talked to whom.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/flow_log
# - https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
# custom:
#   id: ANX-TF-AWS-0306
#   severity: medium
#   topic: vpc-flow-logs
#   subjects: [aws_vpc, aws_default_vpc]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "traffic of the network is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   - {id: A.8.20, strength: supports, rationale: "the network can be supervised"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Add an `aws_flow_log` with `vpc_id` of the network and `traffic_type = "ALL"`.
package policies.terraform.aws.vpc_flow_logs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record its traffic", "path": []} if not input.related.aws_flow_log
