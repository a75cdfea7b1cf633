package policies.terraform.aws.no_public_addresses_test

import data.policies.terraform.aws.no_public_addresses

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {"address": "aws_instance.web", "config": {"associate_public_ip_address": true}, "type": "aws_instance"}
  },
  "paths": [["associate_public_ip_address"]]
 },
 {
  "input": {
   "subject": {"address": "aws_subnet.front", "config": {"map_public_ip_on_launch": true}, "type": "aws_subnet"}
  },
  "paths": [["map_public_ip_on_launch"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_dms_replication_instance.copy",
    "config": {"publicly_accessible": true},
    "type": "aws_dms_replication_instance"
   }
  },
  "paths": [["publicly_accessible"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_launch_template.web",
    "config": {"network_interfaces": [{"associate_public_ip_address": true}]},
    "type": "aws_launch_template"
   }
  },
  "paths": [["network_interfaces", 0, "associate_public_ip_address"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_ecs_service.web",
    "config": {"network_configuration": [{"assign_public_ip": true}]},
    "type": "aws_ecs_service"
   }
  },
  "paths": [["network_configuration", 0, "assign_public_ip"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {"address": "aws_instance.web", "config": {"associate_public_ip_address": false}, "type": "aws_instance"}
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := no_public_addresses.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := no_public_addresses.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := no_public_addresses.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := no_public_addresses.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		no_public_addresses.applies with input as case.input
	}
}
