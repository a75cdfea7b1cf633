package policies.cloudformation.load_balancer_waf_test

import data.policies.cloudformation.load_balancer_waf

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "address": "Web",
    "config": {"Properties": {"Scheme": "internet-facing"}, "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
   "address": "Web",
   "config": {"Properties": {"Scheme": "internet-facing"}, "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"}
  },
  "related": {
   "AWS::WAFv2::WebACLAssociation": [
    {
     "address": "Shield",
     "config": {
      "Properties": {
       "ResourceArn": {"$unknown": 1},
       "WebACLArn": "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/web/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111"
      },
      "Type": "AWS::WAFv2::WebACLAssociation"
     },
     "type": "AWS::WAFv2::WebACLAssociation"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := load_balancer_waf.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := load_balancer_waf.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := load_balancer_waf.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := load_balancer_waf.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		load_balancer_waf.applies with input as case.input
	}
}
