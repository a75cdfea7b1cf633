package policies.terraform.aws.airflow_logs_test

import data.policies.terraform.aws.airflow_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_mwaa_environment",
    "address": "aws_mwaa_environment.flows",
    "config": {"name": "flows"}
   }
  },
  "paths": [["logging_configuration"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_mwaa_environment",
    "address": "aws_mwaa_environment.flows",
    "config": {
     "logging_configuration": [
      {
       "scheduler_logs": [{"enabled": true}],
       "webserver_logs": [{"enabled": true}],
       "worker_logs": [{"enabled": false}]
      }
     ],
     "name": "flows"
    }
   }
  },
  "paths": [["logging_configuration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_mwaa_environment",
   "address": "aws_mwaa_environment.flows",
   "config": {
    "logging_configuration": [
     {
      "scheduler_logs": [{"enabled": true}],
      "webserver_logs": [{"enabled": true}],
      "worker_logs": [{"enabled": true}]
     }
    ],
    "name": "flows"
   }
  }
 }
]`)

_parameters := {"ANX-TF-AWS-0350": {"log_types": ["scheduler_logs", "webserver_logs", "worker_logs"]}}

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := airflow_logs.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := airflow_logs.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := airflow_logs.deny with input as case
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
				findings := airflow_logs.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
