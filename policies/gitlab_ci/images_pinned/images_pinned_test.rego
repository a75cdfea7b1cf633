package policies.gitlab_ci.images_pinned_test

import data.policies.gitlab_ci.images_pinned

_input(image, services) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"image": object.union({"path": ["image"], "inherited": false}, image), "services": services},
}}

_pinned := {"reference": "ruby@sha256:1f", "repository": "ruby", "digest": "sha256:1f"}

test_deny_tags if {
	service := {"path": ["services", 0], "reference": "postgres:16", "repository": "postgres", "tag": "16"}
	findings := images_pinned.deny with input as _input({"reference": "ruby:3", "repository": "ruby", "tag": "3"}, [service])
	findings == {
		{"message": "job a runs the image ruby:3, which can change", "path": ["image"]},
		{"message": "job a runs the image postgres:16, which can change", "path": ["services", 0]},
	}
}

test_allow_digest if {
	images_pinned.applies with input as _input(_pinned, [])
	findings := images_pinned.deny with input as _input(_pinned, [])
	findings == set()
}

test_allow_images_of_others if {
	inherited := {"reference": "ruby:3", "tag": "3", "inherited": true}
	not images_pinned.applies with input as _input(inherited, [])
	not images_pinned.applies with input as _input({"reference": "$CI_REGISTRY_IMAGE:x"}, [])
}

test_allow_images_without_a_version if {
	every image in [{"reference": "ruby"}, {"reference": "ruby:latest", "tag": "latest"}] {
		not images_pinned.applies with input as _input(image, [])
	}
}
