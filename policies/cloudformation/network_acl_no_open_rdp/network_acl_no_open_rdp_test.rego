package policies.cloudformation.network_acl_no_open_rdp_test

import data.policies.cloudformation.network_acl_no_open_rdp

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::NetworkAclEntry",
    "address": "In",
    "config": {
     "Properties": {
      "CidrBlock": "0.0.0.0/0",
      "NetworkAclId": "acl-0a1b2c3d",
      "PortRange": {"From": 3389, "To": 3389},
      "Protocol": 6,
      "RuleAction": "allow",
      "RuleNumber": 100
     },
     "Type": "AWS::EC2::NetworkAclEntry"
    }
   }
  },
  "paths": [["Properties", "CidrBlock"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::NetworkAclEntry",
   "address": "In",
   "config": {
    "Properties": {
     "CidrBlock": "203.0.113.0/24",
     "NetworkAclId": "acl-0a1b2c3d",
     "PortRange": {"From": 3389, "To": 3389},
     "Protocol": 6,
     "RuleAction": "allow",
     "RuleNumber": 100
    },
    "Type": "AWS::EC2::NetworkAclEntry"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := network_acl_no_open_rdp.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := network_acl_no_open_rdp.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := network_acl_no_open_rdp.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := network_acl_no_open_rdp.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
