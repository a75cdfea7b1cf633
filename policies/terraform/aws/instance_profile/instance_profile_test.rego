package policies.terraform.aws.instance_profile_test

import data.policies.terraform.aws.instance_profile

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "module.network",
   "config": {"source": "terraform-aws-modules/vpc/aws"},
   "type": "terraform.module"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {"address": "aws_instance.web", "config": {"ami": "ami-0abcdef1234567890"}, "type": "aws_instance"}
  },
  "paths": [["iam_instance_profile"]]
 },
 {
  "input": {
   "subject": {
    "address": "module.worker",
    "config": {"ami": "ami-0abcdef1234567890", "source": "terraform-aws-modules/ec2-instance/aws"},
    "type": "terraform.module"
   }
  },
  "paths": [["iam_instance_profile"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_instance.web",
   "config": {"ami": "ami-0abcdef1234567890", "iam_instance_profile": "web"},
   "type": "aws_instance"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := instance_profile.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := instance_profile.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := instance_profile.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := instance_profile.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		instance_profile.applies with input as case.input
	}
	every case in _outside {
		not instance_profile.applies with input as case
	}
}
