package policies.cloudformation.network_acl_rules_name_ports_test

import data.policies.cloudformation.network_acl_rules_name_ports

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "In",
    "config": {
     "Properties": {
      "CidrBlock": "0.0.0.0/0",
      "PortRange": {"From": 0, "To": 0},
      "Protocol": -1,
      "RuleAction": "allow",
      "RuleNumber": 100
     },
     "Type": "AWS::EC2::NetworkAclEntry"
    },
    "type": "AWS::EC2::NetworkAclEntry"
   }
  },
  "paths": [["Properties", "Protocol"]]
 },
 {
  "input": {
   "subject": {
    "address": "Tcp",
    "config": {
     "Properties": {
      "CidrBlock": "0.0.0.0/0",
      "PortRange": {"From": 0, "To": 65535},
      "Protocol": 6,
      "RuleAction": "allow",
      "RuleNumber": 100
     },
     "Type": "AWS::EC2::NetworkAclEntry"
    },
    "type": "AWS::EC2::NetworkAclEntry"
   }
  },
  "paths": [["Properties"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "In",
   "config": {
    "Properties": {
     "CidrBlock": "0.0.0.0/0",
     "PortRange": {"From": 443, "To": 443},
     "Protocol": 6,
     "RuleAction": "allow",
     "RuleNumber": 100
    },
    "Type": "AWS::EC2::NetworkAclEntry"
   },
   "type": "AWS::EC2::NetworkAclEntry"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := network_acl_rules_name_ports.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := network_acl_rules_name_ports.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := network_acl_rules_name_ports.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := network_acl_rules_name_ports.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_inside := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::NetworkAclEntry",
    "address": "Inner",
    "config": {
     "Type": "AWS::EC2::NetworkAclEntry",
     "Properties": {
      "NetworkAclId": "acl-0abcdef1234567890",
      "RuleNumber": 100,
      "RuleAction": "allow",
      "Protocol": -1,
      "CidrBlock": "10.20.0.0/16"
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Protocol"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::NetworkAclEntry",
    "address": "Inner",
    "config": {
     "Type": "AWS::EC2::NetworkAclEntry",
     "Properties": {
      "NetworkAclId": "acl-0abcdef1234567890",
      "RuleNumber": 100,
      "RuleAction": "allow",
      "Protocol": 6,
      "CidrBlock": "10.20.0.0/16"
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "PortRange"]]
 }
]`)

test_deny_inside_at_its_place if {
	every case in _faulty_inside {
		findings := network_acl_rules_name_ports.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_inside := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::NetworkAclEntry",
   "address": "Inner",
   "config": {
    "Type": "AWS::EC2::NetworkAclEntry",
    "Properties": {
     "NetworkAclId": "acl-0abcdef1234567890",
     "RuleNumber": 100,
     "RuleAction": "allow",
     "Protocol": 1,
     "Icmp": {"Code": -1, "Type": -1},
     "CidrBlock": "10.20.0.0/16"
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_inside if {
	every case in _sound_inside {
		findings := network_acl_rules_name_ports.deny with input as case
		findings == set()
	}
}
