package policies.cloudformation.security_group_rules_described_test

import data.policies.cloudformation.security_group_rules_described

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::SecurityGroup",
    "address": "Web",
    "config": {
     "Type": "AWS::EC2::SecurityGroup",
     "Properties": {
      "GroupDescription": "Entry of the shop",
      "VpcId": "vpc-0abcdef1234567890",
      "SecurityGroupIngress": [
       {
        "IpProtocol": "tcp",
        "FromPort": 443,
        "ToPort": 443,
        "CidrIp": "10.20.0.0/16",
        "Description": "HTTPS from the load balancer"
       },
       {"IpProtocol": "tcp", "FromPort": 8443, "ToPort": 8443, "CidrIp": "10.20.0.0/16"}
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SecurityGroupIngress", 1]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::SecurityGroup",
    "address": "Web",
    "config": {
     "Type": "AWS::EC2::SecurityGroup",
     "Properties": {
      "GroupDescription": "Entry of the shop",
      "VpcId": "vpc-0abcdef1234567890",
      "SecurityGroupEgress": {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.20.0.0/16"}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SecurityGroupEgress"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::SecurityGroupIngress",
    "address": "WebIn",
    "config": {
     "Type": "AWS::EC2::SecurityGroupIngress",
     "Properties": {
      "GroupId": "sg-0abcdef1234567890",
      "IpProtocol": "tcp",
      "FromPort": 443,
      "ToPort": 443,
      "CidrIp": "10.20.0.0/16"
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::SecurityGroup",
    "address": "Web",
    "config": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": "vpc-0abcdef1234567890"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "GroupDescription"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::SecurityGroup",
   "address": "Web",
   "config": {
    "Type": "AWS::EC2::SecurityGroup",
    "Properties": {
     "GroupDescription": "Entry of the shop",
     "VpcId": "vpc-0abcdef1234567890",
     "SecurityGroupIngress": [
      {
       "IpProtocol": "tcp",
       "FromPort": 443,
       "ToPort": 443,
       "CidrIp": "10.20.0.0/16",
       "Description": "HTTPS from the load balancer"
      }
     ]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::EC2::SecurityGroupEgress",
   "address": "WebOut",
   "config": {
    "Type": "AWS::EC2::SecurityGroupEgress",
    "Properties": {
     "GroupId": "sg-0abcdef1234567890",
     "IpProtocol": "tcp",
     "FromPort": 5432,
     "ToPort": 5432,
     "CidrIp": "10.20.8.0/24",
     "Description": "Database of the shop"
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := security_group_rules_described.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := security_group_rules_described.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := security_group_rules_described.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := security_group_rules_described.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
