package policies.github_actions.own_runners_closed_to_outsiders_test

import data.policies.github_actions.own_runners_closed_to_outsiders

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

test_deny_events_of_outsiders if {
	every config in _own_machines {
		findings := own_runners_closed_to_outsiders.deny with input as _job(config, ["push", "pull_request"])
		findings == {{
			"message": "jobs.a runs on a machine of your own when outsiders cause `pull_request`",
			"path": ["runs-on"],
		}}
	}
}

test_allow_own_events if {
	every config in _own_machines {
		findings := own_runners_closed_to_outsiders.deny with input as _job(config, ["push", "schedule"])
		findings == set()
		own_runners_closed_to_outsiders.applies with input as _job(config, ["push"])
	}
}

test_allow_runners_of_github if {
	every config in _other_machines {
		not own_runners_closed_to_outsiders.applies with input as _job(config, ["pull_request"])
	}
}
