package policies.terraform.aws.api_access_logs_test

import data.policies.terraform.aws.api_access_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {"address": "aws_api_gateway_stage.live", "config": {"stage_name": "live"}, "type": "aws_api_gateway_stage"}
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"address": "aws_apigatewayv2_stage.live", "config": {"name": "live"}, "type": "aws_apigatewayv2_stage"}
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_appsync_graphql_api.orders",
    "config": {"authentication_type": "AWS_IAM", "name": "orders"},
    "type": "aws_appsync_graphql_api"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_appsync_graphql_api.stock",
    "config": {"authentication_type": "AWS_IAM", "log_config": [{"field_log_level": "NONE"}], "name": "stock"},
    "type": "aws_appsync_graphql_api"
   }
  },
  "paths": [["log_config", 0, "field_log_level"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_api_gateway_stage.live",
   "config": {
    "access_log_settings": [
     {"destination_arn": "arn:aws:logs:eu-central-1:111122223333:log-group:api", "format": "$context.requestId"}
    ],
    "stage_name": "live"
   },
   "type": "aws_api_gateway_stage"
  }
 },
 {
  "subject": {
   "address": "aws_appsync_graphql_api.stock",
   "config": {"authentication_type": "AWS_IAM", "log_config": [{"field_log_level": "ERROR"}], "name": "stock"},
   "type": "aws_appsync_graphql_api"
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
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_access_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_deny_stage_of_a_deployment if {
	subject := {"subject": {
		"type": "aws_api_gateway_deployment",
		"address": "X",
		"config": {"rest_api_id": "a1b2c3", "stage_name": "live"},
	}}
	api_access_logs.applies with input as subject
	findings := api_access_logs.deny with input as subject
	findings == {{"message": "X makes a stage that writes no access log", "path": ["stage_name"]}}
}

test_allow_deployment_without_stage if {
	subject := {"subject": {"type": "aws_api_gateway_deployment", "address": "X", "config": {"rest_api_id": "a1b2c3"}}}
	not api_access_logs.applies with input as subject
	findings := api_access_logs.deny with input as subject
	findings == set()
}

test_allow_applies_to_stages if {
	api_access_logs.applies with input as {"subject": {"type": "aws_api_gateway_stage", "address": "X", "config": {}}}
}
