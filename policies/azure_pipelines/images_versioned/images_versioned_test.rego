package policies.azure_pipelines.images_versioned_test

import data.policies.azure_pipelines.images_versioned

_job(image) := {"subject": {
	"address": "jobs.a",
	"config": {},
	"views": {"images": [object.union({"path": ["container"]}, image)]},
}}

test_deny_moving_tag if {
	findings := images_versioned.deny with input as _job({"reference": "node:latest", "repository": "node", "tag": "latest"})
	findings == {{"message": "jobs.a runs the image node, which has the moving tag `latest`", "path": ["container"]}}
}

test_allow_digest if {
	images_versioned.applies with input as _job({"reference": "node@sha256:1f", "digest": "sha256:1f"})
	findings := images_versioned.deny with input as _job({"reference": "node@sha256:1f", "digest": "sha256:1f"})
	findings == set()
}

test_applies_to_known_images if {
	not images_versioned.applies with input as _job({"reference": "$(image)"})
}
