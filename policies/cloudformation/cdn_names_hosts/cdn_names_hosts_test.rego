package policies.cloudformation.cdn_names_hosts_test

import data.policies.cloudformation.cdn_names_hosts

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::CloudFront::Distribution",
    "address": "Shop",
    "config": {
     "Type": "AWS::CloudFront::Distribution",
     "Properties": {
      "DistributionConfig": {
       "Enabled": true,
       "ViewerCertificate": {
        "AcmCertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/11112222-3333-4444-5555-666677778888",
        "MinimumProtocolVersion": "TLSv1.2_2021",
        "SslSupportMethod": "vip"
       }
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "DistributionConfig", "ViewerCertificate", "SslSupportMethod"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::CloudFront::Distribution",
   "address": "Shop",
   "config": {
    "Type": "AWS::CloudFront::Distribution",
    "Properties": {
     "DistributionConfig": {
      "Enabled": true,
      "ViewerCertificate": {
       "AcmCertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/11112222-3333-4444-5555-666677778888",
       "MinimumProtocolVersion": "TLSv1.2_2021",
       "SslSupportMethod": "sni-only"
      }
     }
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cdn_names_hosts.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cdn_names_hosts.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cdn_names_hosts.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := cdn_names_hosts.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
