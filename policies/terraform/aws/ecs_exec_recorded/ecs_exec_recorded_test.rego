package policies.terraform.aws.ecs_exec_recorded_test

import data.policies.terraform.aws.ecs_exec_recorded

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_ecs_cluster",
    "address": "aws_ecs_cluster.shop",
    "config": {"configuration": [{"execute_command_configuration": [{"logging": "NONE"}]}], "name": "shop"}
   }
  },
  "paths": [["configuration", 0, "execute_command_configuration", 0, "logging"]]
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
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := ecs_exec_recorded.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := ecs_exec_recorded.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := ecs_exec_recorded.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := ecs_exec_recorded.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		ecs_exec_recorded.applies with input as case.input
	}
}
