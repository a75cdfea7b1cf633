package policies.cloudformation.api_access_logs_test

import data.policies.cloudformation.api_access_logs

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
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "LiveHttp",
    "config": {"Properties": {"StageName": "live"}, "Type": "AWS::ApiGatewayV2::Stage"},
    "type": "AWS::ApiGatewayV2::Stage"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Orders",
    "config": {"Properties": {"StageName": "live"}, "Type": "AWS::Serverless::Api"},
    "type": "AWS::Serverless::Api"
   }
  },
  "paths": [["Properties", "AccessLogSetting"]]
 },
 {
  "input": {
   "subject": {
    "address": "Stock",
    "config": {"Properties": {"StageName": "live"}, "Type": "AWS::Serverless::HttpApi"},
    "type": "AWS::Serverless::HttpApi"
   }
  },
  "paths": [["Properties", "AccessLogSettings"]]
 },
 {
  "input": {
   "subject": {
    "address": "Graph",
    "config": {"Properties": {"Name": "graph"}, "Type": "AWS::AppSync::GraphQLApi"},
    "type": "AWS::AppSync::GraphQLApi"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Silent",
    "config": {
     "Properties": {"LogConfig": {"FieldLogLevel": "NONE"}, "Name": "silent"},
     "Type": "AWS::AppSync::GraphQLApi"
    },
    "type": "AWS::AppSync::GraphQLApi"
   }
  },
  "paths": [["Properties", "LogConfig"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Live",
   "config": {
    "Properties": {
     "AccessLogSetting": {"DestinationArn": "arn:aws:logs:eu-central-1:111122223333:log-group:api", "Format": "$context.requestId"},
     "StageName": "live"
    },
    "Type": "AWS::ApiGateway::Stage"
   },
   "type": "AWS::ApiGateway::Stage"
  }
 },
 {
  "subject": {
   "address": "Graph",
   "config": {"Properties": {"LogConfig": {"FieldLogLevel": "ALL"}, "Name": "graph"}, "Type": "AWS::AppSync::GraphQLApi"},
   "type": "AWS::AppSync::GraphQLApi"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_access_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_access_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_access_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := api_access_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
