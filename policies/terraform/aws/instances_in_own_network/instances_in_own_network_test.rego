package policies.terraform.aws.instances_in_own_network_test

import data.policies.terraform.aws.instances_in_own_network

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_instance",
    "address": "aws_instance.web",
    "config": {"ami": "ami-0abcdef1234567890", "instance_type": "t3.micro"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_instance",
   "address": "aws_instance.web",
   "config": {"ami": "ami-0abcdef1234567890", "instance_type": "t3.micro", "subnet_id": "subnet-0a1b2c3d"}
  }
 },
 {
  "subject": {
   "type": "aws_instance",
   "address": "aws_instance.web",
   "config": {
    "ami": "ami-0abcdef1234567890",
    "instance_type": "t3.micro",
    "vpc_security_group_ids": ["sg-0a1b2c3d"]
   }
  }
 },
 {
  "subject": {
   "type": "terraform.module",
   "address": "module.web",
   "config": {
    "source": "terraform-aws-modules/ec2-instance/aws",
    "subnet_id": "subnet-0a1b2c3d",
    "version": "5.7.1"
   }
  }
 },
 {"subject": {"type": "aws_instance", "address": "X", "config": {"network_interface": [{"device_index": 0}]}}},
 {
  "subject": {
   "type": "aws_instance",
   "address": "X",
   "config": {"primary_network_interface": [{"network_interface_id": "eni-1"}]}
  }
 },
 {"subject": {"type": "aws_instance", "address": "X", "config": {"launch_template": [{"id": "lt-1"}]}}}
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := instances_in_own_network.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := instances_in_own_network.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := instances_in_own_network.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := instances_in_own_network.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		instances_in_own_network.applies with input as case.input
	}
}

test_deny_default_group if {
	findings := instances_in_own_network.deny with input as {"subject": {
		"type": "aws_instance",
		"address": "X",
		"config": {"subnet_id": "subnet-0a1b2c3d", "security_groups": ["default"]},
	}}
	findings == {{"message": "X takes the default security group", "path": ["security_groups"]}}
}
