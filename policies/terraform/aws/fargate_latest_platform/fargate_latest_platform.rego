# METADATA
# title: Fargate services run on the latest platform
# description: >-
#   Checks that services of ECS do not pin a platform version. A pinned one is left behind when a later one brings
#   fixes of the kernel and the runtime.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html
# custom:
#   id: ANX-TF-AWS-0259
#   severity: low
#   topic: patching-auto-upgrade
#   subjects: [aws_ecs_service]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "the platform gets security fixes"}
#   does_not_show: vulnerabilities of the images
#   remediation: Leave out `platform_version` or set it to `LATEST`.
package policies.terraform.aws.fargate_latest_platform

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "pins its platform version", "path": ["platform_version"]} if {
	is_string(input.subject.config.platform_version)
	not input.subject.config.platform_version in {"LATEST", ""}
}
