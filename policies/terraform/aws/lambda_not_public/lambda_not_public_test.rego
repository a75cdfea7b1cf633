package policies.terraform.aws.lambda_not_public_test

import data.policies.terraform.aws.lambda_not_public

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_lambda_function_url.hook",
    "config": {"authorization_type": "NONE", "function_name": "hook"},
    "type": "aws_lambda_function_url"
   }
  },
  "paths": [["authorization_type"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_lambda_permission.hook",
    "config": {"action": "lambda:InvokeFunction", "function_name": "hook", "principal": "*"},
    "type": "aws_lambda_permission"
   }
  },
  "paths": [["principal"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_lambda_function_url.hook",
   "config": {"authorization_type": "AWS_IAM", "function_name": "hook"},
   "type": "aws_lambda_function_url"
  }
 },
 {
  "subject": {
   "address": "aws_lambda_permission.organisation",
   "config": {
    "action": "lambda:InvokeFunction",
    "function_name": "hook",
    "principal": "*",
    "principal_org_id": "o-a1b2c3d4e5"
   },
   "type": "aws_lambda_permission"
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
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := lambda_not_public.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
