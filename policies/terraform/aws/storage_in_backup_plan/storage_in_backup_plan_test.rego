package policies.terraform.aws.storage_in_backup_plan_test

import data.policies.terraform.aws.storage_in_backup_plan

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_ebs_volume",
    "address": "aws_ebs_volume.data",
    "config": {"availability_zone": "eu-central-1a", "size": 40}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_ebs_volume",
   "address": "aws_ebs_volume.data",
   "config": {"availability_zone": "eu-central-1a", "size": 40}
  },
  "related": {
   "aws_backup_selection": [
    {
     "address": "aws_backup_selection.data",
     "config": {
      "iam_role_arn": "arn:aws:iam::111122223333:role/backup",
      "name": "data",
      "plan_id": "p1",
      "resources": [{"$unknown": 1}]
     },
     "type": "aws_backup_selection"
    }
   ]
  }
 },
 {
  "subject": {
   "type": "aws_efs_file_system",
   "address": "aws_efs_file_system.data",
   "config": {"encrypted": true}
  },
  "related": {
   "aws_efs_backup_policy": [
    {
     "address": "aws_efs_backup_policy.data",
     "config": {"backup_policy": [{"status": "ENABLED"}], "file_system_id": {"$unknown": 1}},
     "type": "aws_efs_backup_policy"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := storage_in_backup_plan.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := storage_in_backup_plan.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := storage_in_backup_plan.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := storage_in_backup_plan.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
