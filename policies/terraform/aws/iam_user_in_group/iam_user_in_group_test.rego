package policies.terraform.aws.iam_user_in_group_test

import data.policies.terraform.aws.iam_user_in_group

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_group_membership.ops",
    "config": {"group": "ops", "name": "ops", "users": []},
    "type": "aws_iam_group_membership"
   }
  },
  "paths": [["users"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_user_group_membership.ops",
    "config": {"groups": [], "user": "ops"},
    "type": "aws_iam_user_group_membership"
   }
  },
  "paths": [["groups"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_group_membership.ops",
   "config": {"group": "ops", "name": "ops", "users": ["ops"]},
   "type": "aws_iam_group_membership"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_user_in_group.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_user_in_group.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_user_in_group.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_user_in_group.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_alone := {"aws_iam_user": "belongs to no group", "aws_iam_group": "has no members"}

test_deny_users_and_groups_alone if {
	every type, text in _alone {
		subject := {"type": type, "address": "X", "config": {}}
		findings := iam_user_in_group.deny with input as {"subject": subject, "related": {}}
		findings == {{"message": sprintf("X %s", [text]), "path": []}}
	}
}

test_allow_users_and_groups_together if {
	every type, _ in _alone {
		every companion in ["aws_iam_group_membership", "aws_iam_user_group_membership"] {
			findings := iam_user_in_group.deny with input as {
				"subject": {"type": type, "address": "X", "config": {}},
				"related": {companion: [{}]},
			}
			findings == set()
		}
	}
}
