# METADATA
# title: The recorder of AWS Config is on
# description: >-
#   Checks that a recorder has a status resource that switches it on. A recorder that was only made records nothing.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_recorder_status
# - https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
# custom:
#   id: ANX-TF-AWS-0345
#   severity: medium
#   topic: config-recorder
#   subjects: [aws_config_configuration_recorder]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "configurations and their changes are recorded"}
#   - {id: A.5.9, strength: supports, rationale: "there is an inventory of resources"}
#   does_not_show: what it records, and that somebody looks at changes
#   remediation: Add an `aws_config_configuration_recorder_status` for the recorder with `is_enabled = true`.
package policies.terraform.aws.config_recorder_on

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is never switched on", "path": []} if not _on

_on if {
	some status in input.related.aws_config_configuration_recorder_status
	values.is_true(status.config.is_enabled)
}
