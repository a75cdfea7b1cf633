package policies.terraform.aws.security_group_web_ports_only_test

import data.policies.terraform.aws.security_group_web_ports_only

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_security_group_rule.out",
   "config": {"cidr_blocks": ["0.0.0.0/0"], "from_port": 8081, "protocol": "tcp", "to_port": 8081, "type": "egress"},
   "type": "aws_security_group_rule"
  }
 }
]`)

_parameters := json.unmarshal(`{
 "ANX-TF-AWS-0208": {
  "public_ports": [80, 443],
  "judged_elsewhere": [
   20,
   21,
   22,
   23,
   135,
   139,
   445,
   1433,
   1521,
   2049,
   2375,
   2376,
   2379,
   3306,
   3389,
   5432,
   5439,
   5601,
   5900,
   5984,
   5985,
   5986,
   6379,
   9042,
   9092,
   9200,
   9300,
   10250,
   11211,
   27017
  ]
 }
}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_security_group.app",
    "config": {
     "ingress": [{"cidr_blocks": ["0.0.0.0/0"], "from_port": 8081, "protocol": "tcp", "to_port": 8089}],
     "name": "app"
    },
    "type": "aws_security_group"
   }
  },
  "paths": [["ingress", 0, "cidr_blocks", 0]]
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
 },
 {
  "subject": {
   "address": "aws_security_group.inner",
   "config": {
    "ingress": [{"cidr_blocks": ["10.0.0.0/8"], "from_port": 8081, "protocol": "tcp", "to_port": 8081}],
    "name": "inner"
   },
   "type": "aws_security_group"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := security_group_web_ports_only.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := security_group_web_ports_only.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := security_group_web_ports_only.deny with input as case
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
				findings := security_group_web_ports_only.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		security_group_web_ports_only.applies with input as case.input
	}
	every case in _outside {
		not security_group_web_ports_only.applies with input as case
	}
}
