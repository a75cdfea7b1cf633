package policies.cloudformation.api_metrics_test

import data.policies.cloudformation.api_metrics

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ApiGateway::Stage",
    "address": "Live",
    "config": {
     "Type": "AWS::ApiGateway::Stage",
     "Properties": {"StageName": "live", "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "LoggingLevel": "ERROR"}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MethodSettings", 0, "MetricsEnabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ApiGateway::Stage",
    "address": "Live",
    "config": {
     "Type": "AWS::ApiGateway::Stage",
     "Properties": {"StageName": "live", "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "MetricsEnabled": false}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MethodSettings", 0, "MetricsEnabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ApiGateway::Stage",
   "address": "Live",
   "config": {
    "Type": "AWS::ApiGateway::Stage",
    "Properties": {"StageName": "live", "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "MetricsEnabled": true}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_metrics.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_metrics.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_metrics.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := api_metrics.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
