package policies.cloudformation.load_balancer_listener_tls_test

import data.policies.cloudformation.load_balancer_listener_tls

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Plain",
    "config": {
     "Properties": {"DefaultActions": [{"Type": "forward"}], "Port": 80, "Protocol": "HTTP"},
     "Type": "AWS::ElasticLoadBalancingV2::Listener"
    },
    "type": "AWS::ElasticLoadBalancingV2::Listener"
   }
  },
  "paths": [["Properties", "Protocol"]]
 },
 {
  "input": {
   "subject": {
    "address": "Classic",
    "config": {
     "Properties": {"Listeners": [{"InstancePort": "80", "LoadBalancerPort": "80", "Protocol": "HTTP"}]},
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
    },
    "type": "AWS::ElasticLoadBalancing::LoadBalancer"
   }
  },
  "paths": [["Properties", "Listeners", 0, "Protocol"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Secure",
   "config": {
    "Properties": {"Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06"},
    "Type": "AWS::ElasticLoadBalancingV2::Listener"
   },
   "type": "AWS::ElasticLoadBalancingV2::Listener"
  }
 },
 {
  "subject": {
   "address": "Redirect",
   "config": {
    "Properties": {
     "DefaultActions": [{"RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}, "Type": "redirect"}],
     "Port": 80,
     "Protocol": "HTTP"
    },
    "Type": "AWS::ElasticLoadBalancingV2::Listener"
   },
   "type": "AWS::ElasticLoadBalancingV2::Listener"
  }
 },
 {
  "subject": {
   "address": "Classic",
   "config": {
    "Properties": {"Listeners": [{"InstancePort": "443", "LoadBalancerPort": "443", "Protocol": "HTTPS"}]},
    "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
   },
   "type": "AWS::ElasticLoadBalancing::LoadBalancer"
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := load_balancer_listener_tls.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
