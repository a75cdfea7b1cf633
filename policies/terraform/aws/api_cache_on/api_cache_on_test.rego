package policies.terraform.aws.api_cache_on_test

import data.policies.terraform.aws.api_cache_on

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_api_gateway_stage",
    "address": "aws_api_gateway_stage.live",
    "config": {"deployment_id": "d1", "rest_api_id": "a1", "stage_name": "live"}
   }
  },
  "paths": [["cache_cluster_enabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_api_gateway_stage",
   "address": "aws_api_gateway_stage.live",
   "config": {"cache_cluster_enabled": true, "deployment_id": "d1", "rest_api_id": "a1", "stage_name": "live"}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_cache_on.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_cache_on.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_cache_on.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_cache_on.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_methods(settings) := {"subject": {
	"type": "aws_api_gateway_method_settings",
	"address": "aws_api_gateway_method_settings.live",
	"config": {"settings": [settings]},
}}

test_deny_methods_without_cache if {
	every settings in [{}, {"caching_enabled": false}] {
		findings := api_cache_on.deny with input as _methods(settings)
		findings == {{
			"message": "aws_api_gateway_method_settings.live uses no cache",
			"path": ["settings", 0, "caching_enabled"],
		}}
	}
}

test_allow_methods_with_cache if {
	findings := api_cache_on.deny with input as _methods({"caching_enabled": true})
	findings == set()
}
