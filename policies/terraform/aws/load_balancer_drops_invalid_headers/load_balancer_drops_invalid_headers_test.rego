package policies.terraform.aws.load_balancer_drops_invalid_headers_test

import data.policies.terraform.aws.load_balancer_drops_invalid_headers

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {"subject": {"type": "aws_lb", "address": "aws_lb.web", "config": {"name": "web"}}},
  "paths": [["drop_invalid_header_fields"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_alb",
    "address": "aws_alb.web",
    "config": {"drop_invalid_header_fields": false, "load_balancer_type": "application", "name": "web"}
   }
  },
  "paths": [["drop_invalid_header_fields"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_lb",
   "address": "aws_lb.web",
   "config": {"drop_invalid_header_fields": true, "name": "web"}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_drops_invalid_headers.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_drops_invalid_headers.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_drops_invalid_headers.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_drops_invalid_headers.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		load_balancer_drops_invalid_headers.applies with input as case.input
	}
}
