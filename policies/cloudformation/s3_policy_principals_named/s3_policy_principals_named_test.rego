package policies.cloudformation.s3_policy_principals_named_test

import data.policies.cloudformation.s3_policy_principals_named

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::S3::BucketPolicy",
    "address": "Shop",
    "config": {
     "Properties": {
      "Bucket": "acme-shop",
      "PolicyDocument": {
       "Statement": [
        {
         "Action": "s3:PutObject",
         "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}},
         "Effect": "Allow",
         "Principal": "*",
         "Resource": "arn:aws:s3:::acme-shop/*"
        }
       ]
      }
     },
     "Type": "AWS::S3::BucketPolicy"
    }
   }
  },
  "paths": [["Properties", "PolicyDocument", "Statement", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::S3::BucketPolicy",
   "address": "Shop",
   "config": {
    "Properties": {
     "Bucket": "acme-shop",
     "PolicyDocument": {
      "Statement": [
       {
        "Action": "s3:GetObject",
        "Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::111122223333:role/shop"},
        "Resource": "arn:aws:s3:::acme-shop/*"
       }
      ]
     }
    },
    "Type": "AWS::S3::BucketPolicy"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := s3_policy_principals_named.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := s3_policy_principals_named.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := s3_policy_principals_named.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := s3_policy_principals_named.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
