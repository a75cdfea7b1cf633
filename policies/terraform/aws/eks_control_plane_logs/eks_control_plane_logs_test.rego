package policies.terraform.aws.eks_control_plane_logs_test

import data.policies.terraform.aws.eks_control_plane_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_eks_cluster",
    "address": "aws_eks_cluster.shop",
    "config": {"name": "shop", "role_arn": "arn:aws:iam::111122223333:role/eks"}
   }
  },
  "paths": [["enabled_cluster_log_types"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_eks_cluster",
    "address": "aws_eks_cluster.shop",
    "config": {
     "enabled_cluster_log_types": ["api", "authenticator", "controllerManager", "scheduler"],
     "name": "shop",
     "role_arn": "arn:aws:iam::111122223333:role/eks"
    }
   }
  },
  "paths": [["enabled_cluster_log_types"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_eks_cluster",
   "address": "aws_eks_cluster.shop",
   "config": {
    "enabled_cluster_log_types": ["api", "audit", "authenticator", "controllerManager", "scheduler"],
    "name": "shop",
    "role_arn": "arn:aws:iam::111122223333:role/eks"
   }
  }
 }
]`)

_parameters := {"ANX-TF-AWS-0303": {"log_types": ["api", "audit", "authenticator", "controllerManager", "scheduler"]}}

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := eks_control_plane_logs.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := eks_control_plane_logs.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := eks_control_plane_logs.deny with input as case
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
				findings := eks_control_plane_logs.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
