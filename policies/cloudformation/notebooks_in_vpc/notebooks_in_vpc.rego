# METADATA
# title: Notebooks lie in a network of the organisation
# description: >-
#   Checks that notebook instances name a subnet. Without one they run in a network of the service, straight on the
#   internet and out of reach of the own firewall and flow logs.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
# custom:
#   id: ANX-CFN-0153
#   severity: medium
#   topic: notebook-ml-hardening
#   subjects: ["AWS::SageMaker::NotebookInstance"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "notebooks are placed in a chosen network"}
#   - {id: A.8.20, strength: supports, rationale: "their traffic can be filtered"}
#   does_not_show: >-
#     that direct internet access is off
#   remediation: >-
#     Set `SubnetId` and `SecurityGroupIds`.
package policies.cloudformation.notebooks_in_vpc

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s runs outside the networks of the organisation", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "SubnetId"]

_met contains ["Properties", "SubnetId"] if aws_settings.given(input.subject.config.Properties.SubnetId)
