package policies.cloudformation.workflow_execution_logs_test

import data.policies.cloudformation.workflow_execution_logs

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::StepFunctions::StateMachine",
    "address": "Orders",
    "config": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": "arn:aws:iam::111122223333:role/orders"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoggingConfiguration", "Level"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::StepFunctions::StateMachine",
    "address": "Orders",
    "config": {
     "Type": "AWS::StepFunctions::StateMachine",
     "Properties": {"RoleArn": "arn:aws:iam::111122223333:role/orders", "LoggingConfiguration": {"Level": "OFF"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoggingConfiguration", "Level"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::StepFunctions::StateMachine",
    "address": "Orders",
    "config": {
     "Type": "AWS::StepFunctions::StateMachine",
     "Properties": {
      "RoleArn": "arn:aws:iam::111122223333:role/orders",
      "LoggingConfiguration": {"Level": "ERROR", "IncludeExecutionData": false}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoggingConfiguration", "IncludeExecutionData"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::StateMachine",
    "address": "Orders",
    "config": {"Type": "AWS::Serverless::StateMachine", "Properties": {"DefinitionUri": "orders.json"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Logging", "Level"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Serverless::StateMachine",
   "address": "Orders",
   "config": {
    "Type": "AWS::Serverless::StateMachine",
    "Properties": {"DefinitionUri": "orders.json", "Logging": {"Level": "ALL", "IncludeExecutionData": true}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::StepFunctions::StateMachine",
   "address": "Orders",
   "config": {
    "Type": "AWS::StepFunctions::StateMachine",
    "Properties": {
     "RoleArn": "arn:aws:iam::111122223333:role/orders",
     "LoggingConfiguration": {
      "Level": "ERROR",
      "IncludeExecutionData": true,
      "Destinations": [{"CloudWatchLogsLogGroup": {"LogGroupArn": {"$unknown": 1}}}]
     }
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := workflow_execution_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := workflow_execution_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := workflow_execution_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := workflow_execution_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
