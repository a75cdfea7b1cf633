# METADATA
# title: AWS Config records every type of resource
# description: >-
#   Checks that a recorder takes all types of resources, the global ones included. What it leaves out can be changed
#   without a trace.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configurationrecorder.html
# - https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
# custom:
#   id: ANX-CFN-0414
#   severity: medium
#   topic: config-recorder
#   subjects: ["AWS::Config::ConfigurationRecorder"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "configurations and their changes are recorded"}
#   - {id: A.5.9, strength: supports, rationale: "the inventory of resources is complete"}
#   does_not_show: that the recorder runs in every region, and that somebody looks at changes
#   remediation: Set `AllSupported` and `IncludeGlobalResourceTypes` to `true` in `RecordingGroup`.
package policies.cloudformation.config_recorder_complete

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves types of resources out", "path": path} if {
	not _chosen_by_exclusion
	values.is_false(input.subject.config.Properties.RecordingGroup.AllSupported)
	path := ["Properties", "RecordingGroup", "AllSupported"]
}

_faults contains {"text": "leaves types of resources out", "path": path} if {
	count(aws.list(input.subject.config.Properties.RecordingGroup.ResourceTypes)) > 0
	path := ["Properties", "RecordingGroup", "ResourceTypes"]
}

_faults contains {"text": "leaves global types of resources out", "path": path} if {
	not _chosen_by_exclusion
	not _records_global
	path := ["Properties", "RecordingGroup", "IncludeGlobalResourceTypes"]
}

# A recorder that names what it leaves out has decided on the rest.
_chosen_by_exclusion if input.subject.config.Properties.RecordingGroup.ExclusionByResourceTypes

_records_global if values.is_true(input.subject.config.Properties.RecordingGroup.IncludeGlobalResourceTypes)
