# METADATA
# title: Instances have bandwidth of their own for their volumes
# description: >-
#   Checks that instances are EBS-optimized where their type does not do so by itself. Otherwise traffic of the
#   network slows the volumes down.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html
# custom:
#   id: ANX-TF-AWS-0232
#   severity: low
#   topic: vm-hardening
#   subjects: [aws_instance, terraform.module]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "instances follow the baseline"}
#   - {id: A.8.6, strength: supports, rationale: "capacity is reserved for storage"}
#   does_not_show: that the throughput is enough
#   remediation: Set `ebs_optimized = true`.
package policies.terraform.aws.instance_ebs_optimized

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

# The generations since 2017 are optimized by default.
applies if {
	input.subject.type != "terraform.module"
	not _always
}

applies if {
	regex.match(`^terraform-aws-modules/ec2-instance/aws$`, input.subject.config.source)
	not _always
}

_always if regex.match(`^(a1|c[5-9]|d3|f[12]|g[3-9]|h1|hpc|i[3-9]|im|inf|is|m[5-9]|mac|p[3-9]|r[5-9]|t[34]|trn|u|vt|x[12]|z1|c4|d2|m4|p2|x1)[a-z0-9-]*\.`, input.subject.config.instance_type)

_faults contains {"text": "shares its bandwidth between network and volumes", "path": ["ebs_optimized"]} if {
	not _optimized
}

_optimized if values.is_true(input.subject.config.ebs_optimized)
