package policies.azure_pipelines.repositories_pinned_test

import data.policies.azure_pipelines.repositories_pinned

_input(repository) := {"subject": {
	"address": "pipeline",
	"config": {"resources": {"repositories": [object.union({"repository": "shared"}, repository)]}},
}}

test_deny_default_branch if {
	findings := repositories_pinned.deny with input as _input({})
	findings == {{
		"message": "pipeline takes the default branch of repository shared",
		"path": ["resources", "repositories", 0],
	}}
}

test_deny_branch if {
	findings := repositories_pinned.deny with input as _input({"ref": "refs/heads/main"})
	findings == {{
		"message": "pipeline takes a branch of repository shared",
		"path": ["resources", "repositories", 0, "ref"],
	}}
}

test_allow_tag if {
	repositories_pinned.applies with input as _input({"ref": "refs/tags/v1"})
	findings := repositories_pinned.deny with input as _input({"ref": "refs/tags/v1"})
	findings == set()
}

test_applies_to_repositories if {
	not repositories_pinned.applies with input as {"subject": {"config": {}}}
}
