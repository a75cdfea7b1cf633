package policies.terraform.aws.load_balancer_access_logs_test

import data.policies.terraform.aws.load_balancer_access_logs

_outside := json.unmarshal(`[{"subject": {"address": "aws_lb.inspection", "config": {"load_balancer_type": "gateway"}, "type": "aws_lb"}}]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {"input": {"subject": {"address": "aws_lb.web", "config": {"name": "web"}, "type": "aws_lb"}}, "paths": [[]]},
 {
  "input": {
   "subject": {
    "address": "aws_lb.shop",
    "config": {"access_logs": [{"bucket": "example-logs"}], "name": "shop"},
    "type": "aws_lb"
   }
  },
  "paths": [["access_logs", 0]]
 },
 {"input": {"subject": {"address": "aws_elb.old", "config": {"name": "old"}, "type": "aws_elb"}}, "paths": [[]]},
 {
  "input": {
   "subject": {
    "address": "aws_elb.older",
    "config": {"access_logs": [{"bucket": "example-logs", "enabled": false}], "name": "older"},
    "type": "aws_elb"
   }
  },
  "paths": [["access_logs", 0, "enabled"]]
 },
 {
  "input": {
   "subject": {
    "address": "module.edge",
    "config": {"access_logs": {"bucket": "example-logs", "enabled": false}, "source": "terraform-aws-modules/elb/aws"},
    "type": "terraform.module"
   }
  },
  "paths": [["access_logs", "enabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lb.web",
   "config": {"access_logs": [{"bucket": "example-logs", "enabled": true}], "name": "web"},
   "type": "aws_lb"
  }
 },
 {
  "subject": {
   "address": "aws_elb.old",
   "config": {"access_logs": [{"bucket": "example-logs"}], "name": "old"},
   "type": "aws_elb"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_access_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_access_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_access_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_access_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		load_balancer_access_logs.applies with input as case.input
	}
	every case in _outside {
		not load_balancer_access_logs.applies with input as case
	}
}
