package policies.github_actions.job_images_pinned_test

import data.policies.github_actions.job_images_pinned

_job(config) := {"subject": {"address": "jobs.a", "config": config}}

_pinned := concat("", [
	"debian:12@sha256:0123456789abcdef0123456789abcdef",
	"0123456789abcdef0123456789abcdef",
])

test_deny_tags if {
	config := {
		"container": "node:20",
		"services": {"db": {"image": "postgres"}, "cache": {"image": _pinned}, "x": {"image": "${{ inputs.x }}"}},
	}
	findings := job_images_pinned.deny with input as _job(config)
	findings == {
		{"message": "jobs.a runs the image node:20, which can change", "path": ["container"]},
		{"message": "jobs.a runs the image postgres, which can change", "path": ["services", "db", "image"]},
	}
}

test_deny_image_of_container if {
	findings := job_images_pinned.deny with input as _job({"container": {"image": "node:latest"}})
	{finding.path | some finding in findings} == {["container", "image"]}
}

test_deny_image_of_matrix if {
	config := {
		"container": {"image": "${{ matrix.image }}"},
		"strategy": {"matrix": {"image": ["debian:12", _pinned]}},
	}
	findings := job_images_pinned.deny with input as _job(config)
	findings == {{
		"message": "jobs.a runs the image debian:12, which can change",
		"path": ["container", "image"],
	}}
}

test_deny_tag_of_matrix_and_run if {
	config := {
		"container": {"image": "node:${{ matrix.version }}"},
		"services": {"db": {"image": "registry.example.com/db:${{ github.sha }}"}},
		"strategy": {"matrix": {"version": [20, trim_prefix(_pinned, "debian:")]}},
	}
	findings := job_images_pinned.deny with input as _job(config)
	{finding.message | some finding in findings} == {
		"jobs.a runs the image node:20, which can change",
		"jobs.a runs the image registry.example.com/db:${{ github.sha }}, which can change",
	}
}

test_allow_digest if {
	findings := job_images_pinned.deny with input as _job({"container": {"image": _pinned}})
	findings == set()
	job_images_pinned.applies with input as _job({"container": {"image": _pinned}})
}

test_allow_no_image if {
	every config in [{}, {"container": {"image": ""}}, {"services": "x"}, {"container": "${{ matrix.image }}"}] {
		not job_images_pinned.applies with input as _job(config)
	}
}
