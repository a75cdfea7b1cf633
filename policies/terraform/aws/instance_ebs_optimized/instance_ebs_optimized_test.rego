package policies.terraform.aws.instance_ebs_optimized_test

import data.policies.terraform.aws.instance_ebs_optimized

_outside := json.unmarshal(`[{"subject": {"address": "aws_instance.new", "config": {"instance_type": "m6i.large"}, "type": "aws_instance"}}]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {"subject": {"address": "aws_instance.web", "config": {"instance_type": "m3.xlarge"}, "type": "aws_instance"}},
  "paths": [["ebs_optimized"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_instance.web",
   "config": {"ebs_optimized": true, "instance_type": "m3.xlarge"},
   "type": "aws_instance"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := instance_ebs_optimized.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := instance_ebs_optimized.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := instance_ebs_optimized.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := instance_ebs_optimized.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		instance_ebs_optimized.applies with input as case.input
	}
	every case in _outside {
		not instance_ebs_optimized.applies with input as case
	}
}

test_deny_module_for_instances if {
	subject := {"type": "terraform.module", "address": "module.web", "config": {"source": "terraform-aws-modules/ec2-instance/aws"}}
	instance_ebs_optimized.applies with input as {"subject": subject}
	findings := instance_ebs_optimized.deny with input as {"subject": subject}
	{finding.path | some finding in findings} == {["ebs_optimized"]}
}

test_allow_other_modules if {
	subject := {"type": "terraform.module", "address": "module.net", "config": {"source": "terraform-aws-modules/vpc/aws"}}
	not instance_ebs_optimized.applies with input as {"subject": subject}
}
