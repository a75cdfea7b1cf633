package policies.gitlab_ci.no_untrusted_input_in_scripts_test

import data.policies.gitlab_ci.no_untrusted_input_in_scripts

_input(text) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_interpreted_text if {
	every text in [
		`eval "echo $CI_COMMIT_MESSAGE"`,
		`bash -c "check ${CI_MERGE_REQUEST_TITLE}"`,
		`python3 -c "print('$CI_COMMIT_BRANCH')"`,
		`ssh host "deploy $CI_COMMIT_REF_NAME"`,
	] {
		findings := no_untrusted_input_in_scripts.deny with input as _input(text)
		{finding.message | some finding in findings} == {"job a runs text that contributors write"}
	}
}

test_allow_text_as_data if {
	every text in [
		`echo "$CI_COMMIT_MESSAGE"`,
		`eval "$(ssh-agent -s)"`,
		`bash -c "echo $CI_COMMIT_REF_SLUG"`,
		`./check.sh "$CI_MERGE_REQUEST_TITLE"`,
	] {
		no_untrusted_input_in_scripts.applies with input as _input(text)
		findings := no_untrusted_input_in_scripts.deny with input as _input(text)
		findings == set()
	}
}
