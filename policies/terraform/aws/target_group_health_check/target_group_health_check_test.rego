package policies.terraform.aws.target_group_health_check_test

import data.policies.terraform.aws.target_group_health_check

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lb_target_group.database",
   "config": {"port": 5432, "protocol": "TCP"},
   "type": "aws_lb_target_group"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_lb_target_group.web",
    "config": {"port": 443, "protocol": "HTTPS"},
    "type": "aws_lb_target_group"
   }
  },
  "paths": [["health_check"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lb_target_group.web",
   "config": {"health_check": [{"path": "/health"}], "port": 443, "protocol": "HTTPS"},
   "type": "aws_lb_target_group"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := target_group_health_check.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := target_group_health_check.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := target_group_health_check.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := target_group_health_check.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		target_group_health_check.applies with input as case.input
	}
	every case in _outside {
		not target_group_health_check.applies with input as case
	}
}
