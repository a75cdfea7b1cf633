package policies.terraform.aws.eks_endpoint_private_test

import data.policies.terraform.aws.eks_endpoint_private

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_eks_cluster",
    "address": "aws_eks_cluster.shop",
    "config": {
     "name": "shop",
     "role_arn": "arn:aws:iam::111122223333:role/eks",
     "vpc_config": [{"endpoint_public_access": true, "subnet_ids": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]}]
    }
   }
  },
  "paths": [["vpc_config", 0, "endpoint_public_access"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_eks_cluster",
    "address": "aws_eks_cluster.shop",
    "config": {
     "name": "shop",
     "role_arn": "arn:aws:iam::111122223333:role/eks",
     "vpc_config": [{"subnet_ids": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]}]
    }
   }
  },
  "paths": [["vpc_config", 0, "endpoint_public_access"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_eks_cluster",
   "address": "aws_eks_cluster.shop",
   "config": {
    "name": "shop",
    "role_arn": "arn:aws:iam::111122223333:role/eks",
    "vpc_config": [
     {
      "endpoint_private_access": true,
      "endpoint_public_access": false,
      "subnet_ids": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
     }
    ]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := eks_endpoint_private.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := eks_endpoint_private.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := eks_endpoint_private.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := eks_endpoint_private.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_applies_unless_every_network_is_admitted if {
	every config in [{"endpoint_public_access": false}, {"public_access_cidrs": ["192.0.2.0/24"]}] {
		eks_endpoint_private.applies with input as {"subject": {"config": {"vpc_config": [config]}}}
	}
	every config in [{}, {"public_access_cidrs": []}, {"public_access_cidrs": ["0.0.0.0/0"]}] {
		not eks_endpoint_private.applies with input as {"subject": {"config": {"vpc_config": [config]}}}
	}
}
