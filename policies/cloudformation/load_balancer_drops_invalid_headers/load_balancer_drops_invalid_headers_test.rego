package policies.cloudformation.load_balancer_drops_invalid_headers_test

import data.policies.cloudformation.load_balancer_drops_invalid_headers

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "address": "Web",
    "config": {"Properties": {"Scheme": "internal"}, "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"}
   }
  },
  "paths": [["Properties", "LoadBalancerAttributes"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "address": "Web",
    "config": {
     "Properties": {
      "LoadBalancerAttributes": [{"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "false"}],
      "Type": "application"
     },
     "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
    }
   }
  },
  "paths": [["Properties", "LoadBalancerAttributes"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
   "address": "Web",
   "config": {
    "Properties": {
     "LoadBalancerAttributes": [{"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"}]
    },
    "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
   }
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
