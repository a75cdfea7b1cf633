package policies.terraform.aws.tracing_test

import data.policies.terraform.aws.tracing

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_lambda_function.hook",
    "config": {"tracing_config": [{"mode": "PassThrough"}]},
    "type": "aws_lambda_function"
   }
  },
  "paths": [["tracing_config"]]
 },
 {
  "input": {
   "subject": {"address": "aws_api_gateway_stage.live", "config": {"stage_name": "live"}, "type": "aws_api_gateway_stage"}
  },
  "paths": [["xray_tracing_enabled"]]
 },
 {
  "input": {
   "subject": {"address": "aws_sfn_state_machine.orders", "config": {"name": "orders"}, "type": "aws_sfn_state_machine"}
  },
  "paths": [["tracing_configuration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lambda_function.hook",
   "config": {"tracing_config": [{"mode": "Active"}]},
   "type": "aws_lambda_function"
  }
 },
 {
  "subject": {
   "address": "aws_api_gateway_stage.live",
   "config": {"xray_tracing_enabled": true},
   "type": "aws_api_gateway_stage"
  }
 },
 {
  "subject": {
   "address": "aws_sfn_state_machine.orders",
   "config": {"tracing_configuration": [{"enabled": true}]},
   "type": "aws_sfn_state_machine"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := tracing.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := tracing.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := tracing.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := tracing.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
