package policies.terraform.aws.default_routes_through_gateways_test

import data.policies.terraform.aws.default_routes_through_gateways

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_route",
    "address": "aws_route.out",
    "config": {
     "destination_cidr_block": "0.0.0.0/0",
     "network_interface_id": "eni-0a1b2c3d",
     "route_table_id": "rtb-0a1b2c3d"
    }
   }
  },
  "paths": [["destination_cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_route_table",
    "address": "aws_route_table.web",
    "config": {
     "route": [{"cidr_block": "0.0.0.0/0", "instance_id": "i-0abcdef1234567890"}],
     "vpc_id": "vpc-0a1b2c3d"
    }
   }
  },
  "paths": [["route", 0, "cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_route_table",
    "address": "aws_route_table.web",
    "config": {"route": [{"cidr_block": "0.0.0.0/0", "instance_id": {"$unknown": 1}}], "vpc_id": "vpc-0a1b2c3d"}
   },
   "related": {
    "aws_instance": [
     {
      "address": "aws_instance.nat",
      "config": {"ami": "ami-0abcdef1234567890", "instance_type": "t3.micro"},
      "type": "aws_instance"
     }
    ]
   }
  },
  "paths": [["route", 0, "cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_route",
    "address": "aws_route.out",
    "config": {
     "destination_cidr_block": "0.0.0.0/0",
     "network_interface_id": {"$unknown": 1},
     "route_table_id": "rtb-0a1b2c3d"
    }
   },
   "related": {
    "aws_network_interface": [
     {
      "address": "aws_network_interface.nat",
      "config": {"subnet_id": "subnet-0a1b2c3d"},
      "type": "aws_network_interface"
     }
    ]
   }
  },
  "paths": [["destination_cidr_block"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_route",
   "address": "aws_route.out",
   "config": {
    "destination_cidr_block": "0.0.0.0/0",
    "nat_gateway_id": "nat-0a1b2c3d",
    "route_table_id": "rtb-0a1b2c3d"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := default_routes_through_gateways.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := default_routes_through_gateways.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := default_routes_through_gateways.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := default_routes_through_gateways.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
