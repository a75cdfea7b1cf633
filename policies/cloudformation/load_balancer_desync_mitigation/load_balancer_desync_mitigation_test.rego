package policies.cloudformation.load_balancer_desync_mitigation_test

import data.policies.cloudformation.load_balancer_desync_mitigation

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "address": "Entry",
    "config": {
     "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
     "Properties": {"LoadBalancerAttributes": [{"Key": "routing.http.desync_mitigation_mode", "Value": "monitor"}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoadBalancerAttributes", 0, "Value"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
   "address": "Entry",
   "config": {
    "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "Properties": {"LoadBalancerAttributes": [{"Key": "routing.http.desync_mitigation_mode", "Value": "defensive"}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_desync_mitigation.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_desync_mitigation.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_desync_mitigation.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := load_balancer_desync_mitigation.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
