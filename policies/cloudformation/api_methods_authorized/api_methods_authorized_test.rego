package policies.cloudformation.api_methods_authorized_test

import data.policies.cloudformation.api_methods_authorized

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "Preflight",
   "config": {"Properties": {"AuthorizationType": "NONE", "HttpMethod": "OPTIONS"}, "Type": "AWS::ApiGateway::Method"},
   "type": "AWS::ApiGateway::Method"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Orders",
    "config": {"Properties": {"AuthorizationType": "NONE", "HttpMethod": "GET"}, "Type": "AWS::ApiGateway::Method"},
    "type": "AWS::ApiGateway::Method"
   }
  },
  "paths": [["Properties", "AuthorizationType"]]
 },
 {
  "input": {
   "subject": {
    "address": "Route",
    "config": {"Properties": {"RouteKey": "GET /orders"}, "Type": "AWS::ApiGatewayV2::Route"},
    "type": "AWS::ApiGatewayV2::Route"
   }
  },
  "paths": [["Properties", "AuthorizationType"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Orders",
   "config": {"Properties": {"AuthorizationType": "AWS_IAM", "HttpMethod": "GET"}, "Type": "AWS::ApiGateway::Method"},
   "type": "AWS::ApiGateway::Method"
  }
 },
 {
  "subject": {
   "address": "Route",
   "config": {"Properties": {"AuthorizationType": "JWT", "RouteKey": "GET /orders"}, "Type": "AWS::ApiGatewayV2::Route"},
   "type": "AWS::ApiGatewayV2::Route"
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
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
