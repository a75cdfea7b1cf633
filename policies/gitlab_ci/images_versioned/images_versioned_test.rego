package policies.gitlab_ci.images_versioned_test

import data.policies.gitlab_ci.images_versioned

_input(image, services) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"image": object.union({"path": ["image"], "inherited": false}, image), "services": services},
}}

_pinned := {"reference": "ruby@sha256:1f", "repository": "ruby", "digest": "sha256:1f"}

test_deny_moving_tags if {
	service := {"path": ["services", 0], "reference": "postgres", "repository": "postgres"}
	image := {"reference": "ruby:latest", "repository": "ruby", "tag": "latest"}
	findings := images_versioned.deny with input as _input(image, [service])
	findings == {
		{"message": "job a runs the image ruby, which has the moving tag `latest`", "path": ["image"]},
		{"message": "job a runs the image postgres, which has neither a tag nor a digest", "path": ["services", 0]},
	}
}

test_allow_digest if {
	images_versioned.applies with input as _input(_pinned, [])
	findings := images_versioned.deny with input as _input(_pinned, [])
	findings == set()
}

test_allow_images_of_others if {
	not images_versioned.applies with input as _input({"reference": "ruby:3", "inherited": true}, [])
	not images_versioned.applies with input as _input({"reference": "$CI_REGISTRY_IMAGE:x"}, [])
}
