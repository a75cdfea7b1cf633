package policies.terraform.aws.security_group_rules_name_ports_test

import data.policies.terraform.aws.security_group_rules_name_ports

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_security_group.app",
    "config": {
     "ingress": [{"cidr_blocks": ["10.0.0.0/8"], "from_port": 0, "protocol": "-1", "to_port": 0}],
     "name": "app"
    },
    "type": "aws_security_group"
   }
  },
  "paths": [["ingress", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_security_group.range",
    "config": {
     "ingress": [{"cidr_blocks": ["10.0.0.0/8"], "from_port": 8000, "protocol": "tcp", "to_port": 8100}],
     "name": "range"
    },
    "type": "aws_security_group"
   }
  },
  "paths": [["ingress", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_security_group.out",
    "config": {
     "egress": [{"cidr_blocks": ["10.0.0.0/8"], "from_port": 8000, "protocol": "udp", "to_port": 8100}],
     "name": "out"
    },
    "type": "aws_security_group"
   }
  },
  "paths": [["egress", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_gamelift_fleet.arena",
    "config": {
     "ec2_inbound_permission": [{"from_port": 7000, "ip_range": "0.0.0.0/0", "protocol": "UDP", "to_port": 7999}],
     "name": "arena"
    },
    "type": "aws_gamelift_fleet"
   }
  },
  "paths": [["ec2_inbound_permission", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_security_group.app",
   "config": {
    "ingress": [{"cidr_blocks": ["0.0.0.0/0"], "from_port": 443, "protocol": "tcp", "to_port": 443}],
    "name": "app"
   },
   "type": "aws_security_group"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := security_group_rules_name_ports.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := security_group_rules_name_ports.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := security_group_rules_name_ports.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := security_group_rules_name_ports.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
