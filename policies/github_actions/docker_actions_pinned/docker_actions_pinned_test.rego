package policies.github_actions.docker_actions_pinned_test

import data.policies.github_actions.docker_actions_pinned

_action(image) := {"subject": {"address": "action Lint", "config": {"runs": {"using": "docker", "image": image}}}}

test_deny_tag if {
	findings := docker_actions_pinned.deny with input as _action("docker://alpine:3.22")
	findings == {{
		"message": "action Lint runs the image docker://alpine:3.22, which can change",
		"path": ["runs", "image"],
	}}
}

test_allow_digest if {
	image := "docker://alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1"
	docker_actions_pinned.applies with input as _action(image)
	findings := docker_actions_pinned.deny with input as _action(image)
	findings == set()
}

test_applies_to_ready_images if {
	not docker_actions_pinned.applies with input as _action("Dockerfile")
}
