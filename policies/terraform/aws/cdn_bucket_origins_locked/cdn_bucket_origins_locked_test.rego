package policies.terraform.aws.cdn_bucket_origins_locked_test

import data.policies.terraform.aws.cdn_bucket_origins_locked

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_cloudfront_distribution",
    "address": "aws_cloudfront_distribution.web",
    "config": {
     "enabled": true,
     "origin": [{"domain_name": "acme-shop.s3.eu-central-1.amazonaws.com", "origin_id": "shop"}]
    }
   }
  },
  "paths": [["origin", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_cloudfront_distribution",
    "address": "aws_cloudfront_distribution.web",
    "config": {
     "enabled": true,
     "origin": [
      {
       "domain_name": "files.example.com",
       "origin_id": "shop",
       "s3_origin_config": [{"origin_access_identity": ""}]
      }
     ]
    }
   }
  },
  "paths": [["origin", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_cloudfront_distribution",
   "address": "aws_cloudfront_distribution.web",
   "config": {
    "enabled": true,
    "origin": [
     {
      "domain_name": "acme-shop.s3.eu-central-1.amazonaws.com",
      "origin_access_control_id": "E2QWRUHEXAMPLE",
      "origin_id": "shop"
     }
    ]
   }
  }
 },
 {
  "subject": {
   "type": "aws_cloudfront_distribution",
   "address": "aws_cloudfront_distribution.web",
   "config": {
    "enabled": true,
    "origin": [
     {
      "domain_name": "acme-shop.s3.eu-central-1.amazonaws.com",
      "origin_id": "shop",
      "s3_origin_config": [{"origin_access_identity": "origin-access-identity/cloudfront/E2QWRUHEXAMPLE"}]
     }
    ]
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
