package policies.cloudformation.load_balancer_access_logs_test

import data.policies.cloudformation.load_balancer_access_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Old",
    "config": {"Properties": {"Listeners": []}, "Type": "AWS::ElasticLoadBalancing::LoadBalancer"},
    "type": "AWS::ElasticLoadBalancing::LoadBalancer"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Older",
    "config": {
     "Properties": {"AccessLoggingPolicy": {"Enabled": false, "S3BucketName": "example-logs"}},
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
    },
    "type": "AWS::ElasticLoadBalancing::LoadBalancer"
   }
  },
  "paths": [["Properties", "AccessLoggingPolicy", "Enabled"]]
 },
 {
  "input": {
   "subject": {
    "address": "Web",
    "config": {"Properties": {"Scheme": "internal"}, "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"},
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Shop",
    "config": {
     "Properties": {"LoadBalancerAttributes": [{"Key": "access_logs.s3.enabled", "Value": "false"}]},
     "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
    },
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
   }
  },
  "paths": [["Properties", "LoadBalancerAttributes"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Old",
   "config": {
    "Properties": {"AccessLoggingPolicy": {"Enabled": true, "S3BucketName": "example-logs"}},
    "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
   },
   "type": "AWS::ElasticLoadBalancing::LoadBalancer"
  }
 },
 {
  "subject": {
   "address": "Shop",
   "config": {
    "Properties": {"LoadBalancerAttributes": [{"Key": "access_logs.s3.enabled", "Value": "true"}]},
    "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
   },
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer"
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
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
}
