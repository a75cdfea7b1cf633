package policies.terraform.aws.iam_password_age_test

import data.policies.terraform.aws.iam_password_age

_parameters := json.unmarshal(`{"ANX-TF-AWS-0249": {"maximum_age_days": 90}}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_account_password_policy.main",
    "config": {"max_password_age": 365},
    "type": "aws_iam_account_password_policy"
   }
  },
  "paths": [["max_password_age"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_account_password_policy.main",
   "config": {"max_password_age": 90},
   "type": "aws_iam_account_password_policy"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_password_age.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_password_age.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_password_age.deny with input as case
			with data.parameters as _parameters
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_password_age.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
