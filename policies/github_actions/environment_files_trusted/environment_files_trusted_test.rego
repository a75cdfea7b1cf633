package policies.github_actions.environment_files_trusted_test

import data.policies.github_actions.environment_files_trusted

_step(run, address, triggers) := {"subject": {
	"address": address,
	"config": {"run": run},
	"views": {"triggers": triggers},
}}

test_deny_computed_text if {
	every run in [
		`echo "NAME=$(cat name.txt)" >> $GITHUB_ENV`,
		`echo "$message" >> "$GITHUB_PATH"`,
		"cat settings.env >> $GITHUB_ENV",
		`echo "x=$env:NAME" >> $env:GITHUB_ENV`,
		"echo NAME=%NAME% >> %GITHUB_ENV%",
		"cat >> $GITHUB_ENV <<< $NAME",
		"./scripts/settings.sh >> \"$GITHUB_ENV\"",
		"jq -r .name data.json >> $GITHUB_ENV",
	] {
		findings := environment_files_trusted.deny with input as _step(run, "jobs.a.steps[0]", ["workflow_run"])
		findings == {{"message": "jobs.a.steps[0] writes computed text to an environment file", "path": ["run"]}}
		environment_files_trusted.applies with input as _step(run, "jobs.a.steps[0]", ["workflow_run"])
		environment_files_trusted.applies with input as _step(run, "runs.steps[0]", [])
	}
}

test_allow_fixed_text if {
	every run in [`echo "LEVEL=debug" >> "$GITHUB_ENV"`, "echo $PATH", "printf 'A=1\n' >> $GITHUB_ENV"] {
		findings := environment_files_trusted.deny with input as _step(run, "runs.steps[0]", [])
		findings == set()
	}
}

test_allow_own_events if {
	not environment_files_trusted.applies with input as _step("x", "jobs.a.steps[0]", ["push"])
	not environment_files_trusted.applies with input as {"subject": {"address": "runs.steps[0]", "config": {}}}
}
