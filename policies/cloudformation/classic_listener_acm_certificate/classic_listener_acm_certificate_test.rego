package policies.cloudformation.classic_listener_acm_certificate_test

import data.policies.cloudformation.classic_listener_acm_certificate

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Web",
    "config": {
     "Properties": {
      "Listeners": [
       {
        "LoadBalancerPort": "443",
        "Protocol": "HTTPS",
        "SSLCertificateId": "arn:aws:iam::111122223333:server-certificate/web"
       }
      ]
     },
     "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
    },
    "type": "AWS::ElasticLoadBalancing::LoadBalancer"
   }
  },
  "paths": [["Properties", "Listeners", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Web",
   "config": {
    "Properties": {
     "Listeners": [
      {
       "LoadBalancerPort": "443",
       "Protocol": "HTTPS",
       "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/web"
      }
     ]
    },
    "Type": "AWS::ElasticLoadBalancing::LoadBalancer"
   },
   "type": "AWS::ElasticLoadBalancing::LoadBalancer"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := classic_listener_acm_certificate.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := classic_listener_acm_certificate.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := classic_listener_acm_certificate.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := classic_listener_acm_certificate.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_listener := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::Listener",
    "address": "Entry",
    "config": {
     "Type": "AWS::ElasticLoadBalancingV2::Listener",
     "Properties": {
      "LoadBalancerArn": {"$unknown": 1},
      "Protocol": "HTTPS",
      "Port": 443,
      "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
      "DefaultActions": [{"Type": "forward", "TargetGroupArn": {"$unknown": 1}}]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Certificates"]]
 }
]`)

test_deny_listener_at_its_place if {
	every case in _faulty_listener {
		findings := classic_listener_acm_certificate.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_listener := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::Listener",
   "address": "Entry",
   "config": {
    "Type": "AWS::ElasticLoadBalancingV2::Listener",
    "Properties": {
     "LoadBalancerArn": {"$unknown": 1},
     "Protocol": "HTTPS",
     "Port": 443,
     "Certificates": [{"CertificateArn": {"$unknown": 1}}],
     "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
     "DefaultActions": [{"Type": "forward", "TargetGroupArn": {"$unknown": 1}}]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_listener if {
	every case in _sound_listener {
		findings := classic_listener_acm_certificate.deny with input as case
		findings == set()
	}
}
