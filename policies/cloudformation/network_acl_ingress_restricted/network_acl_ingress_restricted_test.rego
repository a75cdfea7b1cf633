package policies.cloudformation.network_acl_ingress_restricted_test

import data.policies.cloudformation.network_acl_ingress_restricted

_parameters := json.unmarshal(`{"ANX-CFN-0212": {"restricted_ports": [20, 21, 23, 5900]}}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "In",
    "config": {
     "Properties": {
      "CidrBlock": "0.0.0.0/0",
      "PortRange": {"From": 21, "To": 21},
      "Protocol": 6,
      "RuleAction": "allow",
      "RuleNumber": 100
     },
     "Type": "AWS::EC2::NetworkAclEntry"
    },
    "type": "AWS::EC2::NetworkAclEntry"
   }
  },
  "paths": [["Properties", "CidrBlock"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "In",
   "config": {
    "Properties": {
     "CidrBlock": "10.0.0.0/8",
     "PortRange": {"From": 21, "To": 21},
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
		findings := network_acl_ingress_restricted.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := network_acl_ingress_restricted.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := network_acl_ingress_restricted.deny with input as case
			with data.parameters as _parameters
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := network_acl_ingress_restricted.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		network_acl_ingress_restricted.applies with input as case.input
	}
}
