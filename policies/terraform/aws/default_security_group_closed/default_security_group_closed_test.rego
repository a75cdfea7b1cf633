package policies.terraform.aws.default_security_group_closed_test

import data.policies.terraform.aws.default_security_group_closed

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {"subject": {"type": "aws_vpc", "address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}}},
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"type": "aws_vpc", "address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}},
   "related": {
    "aws_default_security_group": [
     {
      "address": "aws_default_security_group.main",
      "config": {
       "ingress": [{"from_port": 0, "protocol": "-1", "self": true, "to_port": 0}],
       "vpc_id": {"$unknown": 1}
      },
      "type": "aws_default_security_group"
     }
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_default_security_group",
    "address": "aws_default_security_group.main",
    "config": {
     "ingress": [{"from_port": 0, "protocol": "-1", "self": true, "to_port": 0}],
     "vpc_id": {"$unknown": 1}
    }
   },
   "related": {
    "aws_vpc": [{"address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}, "type": "aws_vpc"}]
   }
  },
  "paths": [["ingress"]]
 },
 {
  "input": {
   "subject": {"type": "aws_vpc", "address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}},
   "related": {
    "aws_default_security_group": [
     {
      "address": "aws_default_security_group.main",
      "config": {
       "egress": [{"cidr_blocks": ["0.0.0.0/0"], "from_port": 0, "protocol": "-1", "to_port": 0}],
       "vpc_id": {"$unknown": 1}
      },
      "type": "aws_default_security_group"
     }
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_default_security_group",
    "address": "aws_default_security_group.main",
    "config": {
     "egress": [{"cidr_blocks": ["0.0.0.0/0"], "from_port": 0, "protocol": "-1", "to_port": 0}],
     "vpc_id": {"$unknown": 1}
    }
   },
   "related": {
    "aws_vpc": [{"address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}, "type": "aws_vpc"}]
   }
  },
  "paths": [["egress"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_default_security_group",
    "address": "aws_default_security_group.main",
    "config": {"vpc_id": {"$unknown": 2}}
   },
   "related": {
    "aws_vpc": [{"address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}, "type": "aws_vpc"}],
    "aws_vpc_security_group_ingress_rule": [
     {
      "address": "aws_vpc_security_group_ingress_rule.web",
      "config": {"cidr_ipv4": "10.0.0.0/8", "ip_protocol": "-1", "security_group_id": {"$unknown": 1}},
      "type": "aws_vpc_security_group_ingress_rule"
     }
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_default_security_group",
    "address": "aws_default_security_group.main",
    "config": {"vpc_id": "vpc-0a1b2c3d"}
   },
   "related": {
    "aws_security_group_rule": [
     {
      "address": "aws_security_group_rule.web",
      "config": {
       "cidr_blocks": ["10.0.0.0/8"],
       "from_port": 0,
       "protocol": "-1",
       "security_group_id": {"$unknown": 1},
       "to_port": 0,
       "type": "ingress"
      },
      "type": "aws_security_group_rule"
     }
    ],
    "aws_vpc_security_group_egress_rule": [
     {
      "address": "aws_vpc_security_group_egress_rule.web",
      "config": {"cidr_ipv4": "10.0.0.0/8", "ip_protocol": "-1", "security_group_id": {"$unknown": 2}},
      "type": "aws_vpc_security_group_egress_rule"
     }
    ]
   }
  },
  "paths": [[], []]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {"type": "aws_vpc", "address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}},
  "related": {
   "aws_default_security_group": [
    {
     "address": "aws_default_security_group.main",
     "config": {"vpc_id": {"$unknown": 1}},
     "type": "aws_default_security_group"
    }
   ]
  }
 },
 {
  "subject": {
   "type": "aws_default_security_group",
   "address": "aws_default_security_group.main",
   "config": {"vpc_id": {"$unknown": 1}}
  },
  "related": {
   "aws_vpc": [{"address": "aws_vpc.main", "config": {"cidr_block": "10.0.0.0/16"}, "type": "aws_vpc"}]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := default_security_group_closed.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := default_security_group_closed.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := default_security_group_closed.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := default_security_group_closed.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
