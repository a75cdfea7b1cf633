package policies.terraform.aws.function_runtime_supported_test

import data.policies.terraform.aws.function_runtime_supported

_parameters := json.unmarshal(`{
 "ANX-TF-AWS-0257": {
  "deprecated_runtimes": [
   "dotnetcore1.0",
   "dotnetcore2.0",
   "dotnetcore2.1",
   "dotnetcore3.1",
   "dotnet5.0",
   "dotnet6",
   "dotnet7",
   "go1.x",
   "java8",
   "nodejs",
   "nodejs4.3",
   "nodejs4.3-edge",
   "nodejs6.10",
   "nodejs8.10",
   "nodejs10.x",
   "nodejs12.x",
   "nodejs14.x",
   "nodejs16.x",
   "nodejs18.x",
   "provided",
   "python2.7",
   "python3.6",
   "python3.7",
   "python3.8",
   "ruby2.5",
   "ruby2.7"
  ]
 }
}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {"address": "aws_lambda_function.hook", "config": {"runtime": "python3.7"}, "type": "aws_lambda_function"}
  },
  "paths": [["runtime"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {"address": "aws_lambda_function.hook", "config": {"runtime": "python3.13"}, "type": "aws_lambda_function"}
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := function_runtime_supported.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := function_runtime_supported.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := function_runtime_supported.deny with input as case
			with data.parameters as _parameters
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := function_runtime_supported.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
