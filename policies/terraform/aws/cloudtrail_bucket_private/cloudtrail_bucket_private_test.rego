package policies.terraform.aws.cloudtrail_bucket_private_test

import data.policies.terraform.aws.cloudtrail_bucket_private

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_s3_bucket.trail",
    "config": {"acl": "public-read", "bucket": "example-trail"},
    "type": "aws_s3_bucket"
   },
   "related": {
    "aws_cloudtrail": [
     {
      "address": "aws_cloudtrail.main",
      "config": {"name": "main", "s3_bucket_name": {"$unknown": 1}},
      "name": "main",
      "type": "aws_cloudtrail"
     }
    ]
   }
  },
  "paths": [["acl"]]
 },
 {
  "input": {
   "subject": {"address": "aws_s3_bucket.second", "config": {"bucket": "example-second"}, "type": "aws_s3_bucket"},
   "related": {
    "aws_cloudtrail": [
     {
      "address": "aws_cloudtrail.second",
      "config": {"name": "second", "s3_bucket_name": {"$unknown": 1}},
      "name": "second",
      "type": "aws_cloudtrail"
     }
    ],
    "aws_s3_bucket_acl": [
     {
      "address": "aws_s3_bucket_acl.second",
      "config": {"acl": "public-read", "bucket": {"$unknown": 2}},
      "name": "second",
      "type": "aws_s3_bucket_acl"
     }
    ]
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {"address": "aws_s3_bucket.trail", "config": {"bucket": "example-trail"}, "type": "aws_s3_bucket"},
  "related": {
   "aws_cloudtrail": [
    {
     "address": "aws_cloudtrail.main",
     "config": {"name": "main", "s3_bucket_name": {"$unknown": 1}},
     "name": "main",
     "type": "aws_cloudtrail"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cloudtrail_bucket_private.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cloudtrail_bucket_private.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cloudtrail_bucket_private.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := cloudtrail_bucket_private.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		cloudtrail_bucket_private.applies with input as case.input
	}
}
