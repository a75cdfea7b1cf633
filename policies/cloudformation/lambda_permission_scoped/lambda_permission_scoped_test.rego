package policies.cloudformation.lambda_permission_scoped_test

import data.policies.cloudformation.lambda_permission_scoped

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Lambda::Permission",
    "address": "Events",
    "config": {"Properties": {"Principal": "events.amazonaws.com"}, "Type": "AWS::Lambda::Permission"}
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Lambda::Permission",
    "address": "Files",
    "config": {
     "Properties": {"Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::acme-files"},
     "Type": "AWS::Lambda::Permission"
    }
   }
  },
  "paths": [["Properties", "Principal"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Lambda::Permission",
   "address": "Events",
   "config": {
    "Properties": {
     "Principal": "events.amazonaws.com",
     "SourceArn": "arn:aws:events:eu-central-1:111122223333:rule/hook"
    },
    "Type": "AWS::Lambda::Permission"
   }
  }
 },
 {
  "subject": {
   "type": "AWS::Lambda::Permission",
   "address": "Account",
   "config": {"Properties": {"Principal": "111122223333"}, "Type": "AWS::Lambda::Permission"}
  }
 },
 {
  "subject": {
   "type": "AWS::Lambda::Permission",
   "address": "Files",
   "config": {
    "Properties": {
     "Principal": "s3.amazonaws.com",
     "SourceAccount": "111122223333",
     "SourceArn": "arn:aws:s3:::acme-files"
    },
    "Type": "AWS::Lambda::Permission"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := lambda_permission_scoped.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := lambda_permission_scoped.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := lambda_permission_scoped.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := lambda_permission_scoped.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		lambda_permission_scoped.applies with input as case.input
	}
}
