package policies.cloudformation.cdn_bucket_origins_locked_test

import data.policies.cloudformation.cdn_bucket_origins_locked

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::CloudFront::Distribution",
    "address": "Web",
    "config": {
     "Properties": {
      "DistributionConfig": {
       "Enabled": true,
       "Origins": [
        {
         "DomainName": "acme-shop.s3.eu-central-1.amazonaws.com",
         "Id": "shop",
         "S3OriginConfig": {"OriginAccessIdentity": ""}
        }
       ]
      }
     },
     "Type": "AWS::CloudFront::Distribution"
    }
   }
  },
  "paths": [["Properties", "DistributionConfig", "Origins", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::CloudFront::Distribution",
    "address": "Web",
    "config": {
     "Properties": {
      "DistributionConfig": {
       "Enabled": true,
       "Origins": [{"DomainName": "acme-shop.s3.amazonaws.com", "Id": "shop"}]
      }
     },
     "Type": "AWS::CloudFront::Distribution"
    }
   }
  },
  "paths": [["Properties", "DistributionConfig", "Origins", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::CloudFront::Distribution",
   "address": "Web",
   "config": {
    "Properties": {
     "DistributionConfig": {
      "Enabled": true,
      "Origins": [
       {
        "DomainName": "acme-shop.s3.eu-central-1.amazonaws.com",
        "Id": "shop",
        "OriginAccessControlId": "E2QWRUHEXAMPLE",
        "S3OriginConfig": {"OriginAccessIdentity": ""}
       }
      ]
     }
    },
    "Type": "AWS::CloudFront::Distribution"
   }
  }
 },
 {
  "subject": {
   "type": "AWS::CloudFront::Distribution",
   "address": "Web",
   "config": {
    "Properties": {
     "DistributionConfig": {
      "Enabled": true,
      "Origins": [
       {
        "DomainName": "acme-shop.s3.eu-central-1.amazonaws.com",
        "Id": "shop",
        "S3OriginConfig": {"OriginAccessIdentity": "origin-access-identity/cloudfront/E2QWRUHEXAMPLE"}
       }
      ]
     }
    },
    "Type": "AWS::CloudFront::Distribution"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cdn_bucket_origins_locked.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cdn_bucket_origins_locked.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cdn_bucket_origins_locked.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := cdn_bucket_origins_locked.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		cdn_bucket_origins_locked.applies with input as case.input
	}
}
