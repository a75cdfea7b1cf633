package policies.github_actions.jobs_run_on_fresh_machines_test

import data.policies.github_actions.jobs_run_on_fresh_machines

_job(config, triggers) := {"subject": {"address": "jobs.a", "config": config, "views": {"triggers": triggers}}}

_own_machines := [
	{"runs-on": "self-hosted"},
	{"runs-on": ["Self-Hosted", "linux"]},
	{"runs-on": {"labels": ["self-hosted"]}},
	{"runs-on": {"group": "builders"}},
	{"runs-on": "${{ matrix.os }}", "strategy": {"matrix": {"os": ["ubuntu-24.04", ["self-hosted", "x"]]}}},
	{"runs-on": "${{ matrix.os }}", "strategy": {"matrix": {"os": ["self-hosted"]}}},
]

_other_machines := [
	{"runs-on": "ubuntu-latest"},
	{"runs-on": ["ubuntu-latest", 3]},
	{"runs-on": "${{ inputs.runner }}"},
	{"runs-on": "${{ matrix.os }}", "strategy": {"matrix": {"os": ["ubuntu-24.04"]}}},
	{"uses": "./.github/workflows/a.yml"},
]

test_deny_own_machines if {
	every config in _own_machines {
		findings := jobs_run_on_fresh_machines.deny with input as _job(config, [])
		findings == {{
			"message": "jobs.a runs on a machine that may keep state between jobs",
			"path": ["runs-on"],
		}}
		jobs_run_on_fresh_machines.applies with input as _job(config, [])
	}
}

test_allow_runners_of_github if {
	every config in _other_machines {
		findings := jobs_run_on_fresh_machines.deny with input as _job(config, [])
		findings == set()
	}
	not jobs_run_on_fresh_machines.applies with input as _job({"uses": "x"}, [])
}
