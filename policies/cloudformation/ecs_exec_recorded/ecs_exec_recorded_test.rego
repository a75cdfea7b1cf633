package policies.cloudformation.ecs_exec_recorded_test

import data.policies.cloudformation.ecs_exec_recorded

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ECS::Cluster",
    "address": "Shop",
    "config": {
     "Type": "AWS::ECS::Cluster",
     "Properties": {"Configuration": {"ExecuteCommandConfiguration": {"Logging": "NONE"}}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Configuration", "ExecuteCommandConfiguration", "Logging"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ECS::Cluster",
   "address": "Shop",
   "config": {
    "Type": "AWS::ECS::Cluster",
    "Properties": {
     "Configuration": {
      "ExecuteCommandConfiguration": {
       "Logging": "OVERRIDE",
       "LogConfiguration": {"CloudWatchLogGroupName": "sessions", "CloudWatchEncryptionEnabled": true}
      }
     }
    }
   },
   "views": {"documents": [], "defaults": []}
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := ecs_exec_recorded.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
