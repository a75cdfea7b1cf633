package policies.cloudformation.instance_metadata_v2_test

import data.policies.cloudformation.instance_metadata_v2

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::Instance",
    "address": "Web",
    "config": {
     "Type": "AWS::EC2::Instance",
     "Properties": {"ImageId": "ami-0abcdef1234567890", "SubnetId": "subnet-0abcdef1234567890"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MetadataOptions", "HttpTokens"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::LaunchTemplate",
    "address": "Web",
    "config": {
     "Type": "AWS::EC2::LaunchTemplate",
     "Properties": {
      "LaunchTemplateData": {"ImageId": "ami-0abcdef1234567890", "MetadataOptions": {"HttpEndpoint": "enabled", "HttpTokens": "optional"}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LaunchTemplateData", "MetadataOptions", "HttpTokens"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::LaunchTemplate",
    "address": "Web",
    "config": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"ImageId": "ami-0abcdef1234567890"}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LaunchTemplateData", "MetadataOptions", "HttpTokens"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::AutoScaling::LaunchConfiguration",
    "address": "Web",
    "config": {
     "Type": "AWS::AutoScaling::LaunchConfiguration",
     "Properties": {"ImageId": "ami-0abcdef1234567890", "InstanceType": "t3.micro"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MetadataOptions", "HttpTokens"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::LaunchTemplate",
   "address": "Web",
   "config": {
    "Type": "AWS::EC2::LaunchTemplate",
    "Properties": {"LaunchTemplateData": {"MetadataOptions": {"HttpTokens": "required"}}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::AutoScaling::LaunchConfiguration",
   "address": "Web",
   "config": {
    "Type": "AWS::AutoScaling::LaunchConfiguration",
    "Properties": {"ImageId": "ami-0abcdef1234567890", "MetadataOptions": {"HttpEndpoint": "disabled"}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::EC2::Instance",
   "address": "Web",
   "config": {
    "Type": "AWS::EC2::Instance",
    "Properties": {"ImageId": "ami-0abcdef1234567890", "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 1}}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := instance_metadata_v2.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := instance_metadata_v2.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := instance_metadata_v2.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := instance_metadata_v2.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_elsewhere if {
	every case in _faulty {
		instance_metadata_v2.applies with input as case.input
	}
}
