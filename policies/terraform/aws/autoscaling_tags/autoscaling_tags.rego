# METADATA
# title: Groups of instances pass their tags on
# description: >-
#   Checks that an auto scaling group has tags for its instances. Without them nobody can tell what a machine is for,
#   who answers for it, and which rules hold for it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group
# - https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html
# custom:
#   id: ANX-TF-AWS-0326
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: [aws_autoscaling_group, terraform.module]
#   controls:
#   - {id: A.5.9, strength: demonstrates, rationale: "instances can be told in the inventory"}
#   - {id: A.8.6, strength: supports, rationale: "capacity can be told by purpose"}
#   does_not_show: that the tags are right and complete
#   remediation: Add a `tag` block with `propagate_at_launch = true`.
package policies.terraform.aws.autoscaling_tags

import data.policies.lib.aws

applies if input.subject.type == "aws_autoscaling_group"

applies if startswith(input.subject.config.source, "terraform-aws-modules/autoscaling/aws")

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gives its instances no tags", "path": []} if {
	not aws.given(object.get(input.subject.config, "tag", null))
	not aws.given(object.get(input.subject.config, "tags", null))
	not aws.given(object.get(input.subject.config, "tags_as_map", null))
}
