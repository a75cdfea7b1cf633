package policies.cloudformation.api_execution_logs_test

import data.policies.cloudformation.api_execution_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Live",
    "config": {"Properties": {"StageName": "live"}, "Type": "AWS::ApiGateway::Stage"},
    "type": "AWS::ApiGateway::Stage"
   }
  },
  "paths": [["Properties"]]
 },
 {
  "input": {
   "subject": {
    "address": "Test",
    "config": {
     "Properties": {
      "MethodSettings": [
       {"HttpMethod": "GET", "LoggingLevel": "OFF", "ResourcePath": "/orders"},
       {"HttpMethod": "*", "LoggingLevel": "ERROR", "ResourcePath": "/*"}
      ],
      "StageName": "test"
     },
     "Type": "AWS::ApiGateway::Stage"
    },
    "type": "AWS::ApiGateway::Stage"
   }
  },
  "paths": [["Properties", "MethodSettings", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Live",
   "config": {
    "Properties": {
     "MethodSettings": [{"HttpMethod": "*", "LoggingLevel": "ERROR", "ResourcePath": "/*"}],
     "StageName": "live"
    },
    "Type": "AWS::ApiGateway::Stage"
   },
   "type": "AWS::ApiGateway::Stage"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_execution_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_execution_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_execution_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := api_execution_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
