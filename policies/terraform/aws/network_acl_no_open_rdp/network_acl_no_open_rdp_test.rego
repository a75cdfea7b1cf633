package policies.terraform.aws.network_acl_no_open_rdp_test

import data.policies.terraform.aws.network_acl_no_open_rdp

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_network_acl",
    "address": "aws_network_acl.public",
    "config": {
     "ingress": [
      {
       "action": "allow",
       "cidr_block": "0.0.0.0/0",
       "from_port": 3389,
       "protocol": "tcp",
       "rule_no": 100,
       "to_port": 3389
      }
     ],
     "vpc_id": "vpc-0123456789abcdef0"
    }
   }
  },
  "paths": [["ingress", 0, "cidr_block"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_network_acl_rule",
   "address": "aws_network_acl_rule.in",
   "config": {
    "cidr_block": "203.0.113.0/24",
    "from_port": 3389,
    "network_acl_id": "acl-0a1b2c3d",
    "protocol": "tcp",
    "rule_action": "allow",
    "rule_number": 100,
    "to_port": 3389
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
