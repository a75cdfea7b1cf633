package policies.cloudformation.function_dead_letters_test

import data.policies.cloudformation.function_dead_letters

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Hook",
    "config": {"Properties": {"Handler": "index.handler"}, "Type": "AWS::Lambda::Function"},
    "type": "AWS::Lambda::Function"
   }
  },
  "paths": [["Properties", "DeadLetterConfig"]]
 },
 {
  "input": {
   "subject": {
    "address": "Sam",
    "config": {"Properties": {"Handler": "index.handler"}, "Type": "AWS::Serverless::Function"},
    "type": "AWS::Serverless::Function"
   }
  },
  "paths": [["Properties", "DeadLetterQueue"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Hook",
   "config": {
    "Properties": {"DeadLetterConfig": {"TargetArn": "arn:aws:sqs:eu-central-1:111122223333:failed"}},
    "Type": "AWS::Lambda::Function"
   },
   "type": "AWS::Lambda::Function"
  }
 },
 {
  "subject": {
   "address": "Sam",
   "config": {"Properties": {"DeadLetterQueue": {"Type": "SQS"}}, "Type": "AWS::Serverless::Function"},
   "type": "AWS::Serverless::Function"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := function_dead_letters.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := function_dead_letters.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := function_dead_letters.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := function_dead_letters.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
