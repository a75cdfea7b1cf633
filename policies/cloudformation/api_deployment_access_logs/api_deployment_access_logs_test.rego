package policies.cloudformation.api_deployment_access_logs_test

import data.policies.cloudformation.api_deployment_access_logs

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "Second",
   "config": {"Properties": {"Description": "Without a stage"}, "Type": "AWS::ApiGateway::Deployment"},
   "type": "AWS::ApiGateway::Deployment"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "First",
    "config": {
     "Properties": {"StageDescription": {"CacheClusterEnabled": false}, "StageName": "live"},
     "Type": "AWS::ApiGateway::Deployment"
    },
    "type": "AWS::ApiGateway::Deployment"
   }
  },
  "paths": [["Properties", "StageDescription"]]
 },
 {
  "input": {
   "subject": {
    "address": "Second",
    "config": {"Properties": {"StageName": "live"}, "Type": "AWS::ApiGateway::Deployment"},
    "type": "AWS::ApiGateway::Deployment"
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "First",
   "config": {
    "Properties": {
     "StageDescription": {"AccessLogSetting": {"DestinationArn": "arn:aws:logs:eu-central-1:111122223333:log-group:api"}},
     "StageName": "live"
    },
    "Type": "AWS::ApiGateway::Deployment"
   },
   "type": "AWS::ApiGateway::Deployment"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_deployment_access_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_deployment_access_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_deployment_access_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := api_deployment_access_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		api_deployment_access_logs.applies with input as case.input
	}
	every case in _outside {
		not api_deployment_access_logs.applies with input as case
	}
}
