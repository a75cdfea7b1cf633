package policies.cloudformation.api_endpoint_private_test

import data.policies.cloudformation.api_endpoint_private

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ApiGateway::RestApi",
    "address": "Shop",
    "config": {"Properties": {"Name": "shop"}, "Type": "AWS::ApiGateway::RestApi"}
   }
  },
  "paths": [["Properties", "EndpointConfiguration"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ApiGateway::RestApi",
    "address": "Shop",
    "config": {
     "Properties": {"EndpointConfiguration": {"Types": ["EDGE"]}, "Name": "shop"},
     "Type": "AWS::ApiGateway::RestApi"
    }
   }
  },
  "paths": [["Properties", "EndpointConfiguration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ApiGateway::RestApi",
   "address": "Shop",
   "config": {
    "Properties": {"EndpointConfiguration": {"Types": ["PRIVATE"]}, "Name": "shop"},
    "Type": "AWS::ApiGateway::RestApi"
   }
  }
 },
 {
  "subject": {
   "type": "AWS::Serverless::Api",
   "address": "Shop",
   "config": {
    "Properties": {"EndpointConfiguration": {"Type": "PRIVATE"}, "StageName": "live"},
    "Type": "AWS::Serverless::Api"
   }
  }
 },
 {
  "subject": {
   "type": "AWS::Serverless::Api",
   "address": "X",
   "config": {"Properties": {"EndpointConfiguration": "PRIVATE"}}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_endpoint_private.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_endpoint_private.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_endpoint_private.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_endpoint_private.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
