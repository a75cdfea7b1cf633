package policies.cloudformation.load_balancer_cross_zone_test

import data.policies.cloudformation.load_balancer_cross_zone

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancing::LoadBalancer",
    "address": "Web",
    "config": {
     "Properties": {"Listeners": [{"InstancePort": "443", "LoadBalancerPort": "443", "Protocol": "HTTPS"}]},
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
    }
   }
  },
  "paths": [["Properties", "CrossZone"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancing::LoadBalancer",
    "address": "Web",
    "config": {
     "Properties": {
      "CrossZone": false,
      "Listeners": [{"InstancePort": "443", "LoadBalancerPort": "443", "Protocol": "HTTPS"}]
     },
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
    }
   }
  },
  "paths": [["Properties", "CrossZone"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancing::LoadBalancer",
   "address": "Web",
   "config": {
    "Properties": {
     "CrossZone": true,
     "Listeners": [{"InstancePort": "443", "LoadBalancerPort": "443", "Protocol": "HTTPS"}]
    },
    "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
   }
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

_faulty_network := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "address": "Entry",
    "config": {
     "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
     "Properties": {"Type": "network", "LoadBalancerAttributes": [{"Key": "load_balancing.cross_zone.enabled", "Value": "false"}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoadBalancerAttributes"]]
 }
]`)

test_deny_network_at_its_place if {
	every case in _faulty_network {
		findings := load_balancer_cross_zone.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_network := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
   "address": "Entry",
   "config": {
    "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "Properties": {"Type": "network", "LoadBalancerAttributes": [{"Key": "load_balancing.cross_zone.enabled", "Value": "true"}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
   "address": "Entry",
   "config": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Type": "application"}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_network if {
	every case in _sound_network {
		findings := load_balancer_cross_zone.deny with input as case
		findings == set()
	}
}
