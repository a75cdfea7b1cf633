package policies.terraform.aws.s3_policy_principals_named_test

import data.policies.terraform.aws.s3_policy_principals_named

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_s3_bucket_policy",
    "address": "aws_s3_bucket_policy.shop",
    "config": {
     "bucket": "acme-shop",
     "policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Principal\": \"*\",\n      \"Action\": \"s3:PutObject\",\n      \"Resource\": \"arn:aws:s3:::acme-shop/*\",\n      \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}\n    }\n  ]\n}\n"
    },
    "views": {
     "documents": [
      {
       "document": {
        "Statement": [
         {
          "Action": "s3:PutObject",
          "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}},
          "Effect": "Allow",
          "Principal": "*",
          "Resource": "arn:aws:s3:::acme-shop/*"
         }
        ],
        "Version": "2012-10-17"
       },
       "path": ["policy"]
      }
     ]
    }
   }
  },
  "paths": [["policy", "Statement", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_s3_bucket_policy",
   "address": "aws_s3_bucket_policy.shop",
   "config": {
    "bucket": "acme-shop",
    "policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Principal\": \"*\",\n      \"Action\": \"s3:GetObject\",\n      \"Resource\": \"arn:aws:s3:::acme-shop/*\",\n      \"Condition\": {\n        \"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"},\n        \"StringEquals\": {\"aws:PrincipalOrgID\": \"o-exampleorgid\"}\n      }\n    }\n  ]\n}\n"
   },
   "views": {
    "documents": [
     {
      "document": {
       "Statement": [
        {
         "Action": "s3:GetObject",
         "Condition": {
          "IpAddress": {"aws:SourceIp": "203.0.113.0/24"},
          "StringEquals": {"aws:PrincipalOrgID": "o-exampleorgid"}
         },
         "Effect": "Allow",
         "Principal": "*",
         "Resource": "arn:aws:s3:::acme-shop/*"
        }
       ],
       "Version": "2012-10-17"
      },
      "path": ["policy"]
     }
    ]
   }
  }
 },
 {
  "subject": {
   "type": "aws_s3_bucket_policy",
   "address": "aws_s3_bucket_policy.shop",
   "config": {
    "bucket": "acme-shop",
    "policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:role/shop\"},\n      \"Action\": \"s3:GetObject\",\n      \"Resource\": \"arn:aws:s3:::acme-shop/*\"\n    }\n  ]\n}\n"
   },
   "views": {
    "documents": [
     {
      "document": {
       "Statement": [
        {
         "Action": "s3:GetObject",
         "Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::111122223333:role/shop"},
         "Resource": "arn:aws:s3:::acme-shop/*"
        }
       ],
       "Version": "2012-10-17"
      },
      "path": ["policy"]
     }
    ]
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

test_allow_applies_only_where_judged if {
	every case in _faulty {
		s3_policy_principals_named.applies with input as case.input
	}
}
