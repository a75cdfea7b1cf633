package policies.cloudformation.s3_object_lock_test

import data.policies.cloudformation.s3_object_lock

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::S3::Bucket",
    "address": "Records",
    "config": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "acme-records"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ObjectLockEnabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::S3::Bucket",
    "address": "Records",
    "config": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "acme-records", "ObjectLockEnabled": true}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ObjectLockConfiguration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::S3::Bucket",
   "address": "Records",
   "config": {
    "Type": "AWS::S3::Bucket",
    "Properties": {
     "BucketName": "acme-records",
     "ObjectLockEnabled": true,
     "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 365}}}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := s3_object_lock.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := s3_object_lock.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := s3_object_lock.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := s3_object_lock.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
