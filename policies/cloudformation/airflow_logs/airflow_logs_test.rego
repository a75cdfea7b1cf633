package policies.cloudformation.airflow_logs_test

import data.policies.cloudformation.airflow_logs

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::MWAA::Environment",
    "address": "Flows",
    "config": {"Type": "AWS::MWAA::Environment", "Properties": {"Name": "flows"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [
   ["Properties", "LoggingConfiguration", "SchedulerLogs", "Enabled"],
   ["Properties", "LoggingConfiguration", "WebserverLogs", "Enabled"],
   ["Properties", "LoggingConfiguration", "WorkerLogs", "Enabled"]
  ]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::MWAA::Environment",
    "address": "Flows",
    "config": {
     "Type": "AWS::MWAA::Environment",
     "Properties": {
      "Name": "flows",
      "LoggingConfiguration": {
       "SchedulerLogs": {"Enabled": true, "LogLevel": "WARNING"},
       "WebserverLogs": {"Enabled": true, "LogLevel": "WARNING"},
       "WorkerLogs": {"Enabled": false}
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoggingConfiguration", "WorkerLogs", "Enabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::MWAA::Environment",
   "address": "Flows",
   "config": {
    "Type": "AWS::MWAA::Environment",
    "Properties": {
     "Name": "flows",
     "LoggingConfiguration": {
      "SchedulerLogs": {"Enabled": true, "LogLevel": "WARNING"},
      "WebserverLogs": {"Enabled": true, "LogLevel": "WARNING"},
      "WorkerLogs": {"Enabled": true, "LogLevel": "WARNING"}
     }
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := airflow_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := airflow_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := airflow_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := airflow_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
