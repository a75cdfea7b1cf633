package policies.cloudformation.tasks_own_role_test

import data.policies.cloudformation.tasks_own_role

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ECS::TaskDefinition",
    "address": "Web",
    "config": {"Properties": {"Family": "web"}, "Type": "AWS::ECS::TaskDefinition"}
   }
  },
  "paths": [["Properties", "TaskRoleArn"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ECS::TaskDefinition",
   "address": "Web",
   "config": {
    "Properties": {"TaskRoleArn": "arn:aws:iam::111122223333:role/web"},
    "Type": "AWS::ECS::TaskDefinition"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := tasks_own_role.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := tasks_own_role.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := tasks_own_role.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := tasks_own_role.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
