package policies.terraform.aws.load_balancer_tls_versions_test

import data.policies.terraform.aws.load_balancer_tls_versions

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_lb_listener",
    "address": "aws_lb_listener.web",
    "config": {
     "load_balancer_arn": "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188",
     "port": 443,
     "protocol": "HTTPS",
     "ssl_policy": "ELBSecurityPolicy-TLS-1-1-2017-01"
    }
   }
  },
  "paths": [["ssl_policy"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_lb_listener",
    "address": "aws_lb_listener.web",
    "config": {
     "load_balancer_arn": "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188",
     "port": 443,
     "protocol": "HTTPS"
    }
   }
  },
  "paths": [["ssl_policy"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_lb_listener",
   "address": "aws_lb_listener.web",
   "config": {
    "load_balancer_arn": "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188",
    "port": 443,
    "protocol": "HTTPS",
    "ssl_policy": "ELBSecurityPolicy-TLS13-1-2-2021-06"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_tls_versions.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_tls_versions.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_tls_versions.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_tls_versions.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		load_balancer_tls_versions.applies with input as case.input
	}
}

_classic(type, block, name, value) := {"subject": {
	"type": type,
	"address": "X",
	"config": {"policy_type_name": "SSLNegotiationPolicyType", block: [{"name": name, "value": value}]},
}}

_old := [["Protocol-TLSv1.1", "true"], ["Reference-Security-Policy", "ELBSecurityPolicy-2015-05"]]

_new := [
	["Protocol-TLSv1.1", "false"],
	["Protocol-TLSv1.2", "true"],
	["Reference-Security-Policy", "ELBSecurityPolicy-TLS-1-2-2017-01"],
]

_kinds := [["aws_load_balancer_policy", "policy_attribute"], ["aws_lb_ssl_negotiation_policy", "attribute"]]

test_deny_old_tls_of_classic_load_balancers if {
	every kind in _kinds {
		every pair in _old {
			subject := _classic(kind[0], kind[1], pair[0], pair[1])
			load_balancer_tls_versions.applies with input as subject
			findings := load_balancer_tls_versions.deny with input as subject
			findings == {{
				"message": sprintf("X offers outdated TLS: %s", [pair[0]]),
				"path": [kind[1], 0, "value"],
			}}
		}
	}
}

test_allow_new_tls_of_classic_load_balancers if {
	every kind in _kinds {
		every pair in _new {
			findings := load_balancer_tls_versions.deny with input as _classic(kind[0], kind[1], pair[0], pair[1])
			findings == set()
		}
	}
}
