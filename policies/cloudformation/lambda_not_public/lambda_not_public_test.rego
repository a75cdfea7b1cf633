package policies.cloudformation.lambda_not_public_test

import data.policies.cloudformation.lambda_not_public

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Url",
    "config": {"Properties": {"AuthType": "NONE"}, "Type": "AWS::Lambda::Url"},
    "type": "AWS::Lambda::Url"
   }
  },
  "paths": [["Properties", "AuthType"]]
 },
 {
  "input": {
   "subject": {
    "address": "Hook",
    "config": {"Properties": {"Action": "lambda:InvokeFunction", "Principal": "*"}, "Type": "AWS::Lambda::Permission"},
    "type": "AWS::Lambda::Permission"
   }
  },
  "paths": [["Properties", "Principal"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Url",
   "config": {"Properties": {"AuthType": "AWS_IAM"}, "Type": "AWS::Lambda::Url"},
   "type": "AWS::Lambda::Url"
  }
 },
 {
  "subject": {
   "address": "Organisation",
   "config": {
    "Properties": {"Action": "lambda:InvokeFunction", "Principal": "*", "PrincipalOrgID": "o-a1b2c3d4e5"},
    "Type": "AWS::Lambda::Permission"
   },
   "type": "AWS::Lambda::Permission"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := lambda_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := lambda_not_public.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := lambda_not_public.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := lambda_not_public.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::Function",
    "address": "Entry",
    "config": {
     "Type": "AWS::Serverless::Function",
     "Properties": {"Handler": "index.handler", "FunctionUrlConfig": {"AuthType": "NONE"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "FunctionUrlConfig", "AuthType"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Lambda::LayerVersionPermission",
    "address": "Shared",
    "config": {
     "Type": "AWS::Lambda::LayerVersionPermission",
     "Properties": {"Action": "lambda:GetLayerVersion", "LayerVersionArn": {"$unknown": 1}, "Principal": "*"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Principal"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := lambda_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Lambda::LayerVersionPermission",
   "address": "Shared",
   "config": {
    "Type": "AWS::Lambda::LayerVersionPermission",
    "Properties": {
     "Action": "lambda:GetLayerVersion",
     "LayerVersionArn": {"$unknown": 1},
     "OrganizationId": "o-a1b2c3d4e5",
     "Principal": "*"
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := lambda_not_public.deny with input as case
		findings == set()
	}
}
