package policies.terraform.aws.autoscaling_launch_templates_test

import data.policies.terraform.aws.autoscaling_launch_templates

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_autoscaling_group",
    "address": "aws_autoscaling_group.web",
    "config": {"launch_configuration": "web-1", "max_size": 3, "min_size": 2}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_autoscaling_group",
   "address": "aws_autoscaling_group.web",
   "config": {"launch_template": [{"id": "lt-0a1b2c3d", "version": "3"}], "max_size": 3, "min_size": 2}
  }
 },
 {
  "subject": {
   "type": "aws_autoscaling_group",
   "address": "aws_autoscaling_group.web",
   "config": {
    "max_size": 3,
    "min_size": 2,
    "mixed_instances_policy": [
     {"launch_template": [{"launch_template_specification": [{"launch_template_id": "lt-0a1b2c3d"}]}]}
    ]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := autoscaling_launch_templates.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := autoscaling_launch_templates.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := autoscaling_launch_templates.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := autoscaling_launch_templates.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
