package policies.terraform.aws.security_group_sources_narrow_test

import data.policies.terraform.aws.security_group_sources_narrow

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_security_group",
    "address": "aws_security_group.web",
    "config": {
     "ingress": [{"cidr_blocks": ["172.0.0.0/11"], "from_port": 443, "protocol": "tcp", "to_port": 443}],
     "vpc_id": "vpc-0a1b2c3d"
    }
   }
  },
  "paths": [["ingress", 0, "cidr_blocks", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_security_group",
   "address": "aws_security_group.web",
   "config": {
    "ingress": [
     {
      "cidr_blocks": ["203.0.113.0/24", "10.0.0.0/8", "0.0.0.0/0"],
      "from_port": 443,
      "protocol": "tcp",
      "to_port": 443
     }
    ],
    "vpc_id": "vpc-0a1b2c3d"
   }
  }
 }
]`)

_parameters := {"ANX-TF-AWS-0372": {"shortest_prefix": 24}}

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := security_group_sources_narrow.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := security_group_sources_narrow.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := security_group_sources_narrow.deny with input as case
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
				findings := security_group_sources_narrow.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
