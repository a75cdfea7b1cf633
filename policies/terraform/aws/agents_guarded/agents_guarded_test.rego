package policies.terraform.aws.agents_guarded_test

import data.policies.terraform.aws.agents_guarded

_input(config) := {"subject": {"type": "aws_bedrockagent_agent", "address": "X", "config": config}}

test_deny_no_guardrail if {
	every config in [{}, {"guardrail_configuration": []}] {
		findings := agents_guarded.deny with input as _input(config)
		findings == {{"message": "X has no guardrail", "path": ["guardrail_configuration"]}}
	}
}

test_allow_guardrail if {
	findings := agents_guarded.deny with input as _input({"guardrail_configuration": [{"guardrail_identifier": "g"}]})
	findings == set()
}
