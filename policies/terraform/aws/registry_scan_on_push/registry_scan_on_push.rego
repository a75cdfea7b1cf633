# METADATA
# title: Images are scanned when they are pushed
# description: >-
#   Checks that repositories of ECR scan images on push. Otherwise known vulnerabilities are found only if somebody
#   looks, or scanning is set for the whole registry.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
# custom:
#   id: ANX-TF-AWS-0150
#   severity: medium
#   topic: registry-hardening
#   subjects: [aws_ecr_repository]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "images are searched for known vulnerabilities"}
#   - {id: A.5.21, strength: supports, rationale: "what comes in by base images is looked at"}
#   does_not_show: >-
#     that findings are dealt with, and scanning that is set for the registry
#   remediation: >-
#     Add `image_scanning_configuration { scan_on_push = true }`.
package policies.terraform.aws.registry_scan_on_push

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not scan its images", [input.subject.address]), "path": path}
}

_required contains ["image_scanning_configuration", 0, "scan_on_push"]

_met contains ["image_scanning_configuration", 0, "scan_on_push"] if {
	values.is_true(input.subject.config.image_scanning_configuration[0].scan_on_push)
}
