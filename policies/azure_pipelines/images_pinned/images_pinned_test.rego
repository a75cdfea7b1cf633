package policies.azure_pipelines.images_pinned_test

import data.policies.azure_pipelines.images_pinned

_job(image) := {"subject": {
	"address": "jobs.a",
	"config": {},
	"views": {"images": [object.union({"path": ["container"]}, image)]},
}}

test_deny_tag if {
	findings := images_pinned.deny with input as _job({"reference": "node:22", "tag": "22"})
	findings == {{"message": "jobs.a runs the image node:22, which can change", "path": ["container"]}}
}

test_allow_digest if {
	images_pinned.applies with input as _job({"reference": "node@sha256:1f", "digest": "sha256:1f"})
	findings := images_pinned.deny with input as _job({"reference": "node@sha256:1f", "digest": "sha256:1f"})
	findings == set()
}

test_applies_to_known_images if {
	not images_pinned.applies with input as _job({"reference": "$(image)"})
	not images_pinned.applies with input as _job({"reference": "node"})
}
