package policies.cloudformation.autoscaling_health_checks_test

import data.policies.cloudformation.autoscaling_health_checks

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::AutoScaling::AutoScalingGroup",
    "address": "Web",
    "config": {
     "Properties": {"LoadBalancerNames": ["web"], "MaxSize": "3", "MinSize": "2"},
     "Type": "AWS::AutoScaling::AutoScalingGroup"
    }
   }
  },
  "paths": [["Properties", "HealthCheckType"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::AutoScaling::AutoScalingGroup",
    "address": "Web",
    "config": {
     "Properties": {
      "HealthCheckType": "EC2",
      "MaxSize": "3",
      "MinSize": "2",
      "TargetGroupARNs": [
       "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/web/6d0ecf831eec9f09"
      ]
     },
     "Type": "AWS::AutoScaling::AutoScalingGroup"
    }
   }
  },
  "paths": [["Properties", "HealthCheckType"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::AutoScaling::AutoScalingGroup",
   "address": "Web",
   "config": {
    "Properties": {"HealthCheckType": "ELB", "LoadBalancerNames": ["web"], "MaxSize": "3", "MinSize": "2"},
    "Type": "AWS::AutoScaling::AutoScalingGroup"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := autoscaling_health_checks.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := autoscaling_health_checks.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := autoscaling_health_checks.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := autoscaling_health_checks.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		autoscaling_health_checks.applies with input as case.input
	}
}
