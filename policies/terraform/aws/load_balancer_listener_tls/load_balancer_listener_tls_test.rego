package policies.terraform.aws.load_balancer_listener_tls_test

import data.policies.terraform.aws.load_balancer_listener_tls

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_lb_listener.web",
    "config": {"default_action": [{"type": "forward"}], "port": 80, "protocol": "HTTP"},
    "type": "aws_lb_listener"
   }
  },
  "paths": [["default_action", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_lb_listener.unnamed",
    "config": {"default_action": [{"type": "forward"}], "port": "80"},
    "type": "aws_lb_listener"
   }
  },
  "paths": [["default_action", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_elb.old",
    "config": {
     "listener": [{"instance_port": 80, "instance_protocol": "http", "lb_port": 80, "lb_protocol": "http"}]
    },
    "type": "aws_elb"
   }
  },
  "paths": [["listener", 0, "lb_protocol"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lb_listener.web",
   "config": {
    "default_action": [{"type": "forward"}],
    "port": 443,
    "protocol": "HTTPS",
    "ssl_policy": "ELBSecurityPolicy-TLS13-1-2-2021-06"
   },
   "type": "aws_lb_listener"
  }
 },
 {
  "subject": {
   "address": "aws_lb_listener.redirect",
   "config": {
    "default_action": [{"redirect": [{"port": "443", "protocol": "HTTPS", "status_code": "HTTP_301"}], "type": "redirect"}],
    "port": 80,
    "protocol": "HTTP"
   },
   "type": "aws_lb_listener"
  }
 },
 {
  "subject": {
   "address": "aws_elb.secure",
   "config": {"listener": [{"instance_port": 443, "instance_protocol": "https", "lb_port": 443, "lb_protocol": "https"}]},
   "type": "aws_elb"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_listener_tls.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_listener_tls.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_listener_tls.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_listener_tls.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
