# METADATA
# title: Metadata stays on the instance
# description: >-
#   Checks that answers of the metadata service travel one hop. With more, containers and proxies on the instance get
#   the credentials of its role.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
# custom:
#   id: ANX-CFN-0261
#   severity: low
#   topic: imds-v2
#   subjects: ["AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the instance follows the baseline"}
#   - {id: A.8.5, strength: supports, rationale: "credentials of the role are protected"}
#   does_not_show: instances whose containers need the metadata service
#   remediation: Set `HttpPutResponseHopLimit` to 1.
package policies.cloudformation.metadata_hop_limit

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	values.number(input.subject.config.Properties.LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit) > 1
	fault := {
		"text": "lets metadata travel further",
		"path": ["Properties", "LaunchTemplateData", "MetadataOptions", "HttpPutResponseHopLimit"],
	}
}

_faults contains fault if {
	values.number(input.subject.config.Properties.MetadataOptions.HttpPutResponseHopLimit) > 1
	fault := {
		"text": "lets metadata travel further",
		"path": ["Properties", "MetadataOptions", "HttpPutResponseHopLimit"],
	}
}
