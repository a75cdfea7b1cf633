package policies.cloudformation.iot_policy_narrow_test

import data.policies.cloudformation.iot_policy_narrow

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Devices",
    "config": {
     "Properties": {"PolicyDocument": {"Statement": [{"Action": "iot:*", "Effect": "Allow", "Resource": "*"}]}},
     "Type": "AWS::IoT::Policy"
    },
    "type": "AWS::IoT::Policy"
   }
  },
  "paths": [["Properties", "PolicyDocument", "Statement", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Devices",
   "config": {
    "Properties": {
     "PolicyDocument": {
      "Statement": [
       {
        "Action": "iot:Connect",
        "Effect": "Allow",
        "Resource": "arn:aws:iot:eu-central-1:111122223333:client/meter"
       }
      ]
     }
    },
    "Type": "AWS::IoT::Policy"
   },
   "type": "AWS::IoT::Policy"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iot_policy_narrow.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iot_policy_narrow.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iot_policy_narrow.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iot_policy_narrow.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
