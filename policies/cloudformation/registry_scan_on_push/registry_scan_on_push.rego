# METADATA
# title: Images are scanned when they are pushed
# description: >-
#   Checks that repositories of ECR scan images on push. Otherwise known vulnerabilities are found only if somebody
#   looks, or scanning is set for the whole registry.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
# custom:
#   id: ANX-CFN-0150
#   severity: medium
#   topic: registry-hardening
#   subjects: ["AWS::ECR::Repository"]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "images are searched for known vulnerabilities"}
#   - {id: A.5.21, strength: supports, rationale: "what comes in by base images is looked at"}
#   does_not_show: >-
#     that findings are dealt with, and scanning that is set for the registry
#   remediation: >-
#     Set `ImageScanningConfiguration.ScanOnPush: true`.
package policies.cloudformation.registry_scan_on_push

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not scan its images", [input.subject.address]), "path": path}
}

_required contains ["Properties", "ImageScanningConfiguration", "ScanOnPush"]

_met contains ["Properties", "ImageScanningConfiguration", "ScanOnPush"] if {
	values.is_true(input.subject.config.Properties.ImageScanningConfiguration.ScanOnPush)
}
