package policies.terraform.aws.images_not_shared_test

import data.policies.terraform.aws.images_not_shared

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_ami_launch_permission",
    "address": "aws_ami_launch_permission.web",
    "config": {"account_id": "444455556666", "image_id": "ami-0abcdef1234567890"}
   }
  },
  "paths": [["account_id"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_ami_launch_permission",
    "address": "aws_ami_launch_permission.web",
    "config": {"group": "all", "image_id": "ami-0abcdef1234567890"}
   }
  },
  "paths": [["group"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_ami_launch_permission",
   "address": "aws_ami_launch_permission.web",
   "config": {
    "image_id": "ami-0abcdef1234567890",
    "organization_arn": "arn:aws:organizations::111122223333:organization/o-exampleorgid"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := images_not_shared.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := images_not_shared.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := images_not_shared.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := images_not_shared.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
