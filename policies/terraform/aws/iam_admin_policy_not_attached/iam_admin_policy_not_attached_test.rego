package policies.terraform.aws.iam_admin_policy_not_attached_test

import data.policies.terraform.aws.iam_admin_policy_not_attached

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_role_policy_attachment.deploy",
    "config": {"policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess", "role": "deploy"},
    "type": "aws_iam_role_policy_attachment"
   }
  },
  "paths": [["policy_arn"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_ssoadmin_managed_policy_attachment.ops",
    "config": {"managed_policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"},
    "type": "aws_ssoadmin_managed_policy_attachment"
   }
  },
  "paths": [["managed_policy_arn"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_role.deploy",
    "config": {"managed_policy_arns": ["arn:aws:iam::aws:policy/IAMFullAccess"]},
    "type": "aws_iam_role"
   }
  },
  "paths": [["managed_policy_arns", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_role_policy_attachments_exclusive.deploy",
    "config": {"policy_arns": ["arn:aws:iam::aws:policy/AdministratorAccess"]},
    "type": "aws_iam_role_policy_attachments_exclusive"
   }
  },
  "paths": [["policy_arns", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_role_policy_attachment.deploy",
   "config": {"policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "role": "deploy"},
   "type": "aws_iam_role_policy_attachment"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_admin_policy_not_attached.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_admin_policy_not_attached.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_admin_policy_not_attached.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_admin_policy_not_attached.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_deny_lookups if {
	every key, value in {"name": "AdministratorAccess", "arn": "arn:aws:iam::aws:policy/AdministratorAccess"} {
		subject := {"type": "data.aws_iam_policy", "address": "X", "config": {key: value}}
		findings := iam_admin_policy_not_attached.deny with input as {"subject": subject}
		findings == {{"message": "X looks up a policy with all rights", "path": [key]}}
	}
}
