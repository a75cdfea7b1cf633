package policies.terraform.aws.eks_nodes_ssh_scoped_test

import data.policies.terraform.aws.eks_nodes_ssh_scoped

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_eks_node_group",
    "address": "aws_eks_node_group.web",
    "config": {
     "cluster_name": "shop",
     "node_role_arn": "arn:aws:iam::111122223333:role/nodes",
     "remote_access": [{"ec2_ssh_key": "operators"}],
     "subnet_ids": ["subnet-0a1b2c3d"]
    }
   }
  },
  "paths": [["remote_access", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_eks_node_group",
   "address": "aws_eks_node_group.web",
   "config": {
    "cluster_name": "shop",
    "node_role_arn": "arn:aws:iam::111122223333:role/nodes",
    "remote_access": [{"ec2_ssh_key": "operators", "source_security_group_ids": ["sg-0a1b2c3d"]}],
    "subnet_ids": ["subnet-0a1b2c3d"]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := eks_nodes_ssh_scoped.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := eks_nodes_ssh_scoped.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := eks_nodes_ssh_scoped.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := eks_nodes_ssh_scoped.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		eks_nodes_ssh_scoped.applies with input as case.input
	}
}
