# METADATA
# title: Tags of images cannot be moved
# description: >-
#   Checks that tags in repositories of ECR are immutable. With tags that move, an image that was tested and approved
#   can be replaced by another one without a trace in the deployment.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
# custom:
#   id: ANX-TF-AWS-0151
#   severity: medium
#   topic: registry-hardening
#   subjects: [aws_ecr_repository]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "a released image cannot be replaced under its tag"}
#   - {id: A.5.21, strength: supports, rationale: "what runs is what was approved"}
#   - {id: A.8.9, strength: supports, rationale: "a tag names one configuration"}
#   does_not_show: >-
#     that images are signed, and what they contain
#   remediation: >-
#     Set `image_tag_mutability = "IMMUTABLE"`.
package policies.terraform.aws.registry_immutable_tags

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s lets tags be moved", [input.subject.address]), "path": path}
}

_required contains ["image_tag_mutability"]

_met contains ["image_tag_mutability"] if {
	input.subject.config.image_tag_mutability in {"IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"}
}
