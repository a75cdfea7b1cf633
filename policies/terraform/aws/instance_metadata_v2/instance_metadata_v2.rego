# METADATA
# title: Instances serve metadata by session only
# description: >-
#   Checks that EC2 instances and launch templates require session tokens for the metadata service (IMDSv2), or switch
#   it off. Without tokens, one forged request of an application hands out the credentials of the instance.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
# custom:
#   id: ANX-TF-AWS-0014
#   severity: high
#   topic: instance-metadata
#   subjects: [aws_instance, aws_launch_template]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "a secure setting is stated in the configuration of each instance"}
#   does_not_show: "defaults of the account or the image, what an instance takes from its launch template, and its role"
#   remediation: Add `metadata_options` with `http_tokens = "required"`.
package policies.terraform.aws.instance_metadata_v2

# An instance with a launch template takes the options from there.
applies if not input.subject.config.launch_template

deny contains finding if {
	_options_missing
	finding := {"message": _message, "path": ["metadata_options"]}
}

deny contains finding if {
	some i, options in input.subject.config.metadata_options
	_served(options)
	_without_tokens(options)
	finding := {"message": _message, "path": ["metadata_options", i, "http_tokens"]}
}

_options_missing if not input.subject.config.metadata_options

_options_missing if input.subject.config.metadata_options == []

# The service runs unless it is switched off.
_served(options) if not options.http_endpoint

_served(options) if options.http_endpoint == "enabled"

_without_tokens(options) if not options.http_tokens

_without_tokens(options) if options.http_tokens == "optional"

_message := sprintf("%s serves metadata without a session token", [input.subject.address])
