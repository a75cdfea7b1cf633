package policies.terraform.aws.functions_in_vpc_test

import data.policies.terraform.aws.functions_in_vpc

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_lambda_function",
    "address": "aws_lambda_function.hook",
    "config": {"function_name": "hook", "role": "arn:aws:iam::111122223333:role/hook"}
   }
  },
  "paths": [["vpc_config"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_lambda_function",
   "address": "aws_lambda_function.hook",
   "config": {
    "function_name": "hook",
    "role": "arn:aws:iam::111122223333:role/hook",
    "vpc_config": [{"security_group_ids": ["sg-0a1b2c3d"], "subnet_ids": ["subnet-0a1b2c3d"]}]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := functions_in_vpc.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := functions_in_vpc.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := functions_in_vpc.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := functions_in_vpc.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
