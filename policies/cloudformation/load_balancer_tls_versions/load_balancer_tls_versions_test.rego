package policies.cloudformation.load_balancer_tls_versions_test

import data.policies.cloudformation.load_balancer_tls_versions

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::Listener",
    "address": "Web",
    "config": {
     "Properties": {"Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-2016-08"},
     "Type": "AWS::ElasticLoadBalancingV2::Listener"
    }
   }
  },
  "paths": [["Properties", "SslPolicy"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticLoadBalancingV2::Listener",
    "address": "Web",
    "config": {
     "Properties": {"Port": 443, "Protocol": "HTTPS"},
     "Type": "AWS::ElasticLoadBalancingV2::Listener"
    }
   }
  },
  "paths": [["Properties"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticLoadBalancingV2::Listener",
   "address": "Web",
   "config": {
    "Properties": {"Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06"},
    "Type": "AWS::ElasticLoadBalancingV2::Listener"
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
        "InstancePort": "443",
        "InstanceProtocol": "HTTPS",
        "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888"
       }
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Listeners", 0, "PolicyNames"]]
 },
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
        "Protocol": "SSL",
        "LoadBalancerPort": "443",
        "InstancePort": "443",
        "InstanceProtocol": "SSL",
        "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888",
        "PolicyNames": ["versions"]
       }
      ],
      "Policies": [
       {
        "PolicyName": "versions",
        "PolicyType": "SSLNegotiationPolicyType",
        "Attributes": [{"Name": "Reference-Security-Policy", "Value": "ELBSecurityPolicy-2016-08"}]
       }
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policies", 0, "Attributes", 0, "Value"]]
 },
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
        "InstancePort": "443",
        "InstanceProtocol": "HTTPS",
        "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888",
        "PolicyNames": ["versions"]
       }
      ],
      "Policies": [
       {
        "PolicyName": "versions",
        "PolicyType": "SSLNegotiationPolicyType",
        "Attributes": [
         {"Name": "Protocol-TLSv1.2", "Value": "true"},
         {"Name": "Protocol-TLSv1", "Value": "true"},
         {"Name": "DES-CBC3-SHA", "Value": "true"}
        ]
       }
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policies", 0, "Attributes", 1], ["Properties", "Policies", 0, "Attributes", 2]]
 }
]`)

test_deny_classic_at_its_place if {
	every case in _faulty_classic {
		findings := load_balancer_tls_versions.deny with input as case.input
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
       "SSLCertificateId": "arn:aws:acm:eu-central-1:111122223333:certificate/11112222-3333-4444-5555-666677778888",
       "PolicyNames": ["versions"]
      }
     ],
     "Policies": [
      {
       "PolicyName": "versions",
       "PolicyType": "SSLNegotiationPolicyType",
       "Attributes": [
        {"Name": "Reference-Security-Policy", "Value": "ELBSecurityPolicy-TLS-1-2-2017-01"},
        {"Name": "Protocol-TLSv1", "Value": "false"}
       ]
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
		findings := load_balancer_tls_versions.deny with input as case
		findings == set()
	}
}
