package policies.cloudformation.gateway_endpoints_routed_test

import data.policies.cloudformation.gateway_endpoints_routed

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::VPCEndpoint",
    "address": "Tables",
    "config": {
     "Properties": {"ServiceName": "com.amazonaws.eu-central-1.dynamodb", "VpcId": "vpc-0a1b2c3d"},
     "Type": "AWS::EC2::VPCEndpoint"
    }
   }
  },
  "paths": [["Properties", "RouteTableIds"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::VPCEndpoint",
   "address": "Tables",
   "config": {
    "Properties": {
     "RouteTableIds": ["rtb-0a1b2c3d"],
     "ServiceName": "com.amazonaws.eu-central-1.dynamodb",
     "VpcId": "vpc-0a1b2c3d"
    },
    "Type": "AWS::EC2::VPCEndpoint"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := gateway_endpoints_routed.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := gateway_endpoints_routed.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := gateway_endpoints_routed.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := gateway_endpoints_routed.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		gateway_endpoints_routed.applies with input as case.input
	}
}
