# METADATA
# title: Images that jobs run in are pinned to a digest
# description: >-
#   Checks that the container of a job and its services are named by an image digest. A tag can be moved to another
#   image, which then runs with the source and the secrets of the job.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container
# - https://docs.docker.com/dhi/core-concepts/digests/
# custom:
#   id: ANX-GHA-0119
#   severity: medium
#   topic: image-pinning
#   subjects: [github.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that builds run in is named by content"}
#   does_not_show: that the image was reviewed, and what the job downloads
#   remediation: Name the image with its digest, as in `debian:12@sha256:...`.
package policies.github_actions.job_images_pinned

import data.policies.lib.github

applies if count(_images) > 0

deny contains finding if {
	some entry in _images
	not regex.match(`@sha256:[0-9a-f]{64}`, entry.image)
	finding := {
		"message": sprintf("%s runs the image %s, which can change", [input.subject.address, entry.image]),
		"path": entry.path,
	}
}

# An image, or its tag, that the matrix names. It is shown where it is used.
_images contains {"path": path, "image": image} if {
	some [path, text] in _named
	is_string(text)
	expressions := regex.find_all_string_submatch_n(`\$\{\{([^}]*)\}\}`, text, -1)
	count(expressions) == 1
	subject := {"config": {}, "views": {"matrix": input.subject.config.strategy.matrix}}
	some [_, value] in github.resolved(subject, expressions[0][1])
	image := replace(text, expressions[0][0], sprintf("%v", [value]))
	not contains(image, "${{")
}

# A tag that is made for the run.
_images contains {"path": path, "image": text} if {
	some [path, text] in _named
	is_string(text)
	regex.match(`^[^$@]+:\$\{\{ *github\.(sha|ref_name|run_id|run_number) *\}\}$`, text)
}

_images contains {"path": path, "image": image} if {
	some [path, image] in _named
	is_string(image)
	image != ""
	not contains(image, "${{")
}

_named contains [["container"], image] if {
	image := input.subject.config.container
}

_named contains [["container", "image"], image] if {
	image := input.subject.config.container.image
}

_named contains [["services", name, "image"], image] if {
	is_object(input.subject.config.services)
	some name, service in input.subject.config.services
	image := service.image
}
