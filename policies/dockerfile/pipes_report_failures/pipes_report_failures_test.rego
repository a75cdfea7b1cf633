package policies.dockerfile.pipes_report_failures_test

import data.policies.dockerfile.pipes_report_failures

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_download_before_a_pipe if {
	every text in [
		"curl -fsSL https://example.com/a.tgz | tar xz",
		"cd /x && wget -qO- \\\n  https://example.com/a | wc -l",
	] {
		findings := pipes_report_failures.deny with input as _stage([_run(text)])
		findings == {{"message": "stage 0 goes on when a download before a pipe fails", "path": ["instructions", 0]}}
	}
}

test_allow_pipes_that_report if {
	shell := {"cmd": "shell", "text": `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`}
	every instructions in [
		[_run("set -o pipefail && curl https://example.com/a.tgz | tar xz")],
		[shell, _run("curl https://example.com/a.tgz | tar xz")],
		[_run("curl -f https://example.com || exit 1")],
		[_run("cat a | sort > b")],
		[{"cmd": "run", "json": true, "value": ["sh", "-c", "curl https://example.com | tar xz"]}],
	] {
		findings := pipes_report_failures.deny with input as _stage(instructions)
		findings == set()
	}
}
