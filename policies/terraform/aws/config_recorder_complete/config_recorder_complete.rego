# METADATA
# title: AWS Config records every type of resource
# description: >-
#   Checks that a recorder takes all types of resources, the global ones included. What it leaves out can be changed
#   without a trace.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_recorder
# - https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
# custom:
#   id: ANX-TF-AWS-0344
#   severity: medium
#   topic: config-recorder
#   subjects: [aws_config_configuration_recorder]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "configurations and their changes are recorded"}
#   - {id: A.5.9, strength: supports, rationale: "the inventory of resources is complete"}
#   does_not_show: that the recorder runs in every region, and that somebody looks at changes
#   remediation: Set `all_supported = true` and `include_global_resource_types = true` in `recording_group`.
package policies.terraform.aws.config_recorder_complete

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves types of resources out", "path": ["recording_group", 0, key]} if {
	some key in ["all_supported", "include_global_resource_types"]
	not _recorded(key)
}

_recorded(key) if {
	some group in aws.list(input.subject.config.recording_group)
	is_object(group)
	values.is_true(object.get(group, key, null))
}

_recorded("all_supported") if not aws.given(object.get(input.subject.config, "recording_group", null))

_recorded("all_supported") if {
	some group in aws.list(input.subject.config.recording_group)
	is_object(group)
	not "all_supported" in object.keys(group)
}
