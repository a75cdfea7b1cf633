package policies.cloudformation.cloudtrail_customer_key_test

import data.policies.cloudformation.cloudtrail_customer_key

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Trail",
    "config": {"Properties": {"IsLogging": true}, "Type": "AWS::CloudTrail::Trail"},
    "type": "AWS::CloudTrail::Trail"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Lake",
    "config": {"Properties": {"Name": "lake"}, "Type": "AWS::CloudTrail::EventDataStore"},
    "type": "AWS::CloudTrail::EventDataStore"
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Trail",
   "config": {"Properties": {"KMSKeyId": "alias/trail"}, "Type": "AWS::CloudTrail::Trail"},
   "type": "AWS::CloudTrail::Trail"
  }
 },
 {
  "subject": {
   "address": "Lake",
   "config": {"Properties": {"KmsKeyId": "alias/trail"}, "Type": "AWS::CloudTrail::EventDataStore"},
   "type": "AWS::CloudTrail::EventDataStore"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cloudtrail_customer_key.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cloudtrail_customer_key.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cloudtrail_customer_key.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := cloudtrail_customer_key.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
