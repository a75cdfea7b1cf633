package policies.cloudformation.tracing_test

import data.policies.cloudformation.tracing

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Hook",
    "config": {"Properties": {"TracingConfig": {"Mode": "PassThrough"}}, "Type": "AWS::Lambda::Function"},
    "type": "AWS::Lambda::Function"
   }
  },
  "paths": [["Properties", "TracingConfig", "Mode"]]
 },
 {
  "input": {
   "subject": {
    "address": "Sam",
    "config": {"Properties": {"Handler": "index.handler"}, "Type": "AWS::Serverless::Function"},
    "type": "AWS::Serverless::Function"
   }
  },
  "paths": [["Properties", "Tracing"]]
 },
 {
  "input": {
   "subject": {
    "address": "Live",
    "config": {"Properties": {"TracingEnabled": false}, "Type": "AWS::ApiGateway::Stage"},
    "type": "AWS::ApiGateway::Stage"
   }
  },
  "paths": [["Properties", "TracingEnabled"]]
 },
 {
  "input": {
   "subject": {
    "address": "Orders",
    "config": {"Properties": {"StateMachineName": "orders"}, "Type": "AWS::StepFunctions::StateMachine"},
    "type": "AWS::StepFunctions::StateMachine"
   }
  },
  "paths": [["Properties", "TracingConfiguration", "Enabled"]]
 },
 {
  "input": {
   "subject": {
    "address": "SamOrders",
    "config": {"Properties": {"Name": "orders"}, "Type": "AWS::Serverless::StateMachine"},
    "type": "AWS::Serverless::StateMachine"
   }
  },
  "paths": [["Properties", "Tracing", "Enabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Hook",
   "config": {"Properties": {"TracingConfig": {"Mode": "Active"}}, "Type": "AWS::Lambda::Function"},
   "type": "AWS::Lambda::Function"
  }
 },
 {
  "subject": {
   "address": "Sam",
   "config": {"Properties": {"Tracing": "Active"}, "Type": "AWS::Serverless::Function"},
   "type": "AWS::Serverless::Function"
  }
 },
 {
  "subject": {
   "address": "Live",
   "config": {"Properties": {"TracingEnabled": true}, "Type": "AWS::ApiGateway::Stage"},
   "type": "AWS::ApiGateway::Stage"
  }
 },
 {
  "subject": {
   "address": "Orders",
   "config": {"Properties": {"TracingConfiguration": {"Enabled": true}}, "Type": "AWS::StepFunctions::StateMachine"},
   "type": "AWS::StepFunctions::StateMachine"
  }
 },
 {
  "subject": {
   "address": "SamOrders",
   "config": {"Properties": {"Tracing": {"Enabled": true}}, "Type": "AWS::Serverless::StateMachine"},
   "type": "AWS::Serverless::StateMachine"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := tracing.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := tracing.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := tracing.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := tracing.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
