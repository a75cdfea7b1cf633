package policies.cloudformation.query_results_encryption_stated_test

import data.policies.cloudformation.query_results_encryption_stated

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::Athena::WorkGroup",
		{},
		["Properties", "WorkGroupConfiguration", "ResultConfiguration", "EncryptionConfiguration"],
	],
]

_sound := [
	[
		"AWS::Athena::WorkGroup",
		{
			"Properties": {
				"WorkGroupConfiguration": {
					"ResultConfiguration": {"EncryptionConfiguration": {"EncryptionOption": "SSE_S3"}},
				},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := query_results_encryption_stated.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not state how results are encrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := query_results_encryption_stated.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_enforced := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Athena::WorkGroup",
    "address": "Reports",
    "config": {
     "Type": "AWS::Athena::WorkGroup",
     "Properties": {
      "Name": "reports",
      "WorkGroupConfiguration": {
       "EnforceWorkGroupConfiguration": false,
       "ResultConfiguration": {"EncryptionConfiguration": {"EncryptionOption": "SSE_KMS", "KmsKey": {"$unknown": 1}}}
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "WorkGroupConfiguration", "EnforceWorkGroupConfiguration"]]
 }
]`)

test_deny_enforced_at_its_place if {
	every case in _faulty_enforced {
		findings := query_results_encryption_stated.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
