package policies.cloudformation.eks_endpoint_private_test

import data.policies.cloudformation.eks_endpoint_private

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EKS::Cluster",
    "address": "Shop",
    "config": {
     "Properties": {
      "ResourcesVpcConfig": {"EndpointPublicAccess": true, "SubnetIds": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]},
      "RoleArn": "arn:aws:iam::111122223333:role/eks"
     },
     "Type": "AWS::EKS::Cluster"
    }
   }
  },
  "paths": [["Properties", "ResourcesVpcConfig", "EndpointPublicAccess"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EKS::Cluster",
    "address": "Shop",
    "config": {
     "Properties": {
      "ResourcesVpcConfig": {"SubnetIds": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]},
      "RoleArn": "arn:aws:iam::111122223333:role/eks"
     },
     "Type": "AWS::EKS::Cluster"
    }
   }
  },
  "paths": [["Properties", "ResourcesVpcConfig", "EndpointPublicAccess"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EKS::Cluster",
   "address": "Shop",
   "config": {
    "Properties": {
     "ResourcesVpcConfig": {
      "EndpointPrivateAccess": true,
      "EndpointPublicAccess": false,
      "SubnetIds": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
     },
     "RoleArn": "arn:aws:iam::111122223333:role/eks"
    },
    "Type": "AWS::EKS::Cluster"
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
	every config in [{"EndpointPublicAccess": false}, {"PublicAccessCidrs": ["192.0.2.0/24"]}] {
		eks_endpoint_private.applies with input as {"subject": {"config": {"Properties": {"ResourcesVpcConfig": config}}}}
	}
	every config in [{}, {"PublicAccessCidrs": []}, {"PublicAccessCidrs": ["0.0.0.0/0"]}] {
		subject := {"config": {"Properties": {"ResourcesVpcConfig": config}}}
		not eks_endpoint_private.applies with input as {"subject": subject}
	}
}
