package policies.terraform.aws.routes_to_peers_narrow_test

import data.policies.terraform.aws.routes_to_peers_narrow

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_route",
    "address": "aws_route.partner",
    "config": {
     "destination_cidr_block": "0.0.0.0/0",
     "route_table_id": "rtb-0a1b2c3d",
     "vpc_peering_connection_id": "pcx-0a1b2c3d"
    }
   }
  },
  "paths": [["destination_cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_route",
    "address": "aws_route.partner",
    "config": {
     "destination_ipv6_cidr_block": "::/0",
     "route_table_id": "rtb-0a1b2c3d",
     "vpc_peering_connection_id": "pcx-0a1b2c3d"
    }
   }
  },
  "paths": [["destination_ipv6_cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_route_table",
    "address": "aws_route_table.web",
    "config": {
     "route": [{"cidr_block": "0.0.0.0/0", "vpc_peering_connection_id": "pcx-0a1b2c3d"}],
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
    "config": {
     "route": [{"cidr_block": "0.0.0.0/0", "vpc_peering_connection_id": {"$unknown": 1}}],
     "vpc_id": "vpc-0a1b2c3d"
    }
   },
   "related": {
    "aws_vpc_peering_connection": [
     {
      "address": "aws_vpc_peering_connection.partner",
      "config": {"peer_vpc_id": "vpc-4e5f6a7b", "vpc_id": "vpc-0a1b2c3d"},
      "type": "aws_vpc_peering_connection"
     }
    ]
   }
  },
  "paths": [["route", 0, "cidr_block"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_route",
   "address": "aws_route.partner",
   "config": {
    "destination_cidr_block": "10.8.0.0/16",
    "route_table_id": "rtb-0a1b2c3d",
    "vpc_peering_connection_id": "pcx-0a1b2c3d"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := routes_to_peers_narrow.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := routes_to_peers_narrow.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := routes_to_peers_narrow.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := routes_to_peers_narrow.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
