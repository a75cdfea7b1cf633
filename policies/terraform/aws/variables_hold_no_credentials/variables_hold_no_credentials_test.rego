package policies.terraform.aws.variables_hold_no_credentials_test

import data.policies.terraform.aws.variables_hold_no_credentials

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "var.region",
   "config": {"default": "eu-central-1", "type": {"$unknown": 1}},
   "name": "region",
   "type": "terraform.variable"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "var.db_password",
    "config": {"default": "correct-horse-9", "type": {"$unknown": 1}},
    "name": "db_password",
    "type": "terraform.variable"
   }
  },
  "paths": [["default"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "var.db_password",
   "config": {"sensitive": true, "type": {"$unknown": 1}},
   "name": "db_password",
   "type": "terraform.variable"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := variables_hold_no_credentials.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := variables_hold_no_credentials.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := variables_hold_no_credentials.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := variables_hold_no_credentials.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		variables_hold_no_credentials.applies with input as case.input
	}
	every case in _outside {
		not variables_hold_no_credentials.applies with input as case
	}
}
