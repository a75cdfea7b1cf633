# METADATA
# title: Docker actions run a pinned image
# description: >-
#   Checks that an action which runs a ready-made image names it by a digest. Those who use the action may pin it to a
#   commit: an image by tag still changes under it, and runs with the token and the secrets of their jobs.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runs-for-docker-container-actions
# custom:
#   id: ANX-GHA-0133
#   severity: medium
#   topic: image-pinning
#   subjects: [github.action]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that the action runs is named by content"}
#   does_not_show: that the image was reviewed, and what base image a Dockerfile of the action uses
#   remediation: Name the image with its digest, as in `docker://alpine:3.22@sha256:...`.
package policies.github_actions.docker_actions_pinned

applies if startswith(input.subject.config.runs.image, "docker://")

deny contains finding if {
	not regex.match(`@sha256:[0-9a-f]{64}`, input.subject.config.runs.image)
	finding := {
		"message": sprintf("%s runs the image %s, which can change", [input.subject.address, input.subject.config.runs.image]),
		"path": ["runs", "image"],
	}
}
