package policies.repository.hooks_pinned_test

import data.policies.repository.hooks_pinned

test_deny_branch if {
	instance := {"subject": {
		"type": "pre_commit.repository", "address": "pre_commit.repository",
		"config": {"repo": "https://a/b", "rev": "main"},
	}}
	findings := hooks_pinned.deny with input as instance
	findings == {{"message": "pre_commit.repository takes hooks from a branch", "path": ["rev"]}}
}

test_deny_plain if {
	instance := {"subject": {
		"type": "pre_commit.repository", "address": "pre_commit.repository",
		"config": {"repo": "http://a/b", "rev": "v1"},
	}}
	findings := hooks_pinned.deny with input as instance
	findings == {{"message": "pre_commit.repository takes hooks over a connection without protection", "path": ["repo"]}}
}

test_deny_archived if {
	instance := {"subject": {
		"type": "pre_commit.repository", "address": "pre_commit.repository",
		"config": {"repo": "https://github.com/pre-commit/mirrors-prettier", "rev": "v3"},
	}}
	findings := hooks_pinned.deny with input as instance
	findings == {{"message": "pre_commit.repository takes hooks from a repository that its owner has archived", 
		"path": ["repo"]}}
}

test_allow_tag if {
	instance := {"subject": {
		"type": "pre_commit.repository", "address": "pre_commit.repository",
		"config": {"repo": "https://a/b", "rev": "v1.0"},
	}}
	findings := hooks_pinned.deny with input as instance
	findings == set()
}

test_allow_local if {
	instance := {"subject": {
		"type": "pre_commit.repository", "address": "pre_commit.repository",
		"config": {"repo": "local"},
	}}
	findings := hooks_pinned.deny with input as instance
	findings == set()
}
