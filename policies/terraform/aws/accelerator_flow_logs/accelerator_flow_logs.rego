# METADATA
# title: Accelerators record their traffic
# description: >-
#   Checks that a Global Accelerator writes flow logs. Without them nobody can say afterwards who reached the service
#   through it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_accelerator
# - https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html
# custom:
#   id: ANX-TF-AWS-0307
#   severity: medium
#   topic: vpc-flow-logs
#   subjects: [aws_globalaccelerator_accelerator, aws_globalaccelerator_custom_routing_accelerator]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "traffic through the accelerator is recorded"}
#   - {id: A.8.20, strength: supports, rationale: "the network can be supervised"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Set `flow_logs_enabled = true` and a bucket in `attributes`.
package policies.terraform.aws.accelerator_flow_logs

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record its traffic", "path": ["attributes", 0, "flow_logs_enabled"]} if {
	not _recorded
}

_recorded if values.is_true(input.subject.config.attributes[0].flow_logs_enabled)
