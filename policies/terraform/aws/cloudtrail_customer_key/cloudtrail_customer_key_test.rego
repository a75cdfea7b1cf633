package policies.terraform.aws.cloudtrail_customer_key_test

import data.policies.terraform.aws.cloudtrail_customer_key

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {"subject": {"address": "aws_cloudtrail.main", "config": {"name": "main"}, "type": "aws_cloudtrail"}},
  "paths": [["kms_key_id"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_cloudtrail_event_data_store.lake",
    "config": {"name": "lake"},
    "type": "aws_cloudtrail_event_data_store"
   }
  },
  "paths": [["kms_key_id"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_cloudtrail.main",
   "config": {"kms_key_id": "arn:aws:kms:eu-central-1:111122223333:key/trail", "name": "main"},
   "type": "aws_cloudtrail"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cloudtrail_customer_key.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cloudtrail_customer_key.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cloudtrail_customer_key.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := cloudtrail_customer_key.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
