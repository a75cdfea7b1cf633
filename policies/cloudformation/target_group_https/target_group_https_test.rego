package policies.cloudformation.target_group_https_test

import data.policies.cloudformation.target_group_https

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Web",
    "config": {"Properties": {"Port": 80, "Protocol": "HTTP"}, "Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
    "type": "AWS::ElasticLoadBalancingV2::TargetGroup"
   }
  },
  "paths": [["Properties", "Protocol"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Web",
   "config": {"Properties": {"Port": 443, "Protocol": "HTTPS"}, "Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
   "type": "AWS::ElasticLoadBalancingV2::TargetGroup"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := target_group_https.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := target_group_https.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := target_group_https.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := target_group_https.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_classic := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancing::LoadBalancer",
    "address": "Entry",
    "config": {
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer",
     "Properties": {
      "Listeners": [
       {
        "Protocol": "HTTPS",
        "LoadBalancerPort": "443",
        "InstancePort": "80",
        "InstanceProtocol": "HTTP",
        "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888"
       }
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Listeners", 0, "InstanceProtocol"]]
 }
]`)

test_deny_classic_at_its_place if {
	every case in _faulty_classic {
		findings := target_group_https.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_classic := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancing::LoadBalancer",
   "address": "Entry",
   "config": {
    "Type": "AWS::ElasticLoadBalancing::LoadBalancer",
    "Properties": {
     "Listeners": [
      {
       "Protocol": "HTTPS",
       "LoadBalancerPort": "443",
       "InstancePort": "443",
       "InstanceProtocol": "HTTPS",
       "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888"
      }
     ]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_classic if {
	every case in _sound_classic {
		findings := target_group_https.deny with input as case
		findings == set()
	}
}
