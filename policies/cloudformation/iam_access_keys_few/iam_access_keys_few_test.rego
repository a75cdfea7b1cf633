package policies.cloudformation.iam_access_keys_few_test

import data.policies.cloudformation.iam_access_keys_few

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::IAM::User",
    "address": "Mailer",
    "config": {"Type": "AWS::IAM::User", "Properties": {"UserName": "mailer"}},
    "views": {"documents": [], "defaults": []}
   },
   "related": {
    "AWS::IAM::AccessKey": [
     {
      "type": "AWS::IAM::AccessKey",
      "name": "KeyOne",
      "address": "KeyOne",
      "config": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": {"$unknown": 1}}}
     },
     {
      "type": "AWS::IAM::AccessKey",
      "name": "KeyTwo",
      "address": "KeyTwo",
      "config": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": {"$unknown": 1}}}
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
   "type": "AWS::IAM::User",
   "address": "Mailer",
   "config": {"Type": "AWS::IAM::User", "Properties": {"UserName": "mailer"}},
   "views": {"documents": [], "defaults": []}
  },
  "related": {
   "AWS::IAM::AccessKey": [
    {
     "type": "AWS::IAM::AccessKey",
     "name": "KeyOne",
     "address": "KeyOne",
     "config": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": {"$unknown": 1}}}
    },
    {
     "type": "AWS::IAM::AccessKey",
     "name": "KeyTwo",
     "address": "KeyTwo",
     "config": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": {"$unknown": 1}, "Status": "Inactive"}}
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_access_keys_few.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_access_keys_few.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_access_keys_few.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_access_keys_few.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
