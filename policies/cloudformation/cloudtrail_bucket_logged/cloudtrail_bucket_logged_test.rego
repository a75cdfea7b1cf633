package policies.cloudformation.cloudtrail_bucket_logged_test

import data.policies.cloudformation.cloudtrail_bucket_logged

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Bucket",
    "config": {"Properties": {"BucketName": "example-trail"}, "Type": "AWS::S3::Bucket"},
    "type": "AWS::S3::Bucket"
   },
   "related": {
    "AWS::CloudTrail::Trail": [
     {
      "address": "Trail",
      "config": {"Properties": {"S3BucketName": {"$unknown": 1}}, "Type": "AWS::CloudTrail::Trail"},
      "name": "Trail",
      "type": "AWS::CloudTrail::Trail"
     }
    ]
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Bucket",
   "config": {
    "Properties": {"LoggingConfiguration": {"DestinationBucketName": "example-logs"}},
    "Type": "AWS::S3::Bucket"
   },
   "type": "AWS::S3::Bucket"
  },
  "related": {
   "AWS::CloudTrail::Trail": [
    {
     "address": "Trail",
     "config": {"Properties": {"S3BucketName": {"$unknown": 1}}, "Type": "AWS::CloudTrail::Trail"},
     "name": "Trail",
     "type": "AWS::CloudTrail::Trail"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cloudtrail_bucket_logged.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cloudtrail_bucket_logged.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cloudtrail_bucket_logged.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := cloudtrail_bucket_logged.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		cloudtrail_bucket_logged.applies with input as case.input
	}
}
