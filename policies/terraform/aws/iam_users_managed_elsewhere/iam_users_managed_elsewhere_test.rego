package policies.terraform.aws.iam_users_managed_elsewhere_test

import data.policies.terraform.aws.iam_users_managed_elsewhere

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {"subject": {"address": "aws_iam_user.deploy", "config": {"name": "deploy"}, "type": "aws_iam_user"}},
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"address": "aws_identitystore_user.ops", "config": {"user_name": "ops"}, "type": "aws_identitystore_user"}
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_ssoadmin_account_assignment.ops",
    "config": {"principal_type": "USER"},
    "type": "aws_ssoadmin_account_assignment"
   }
  },
  "paths": [["principal_type"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_ssoadmin_account_assignment.ops",
   "config": {"principal_type": "GROUP"},
   "type": "aws_ssoadmin_account_assignment"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_users_managed_elsewhere.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_users_managed_elsewhere.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_users_managed_elsewhere.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_users_managed_elsewhere.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
