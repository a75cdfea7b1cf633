package policies.terraform.aws.autoscaling_tags_test

import data.policies.terraform.aws.autoscaling_tags

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_autoscaling_group",
    "address": "aws_autoscaling_group.web",
    "config": {"max_size": 3, "min_size": 2}
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
   "config": {
    "max_size": 3,
    "min_size": 2,
    "tag": [{"key": "Owner", "propagate_at_launch": true, "value": "shop"}]
   }
  }
 },
 {
  "subject": {
   "type": "terraform.module",
   "address": "module.web",
   "config": {"source": "terraform-aws-modules/autoscaling/aws", "tags": {"Owner": "shop"}, "version": "8.0.0"}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := autoscaling_tags.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := autoscaling_tags.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := autoscaling_tags.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := autoscaling_tags.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		autoscaling_tags.applies with input as case.input
	}
}
