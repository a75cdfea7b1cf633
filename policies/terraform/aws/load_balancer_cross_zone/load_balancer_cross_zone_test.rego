package policies.terraform.aws.load_balancer_cross_zone_test

import data.policies.terraform.aws.load_balancer_cross_zone

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_elb",
    "address": "aws_elb.web",
    "config": {"cross_zone_load_balancing": false, "name": "web"}
   }
  },
  "paths": [["cross_zone_load_balancing"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_lb",
    "address": "aws_lb.web",
    "config": {"load_balancer_type": "network", "name": "web"}
   }
  },
  "paths": [["enable_cross_zone_load_balancing"]]
 }
]`)

_sound := json.unmarshal(`[
 {"subject": {"type": "aws_elb", "address": "aws_elb.web", "config": {"name": "web"}}},
 {
  "subject": {
   "type": "aws_lb",
   "address": "aws_lb.web",
   "config": {"enable_cross_zone_load_balancing": true, "load_balancer_type": "network", "name": "web"}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_cross_zone.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_cross_zone.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_cross_zone.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_cross_zone.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		load_balancer_cross_zone.applies with input as case.input
	}
}
