package policies.terraform.aws.network_acl_ingress_restricted_test

import data.policies.terraform.aws.network_acl_ingress_restricted

_parameters := json.unmarshal(`{"ANX-TF-AWS-0212": {"restricted_ports": [20, 21, 23, 5900]}}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_network_acl.public",
    "config": {
     "ingress": [
      {
       "action": "allow",
       "cidr_block": "0.0.0.0/0",
       "from_port": 21,
       "protocol": "tcp",
       "rule_no": 100,
       "to_port": 21
      }
     ],
     "vpc_id": "vpc-0123456789abcdef0"
    },
    "type": "aws_network_acl"
   }
  },
  "paths": [["ingress", 0, "cidr_block"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_network_acl_rule.in",
    "config": {
     "cidr_block": "0.0.0.0/0",
     "from_port": 0,
     "protocol": "-1",
     "rule_action": "allow",
     "rule_number": 100,
     "to_port": 0
    },
    "type": "aws_network_acl_rule"
   }
  },
  "paths": [["cidr_block"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_network_acl.public",
   "config": {
    "ingress": [
     {
      "action": "allow",
      "cidr_block": "0.0.0.0/0",
      "from_port": 443,
      "protocol": "tcp",
      "rule_no": 100,
      "to_port": 443
     }
    ],
    "vpc_id": "vpc-0123456789abcdef0"
   },
   "type": "aws_network_acl"
  }
 },
 {
  "subject": {
   "address": "aws_network_acl_rule.in",
   "config": {
    "cidr_block": "0.0.0.0/0",
    "from_port": 0,
    "protocol": "-1",
    "rule_action": "deny",
    "rule_number": 100,
    "to_port": 0
   },
   "type": "aws_network_acl_rule"
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
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
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
