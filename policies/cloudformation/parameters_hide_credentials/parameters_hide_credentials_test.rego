package policies.cloudformation.parameters_hide_credentials_test

import data.policies.cloudformation.parameters_hide_credentials

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "template",
    "config": {
     "Parameters": {"DatabasePassword": {"Type": "String"}},
     "Resources": {"Database": {"Properties": {"MasterUserPassword": {"$unknown": 1}}, "Type": "AWS::RDS::DBInstance"}}
    },
    "type": "cloudformation.template",
    "views": {"resources": 1}
   }
  },
  "paths": [["Parameters", "DatabasePassword"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "template",
   "config": {
    "Parameters": {
     "ApiToken": {"Default": "/orders/api-token", "Type": "String"},
     "DatabasePassword": {"NoEcho": "true", "Type": "String"},
     "SigningSecret": {"Type": "AWS::SSM::Parameter::Value<String>"}
    },
    "Resources": {"Database": {"Properties": {"MasterUserPassword": {"$unknown": 1}}, "Type": "AWS::RDS::DBInstance"}}
   },
   "type": "cloudformation.template",
   "views": {"resources": 1}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := parameters_hide_credentials.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := parameters_hide_credentials.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := parameters_hide_credentials.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := parameters_hide_credentials.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		parameters_hide_credentials.applies with input as case.input
	}
}
