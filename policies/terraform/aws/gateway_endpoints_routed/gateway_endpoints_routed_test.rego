package policies.terraform.aws.gateway_endpoints_routed_test

import data.policies.terraform.aws.gateway_endpoints_routed

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_vpc_endpoint",
    "address": "aws_vpc_endpoint.tables",
    "config": {"service_name": "com.amazonaws.eu-central-1.dynamodb", "vpc_id": "vpc-0a1b2c3d"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_vpc_endpoint",
   "address": "aws_vpc_endpoint.tables",
   "config": {
    "route_table_ids": ["rtb-0a1b2c3d"],
    "service_name": "com.amazonaws.eu-central-1.dynamodb",
    "vpc_id": "vpc-0a1b2c3d"
   }
  }
 },
 {
  "subject": {
   "type": "aws_vpc_endpoint",
   "address": "aws_vpc_endpoint.tables",
   "config": {"service_name": "com.amazonaws.eu-central-1.dynamodb", "vpc_id": "vpc-0a1b2c3d"}
  },
  "related": {
   "aws_vpc_endpoint_route_table_association": [
    {
     "address": "aws_vpc_endpoint_route_table_association.tables",
     "config": {"route_table_id": "rtb-0a1b2c3d", "vpc_endpoint_id": {"$unknown": 1}},
     "type": "aws_vpc_endpoint_route_table_association"
    }
   ]
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
