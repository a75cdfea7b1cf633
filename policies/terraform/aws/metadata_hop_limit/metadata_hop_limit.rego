# METADATA
# title: Metadata stays on the instance
# description: >-
#   Checks that answers of the metadata service travel one hop. With more, containers and proxies on the instance get
#   the credentials of its role.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
# custom:
#   id: ANX-TF-AWS-0261
#   severity: low
#   topic: imds-v2
#   subjects: [aws_instance, aws_launch_template, aws_launch_configuration]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the instance follows the baseline"}
#   - {id: A.8.5, strength: supports, rationale: "credentials of the role are protected"}
#   does_not_show: instances whose containers need the metadata service
#   remediation: Set `http_put_response_hop_limit = 1` in `metadata_options`.
package policies.terraform.aws.metadata_hop_limit

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	some i, options in aws.list(input.subject.config.metadata_options)
	values.number(options.http_put_response_hop_limit) > 1
	fault := {
		"text": "lets metadata travel further",
		"path": ["metadata_options", i, "http_put_response_hop_limit"],
	}
}
