# METADATA
# title: Groups of instances are launched from templates
# description: >-
#   Checks that an auto scaling group uses a launch template or a mixed policy. Launch configurations are no longer
#   developed and have no versions, so nobody can say what an instance was launched with, nor go back.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group
# - https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-templates.html
# custom:
#   id: ANX-TF-AWS-0325
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: [aws_autoscaling_group]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "capacity can be renewed with what AWS offers today"}
#   - {id: A.8.14, strength: supports, rationale: "instances can be replaced and rolled back"}
#   - {id: A.8.9, strength: supports, rationale: "what instances are launched with has versions"}
#   does_not_show: what the template holds
#   remediation: Use `launch_template` or `mixed_instances_policy` in place of `launch_configuration`.
package policies.terraform.aws.autoscaling_launch_templates

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not launched from a template", "path": []} if not _templated

_templated if aws.given(input.subject.config.launch_template)

_templated if aws.given(input.subject.config.mixed_instances_policy)
