package policies.terraform.aws.api_execution_logs_test

import data.policies.terraform.aws.api_execution_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_api_gateway_method_settings.all",
    "config": {"method_path": "*/*", "settings": [{"metrics_enabled": true}]},
    "type": "aws_api_gateway_method_settings"
   }
  },
  "paths": [["settings", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_api_gateway_method_settings.all",
   "config": {"method_path": "*/*", "settings": [{"logging_level": "ERROR"}]},
   "type": "aws_api_gateway_method_settings"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_execution_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_execution_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_execution_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_execution_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_deny_stage_without_method_settings if {
	stage := {"subject": {"type": "aws_api_gateway_stage", "address": "X", "config": {}}}
	findings := api_execution_logs.deny with input as stage
	findings == {{"message": "X logs no execution of its methods", "path": []}}
	off := {"related": {"aws_api_gateway_method_settings": [{"address": "m", "config": {"settings": [{}]}}]}}
	silent := api_execution_logs.deny with input as object.union(stage, off)
	silent == findings
}

test_allow_stage_with_method_settings if {
	level := {"settings": [{"logging_level": "ERROR"}]}
	related := {"aws_api_gateway_method_settings": [{"address": "m", "config": level}]}
	stage := {"subject": {"type": "aws_api_gateway_stage", "address": "X", "config": {}}, "related": related}
	findings := api_execution_logs.deny with input as stage
	findings == set()
}
