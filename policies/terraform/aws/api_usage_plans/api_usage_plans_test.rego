package policies.terraform.aws.api_usage_plans_test

import data.policies.terraform.aws.api_usage_plans

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
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_api_gateway_stage",
   "address": "aws_api_gateway_stage.live",
   "config": {"deployment_id": "d1", "rest_api_id": "a1", "stage_name": "live"}
  },
  "related": {
   "aws_api_gateway_usage_plan": [
    {
     "address": "aws_api_gateway_usage_plan.customers",
     "config": {"api_stages": [{"api_id": "a1", "stage": {"$unknown": 1}}], "name": "customers"},
     "type": "aws_api_gateway_usage_plan"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := api_usage_plans.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := api_usage_plans.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := api_usage_plans.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := api_usage_plans.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_deployment(config) := {
	"subject": {"type": "aws_api_gateway_deployment", "address": "X", "config": config},
	"related": {},
}

test_deny_stage_of_a_deployment if {
	subject := _deployment({"rest_api_id": "a1b2c3", "stage_name": "live"})
	api_usage_plans.applies with input as subject
	findings := api_usage_plans.deny with input as subject
	findings == {{"message": "X belongs to no usage plan", "path": []}}
}

test_allow_deployment_without_stage if {
	not api_usage_plans.applies with input as _deployment({"rest_api_id": "a1b2c3"})
}

test_allow_applies_to_stages if {
	api_usage_plans.applies with input as {"subject": {"type": "aws_api_gateway_stage", "address": "X", "config": {}}}
}
