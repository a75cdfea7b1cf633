package policies.cloudformation.no_public_addresses_test

import data.policies.cloudformation.no_public_addresses

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Old",
    "config": {"Properties": {"AssociatePublicIpAddress": true}, "Type": "AWS::AutoScaling::LaunchConfiguration"},
    "type": "AWS::AutoScaling::LaunchConfiguration"
   }
  },
  "paths": [["Properties", "AssociatePublicIpAddress"]]
 },
 {
  "input": {
   "subject": {
    "address": "Front",
    "config": {"Properties": {"MapPublicIpOnLaunch": true}, "Type": "AWS::EC2::Subnet"},
    "type": "AWS::EC2::Subnet"
   }
  },
  "paths": [["Properties", "MapPublicIpOnLaunch"]]
 },
 {
  "input": {
   "subject": {
    "address": "Copy",
    "config": {"Properties": {"PubliclyAccessible": true}, "Type": "AWS::DMS::ReplicationInstance"},
    "type": "AWS::DMS::ReplicationInstance"
   }
  },
  "paths": [["Properties", "PubliclyAccessible"]]
 },
 {
  "input": {
   "subject": {
    "address": "Web",
    "config": {
     "Properties": {"NetworkInterfaces": [{"AssociatePublicIpAddress": true, "DeviceIndex": "0"}]},
     "Type": "AWS::EC2::Instance"
    },
    "type": "AWS::EC2::Instance"
   }
  },
  "paths": [["Properties", "NetworkInterfaces", 0, "AssociatePublicIpAddress"]]
 },
 {
  "input": {
   "subject": {
    "address": "Template",
    "config": {
     "Properties": {"LaunchTemplateData": {"NetworkInterfaces": [{"AssociatePublicIpAddress": true, "DeviceIndex": 0}]}},
     "Type": "AWS::EC2::LaunchTemplate"
    },
    "type": "AWS::EC2::LaunchTemplate"
   }
  },
  "paths": [["Properties", "LaunchTemplateData", "NetworkInterfaces", 0, "AssociatePublicIpAddress"]]
 },
 {
  "input": {
   "subject": {
    "address": "Service",
    "config": {
     "Properties": {"NetworkConfiguration": {"AwsvpcConfiguration": {"AssignPublicIp": "ENABLED"}}},
     "Type": "AWS::ECS::Service"
    },
    "type": "AWS::ECS::Service"
   }
  },
  "paths": [["Properties", "NetworkConfiguration", "AwsvpcConfiguration", "AssignPublicIp"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Front",
   "config": {"Properties": {"MapPublicIpOnLaunch": false}, "Type": "AWS::EC2::Subnet"},
   "type": "AWS::EC2::Subnet"
  }
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := no_public_addresses.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_task_set := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ECS::TaskSet",
    "address": "Shop",
    "config": {
     "Type": "AWS::ECS::TaskSet",
     "Properties": {
      "Cluster": "shop",
      "Service": "shop",
      "NetworkConfiguration": {"AwsVpcConfiguration": {"AssignPublicIp": "ENABLED", "Subnets": ["subnet-0abcdef1234567890"]}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "NetworkConfiguration", "AwsVpcConfiguration", "AssignPublicIp"]]
 }
]`)

test_deny_task_set_at_its_place if {
	every case in _faulty_task_set {
		findings := no_public_addresses.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
