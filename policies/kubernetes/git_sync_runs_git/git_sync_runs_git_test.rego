package policies.kubernetes.git_sync_runs_git_test

import data.policies.kubernetes.git_sync_runs_git

_pod(config) := {"subject": {
	"address": "Pod shop/web",
	"views": {"containers": [{
		"name": "fetch",
		"path": ["spec", "containers", 0],
		"config": config,
		"image": {"repository": "registry.k8s.io/git-sync/git-sync"},
	}]},
}}

test_deny_other_program if {
	findings := git_sync_runs_git.deny with input as _pod({"env": [{"name": "GITSYNC_GIT", "value": "/tmp/git"}]})
	findings == {{
		"message": "Pod shop/web chooses the program of git-sync in container `fetch`",
		"path": ["spec", "containers", 0, "env", 0],
	}}
	arguments := git_sync_runs_git.deny with input as _pod({"args": ["--one-time", "--git=/tmp/git"]})
	{finding.path | some finding in arguments} == {["spec", "containers", 0, "args", 1]}
}

test_allow_plain_use if {
	git_sync_runs_git.deny == set() with input as _pod({
		"env": [{"name": "GITSYNC_REPO", "value": "https://example.com/a.git"}],
		"args": ["--git-config=a:b"],
	})
}
