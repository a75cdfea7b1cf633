package policies.terraform.aws.efs_access_points_confined_test

import data.policies.terraform.aws.efs_access_points_confined

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_efs_access_point",
    "address": "aws_efs_access_point.shop",
    "config": {"file_system_id": "fs-0a1b2c3d"}
   }
  },
  "paths": [["root_directory"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_efs_access_point",
    "address": "aws_efs_access_point.shop",
    "config": {"file_system_id": "fs-0a1b2c3d", "root_directory": [{"path": "/"}]}
   }
  },
  "paths": [["root_directory"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_efs_access_point",
   "address": "aws_efs_access_point.shop",
   "config": {"file_system_id": "fs-0a1b2c3d", "root_directory": [{"path": "/shop"}]}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := efs_access_points_confined.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := efs_access_points_confined.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := efs_access_points_confined.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := efs_access_points_confined.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
