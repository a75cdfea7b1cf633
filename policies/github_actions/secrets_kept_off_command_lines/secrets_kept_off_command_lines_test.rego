package policies.github_actions.secrets_kept_off_command_lines_test

import data.policies.github_actions.secrets_kept_off_command_lines

_step(run) := {"subject": {"address": "jobs.a.steps[0]", "config": {"run": run}}}

test_deny_secret_in_request if {
	findings := secrets_kept_off_command_lines.deny
		with input as _step("curl -d token=${{ secrets.TOKEN }} https://example.com")
	findings == {{
		"message": "jobs.a.steps[0] puts a secret into the arguments of a program",
		"path": ["run", "curl -d token=${{ secrets.TOKEN"],
	}}
}

test_deny_other_programs if {
	every run in [
		"make && wget \"https://example.com/?key=${{ secrets.KEY }}\"",
		"docker login -u ci -p ${{secrets.REGISTRY_PASSWORD}} registry.example.com",
		"git clone https://ci:${{ secrets.PAT }}@git.example.com/x",
		"npm config set //registry.example.com/:_authToken ${{ secrets.NPM }}",
		"curl -X POST \\\n  -H \"Authorization: Bearer ${{ secrets.KEY }}\" \\\n  https://example.com",
	] {
		findings := secrets_kept_off_command_lines.deny with input as _step(run)
		count(findings) == 1
	}
}

test_allow_other_ways if {
	every run in [
		"echo ${{ secrets.REGISTRY_PASSWORD }} | docker login --password-stdin",
		"curl https://example.com\necho ${{ secrets.X }} > key",
		"curl -H \"Authorization: Bearer $TOKEN\" https://example.com",
		"git push https://x:${{ secrets.GITHUB_TOKEN }}@git.example.com/x",
	] {
		findings := secrets_kept_off_command_lines.deny with input as _step(run)
		findings == set()
	}
}

test_applies_to_scripts if {
	secrets_kept_off_command_lines.applies with input as _step("make")
	not secrets_kept_off_command_lines.applies with input as _step(null)
}
