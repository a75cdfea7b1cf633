package policies.terraform.aws.api_methods_authorized_test

import data.policies.terraform.aws.api_methods_authorized

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_api_gateway_method.preflight",
   "config": {"authorization": "NONE", "http_method": "OPTIONS"},
   "type": "aws_api_gateway_method"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_api_gateway_method.orders",
    "config": {"authorization": "NONE", "http_method": "GET"},
    "type": "aws_api_gateway_method"
   }
  },
  "paths": [["authorization"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_apigatewayv2_route.orders",
    "config": {"route_key": "GET /orders"},
    "type": "aws_apigatewayv2_route"
   }
  },
  "paths": [["authorization_type"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_api_gateway_method.orders",
   "config": {"authorization": "AWS_IAM", "http_method": "GET"},
   "type": "aws_api_gateway_method"
  }
 },
 {
  "subject": {
   "address": "aws_apigatewayv2_route.orders",
   "config": {"authorization_type": "JWT", "route_key": "GET /orders"},
   "type": "aws_apigatewayv2_route"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_methods_authorized.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_methods_authorized.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_methods_authorized.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_methods_authorized.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		api_methods_authorized.applies with input as case.input
	}
	every case in _outside {
		not api_methods_authorized.applies with input as case
	}
}
