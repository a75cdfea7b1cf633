package policies.terraform.aws.minor_versions_automatic_test

import data.policies.terraform.aws.minor_versions_automatic

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_db_instance.orders",
    "config": {"auto_minor_version_upgrade": false},
    "type": "aws_db_instance"
   }
  },
  "paths": [["auto_minor_version_upgrade"]]
 },
 {
  "input": {"subject": {"address": "aws_mq_broker.events", "config": {"broker_name": "events"}, "type": "aws_mq_broker"}},
  "paths": [["auto_minor_version_upgrade"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_redshift_cluster.warehouse",
    "config": {"allow_version_upgrade": false},
    "type": "aws_redshift_cluster"
   }
  },
  "paths": [["allow_version_upgrade"]]
 }
]`)

_sound := json.unmarshal(`[
 {"subject": {"address": "aws_db_instance.orders", "config": {"engine": "postgres"}, "type": "aws_db_instance"}},
 {
  "subject": {"address": "aws_mq_broker.events", "config": {"auto_minor_version_upgrade": true}, "type": "aws_mq_broker"}
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := minor_versions_automatic.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := minor_versions_automatic.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := minor_versions_automatic.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := minor_versions_automatic.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
