package policies.cloudformation.database_security_group_closed_test

import data.policies.cloudformation.database_security_group_closed

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Old",
    "config": {
     "Properties": {"DBSecurityGroupIngress": [{"CIDRIP": "0.0.0.0/0"}], "GroupDescription": "Old"},
     "Type": "AWS::RDS::DBSecurityGroup"
    },
    "type": "AWS::RDS::DBSecurityGroup"
   }
  },
  "paths": [["Properties", "DBSecurityGroupIngress", 0, "CIDRIP"]]
 },
 {
  "input": {
   "subject": {
    "address": "Rule",
    "config": {
     "Properties": {"CIDRIP": "0.0.0.0/0", "DBSecurityGroupName": "old"},
     "Type": "AWS::RDS::DBSecurityGroupIngress"
    },
    "type": "AWS::RDS::DBSecurityGroupIngress"
   }
  },
  "paths": [["Properties", "CIDRIP"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Old",
   "config": {
    "Properties": {"DBSecurityGroupIngress": [{"CIDRIP": "10.0.0.0/25"}], "GroupDescription": "Old"},
    "Type": "AWS::RDS::DBSecurityGroup"
   },
   "type": "AWS::RDS::DBSecurityGroup"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := database_security_group_closed.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := database_security_group_closed.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := database_security_group_closed.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := database_security_group_closed.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
