package policies.terraform.aws.ecs_exec_logs_encrypted_test

import data.policies.terraform.aws.ecs_exec_logs_encrypted

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_ecs_cluster",
    "address": "aws_ecs_cluster.shop",
    "config": {
     "configuration": [
      {
       "execute_command_configuration": [
        {"log_configuration": [{"cloud_watch_log_group_name": "sessions"}], "logging": "OVERRIDE"}
       ]
      }
     ],
     "name": "shop"
    }
   }
  },
  "paths": [["configuration", 0, "execute_command_configuration", 0, "log_configuration", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_ecs_cluster",
   "address": "aws_ecs_cluster.shop",
   "config": {
    "configuration": [
     {
      "execute_command_configuration": [
       {
        "log_configuration": [
         {"cloud_watch_encryption_enabled": true, "cloud_watch_log_group_name": "sessions"}
        ],
        "logging": "OVERRIDE"
       }
      ]
     }
    ],
    "name": "shop"
   }
  }
 },
 {
  "subject": {
   "type": "aws_ecs_cluster",
   "address": "aws_ecs_cluster.shop",
   "config": {
    "configuration": [
     {
      "execute_command_configuration": [
       {
        "log_configuration": [{"s3_bucket_encryption_enabled": true, "s3_bucket_name": "acme-sessions"}],
        "logging": "OVERRIDE"
       }
      ]
     }
    ],
    "name": "shop"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := ecs_exec_logs_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := ecs_exec_logs_encrypted.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := ecs_exec_logs_encrypted.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := ecs_exec_logs_encrypted.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		ecs_exec_logs_encrypted.applies with input as case.input
	}
}
