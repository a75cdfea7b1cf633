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

_database(views) := {"subject": {
	"type": "AWS::RDS::DBInstance",
	"address": "Orders",
	"config": {"Properties": {"MasterUsername": "orders", "MasterUserPassword": "correct-horse-9"}},
	"views": views,
}}

_password := ["Properties", "MasterUserPassword"]

test_deny_parameters_where_they_are_used if {
	every case in [
		{"view": "shown", "text": "Orders takes a password from the parameter Pin, which whoever may read the stack sees"},
		{"view": "defaults", "text": "Orders takes a password from the default of the parameter Pin"},
	] {
		findings := parameters_hide_credentials.deny
			with input as _database({case.view: [{"name": "Pin", "path": _password, "value": "correct-horse-9"}]})
		findings == {{"message": case.text, "path": _password}}
	}
}

test_allow_parameters_that_are_no_credentials if {
	every view in ["shown", "defaults"] {
		use := {"name": "Administrator", "path": ["Properties", "MasterUsername"], "value": "correct-horse-9"}
		parameters_hide_credentials.deny == set() with input as _database({view: [use]})
	}
	empty := {"name": "Pin", "path": _password, "value": ""}
	parameters_hide_credentials.deny == set() with input as _database({"defaults": [empty]})
}

_template(parameter, views) := {"subject": {
	"type": "cloudformation.template",
	"address": "template",
	"config": {"Parameters": {"DatabasePassword": parameter}, "Resources": {}},
	"views": views,
}}

test_deny_defaults_that_no_resource_takes if {
	parameter := {"Type": "String", "NoEcho": true, "Default": "correct-horse-9"}
	findings := parameters_hide_credentials.deny with input as _template(parameter, {"defaults": [], "shown": []})
	findings == {{
		"message": "template has a credential as the default of the parameter DatabasePassword",
		"path": ["Parameters", "DatabasePassword", "Default"],
	}}
	shown := parameters_hide_credentials.deny
		with input as _template(object.remove(parameter, ["NoEcho"]), {"defaults": [], "shown": []})
	count(shown) == 1
}

test_allow_what_is_told_where_it_is_used if {
	path := ["Resources", "Database", "Properties", "MasterUserPassword"]
	shown := [{"name": "DatabasePassword", "path": path}]
	parameters_hide_credentials.deny == set() with input as _template({"Type": "String"}, {"defaults": [], "shown": shown})
	parameters_hide_credentials.deny == set()
		with input as _template({"Type": "String", "Default": "a"}, {"defaults": ["DatabasePassword"], "shown": []})
	elsewhere := [{"name": "DatabasePassword", "path": ["Resources", "X", "Properties", "Content"]}]
	count(parameters_hide_credentials.deny) == 1
		with input as _template({"Type": "String"}, {"defaults": [], "shown": elsewhere})
}
