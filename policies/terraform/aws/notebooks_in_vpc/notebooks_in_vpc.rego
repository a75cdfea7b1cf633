# METADATA
# title: Notebooks lie in a network of the organisation
# description: >-
#   Checks that notebook instances name a subnet. Without one they run in a network of the service, straight on the
#   internet and out of reach of the own firewall and flow logs.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
# custom:
#   id: ANX-TF-AWS-0153
#   severity: medium
#   topic: notebook-ml-hardening
#   subjects: [aws_sagemaker_notebook_instance]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "notebooks are placed in a chosen network"}
#   - {id: A.8.20, strength: supports, rationale: "their traffic can be filtered"}
#   does_not_show: >-
#     that direct internet access is off
#   remediation: >-
#     Set `subnet_id` and `security_groups`.
package policies.terraform.aws.notebooks_in_vpc

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s runs outside the networks of the organisation", [input.subject.address]),
		"path": path,
	}
}

_required contains ["subnet_id"]

_met contains ["subnet_id"] if aws_settings.given(input.subject.config.subnet_id)
