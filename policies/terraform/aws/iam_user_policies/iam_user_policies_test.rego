package policies.terraform.aws.iam_user_policies_test

import data.policies.terraform.aws.iam_user_policies

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_policy_attachment.role",
   "config": {"name": "role", "policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "roles": ["deploy"]},
   "type": "aws_iam_policy_attachment"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_user_policy.inline",
    "config": {"policy": "{}", "user": "deploy"},
    "type": "aws_iam_user_policy"
   }
  },
  "paths": [["user"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_user_policy_attachment.attached",
    "config": {"policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "user": "deploy"},
    "type": "aws_iam_user_policy_attachment"
   }
  },
  "paths": [["user"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_policy_attachment.many",
    "config": {"name": "many", "policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "users": ["deploy"]},
    "type": "aws_iam_policy_attachment"
   }
  },
  "paths": [["users"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_user_policy_attachments_exclusive.all",
    "config": {"policy_arns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"], "user_name": "deploy"},
    "type": "aws_iam_user_policy_attachments_exclusive"
   }
  },
  "paths": [["policy_arns"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_policy_attachment.many",
   "config": {
    "groups": ["deployers"],
    "name": "many",
    "policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
    "users": []
   },
   "type": "aws_iam_policy_attachment"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_user_policies.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_user_policies.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_user_policies.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_user_policies.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		iam_user_policies.applies with input as case.input
	}
	every case in _outside {
		not iam_user_policies.applies with input as case
	}
}
