# METADATA
# title: Instances serve metadata by session only
# description: >-
#   Checks that EC2 instances, launch templates and launch configurations require session tokens for the metadata
#   service (IMDSv2), or switch it off. Without tokens, one forged request of an application hands out the
#   credentials of the instance.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-metadataoptions.html
# custom:
#   id: ANX-CFN-0400
#   severity: high
#   topic: imds-v2
#   subjects: ["AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "a secure setting is stated in the configuration of each instance"}
#   - {id: A.8.27, strength: supports, rationale: "a flaw of an application does not reach the credentials"}
#   does_not_show: >-
#     defaults of the account or the image, what an instance takes from its launch template, and its role
#   remediation: Set `HttpTokens` to `required` in `MetadataOptions`.
package policies.cloudformation.instance_metadata_v2

# An instance with a launch template takes the options from there.
applies if not input.subject.config.Properties.LaunchTemplate

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves metadata without a session token", "path": path} if {
	input.subject.type == "AWS::EC2::LaunchTemplate"
	_served(input.subject.config.Properties.LaunchTemplateData)
	path := ["Properties", "LaunchTemplateData", "MetadataOptions", "HttpTokens"]
}

_faults contains {"text": "serves metadata without a session token", "path": path} if {
	input.subject.type != "AWS::EC2::LaunchTemplate"
	_served(input.subject.config.Properties)
	path := ["Properties", "MetadataOptions", "HttpTokens"]
}

_served(settings) if {
	not settings.MetadataOptions.HttpTokens == "required"
	not settings.MetadataOptions.HttpEndpoint == "disabled"
}
