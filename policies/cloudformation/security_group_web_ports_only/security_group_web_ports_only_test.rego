package policies.cloudformation.security_group_web_ports_only_test

import data.policies.cloudformation.security_group_web_ports_only

_parameters := json.unmarshal(`{
 "ANX-CFN-0208": {
  "public_ports": [80, 443],
  "judged_elsewhere": [
   20,
   21,
   22,
   23,
   135,
   139,
   445,
   1433,
   1521,
   2049,
   2375,
   2376,
   2379,
   3306,
   3389,
   5432,
   5439,
   5601,
   5900,
   5984,
   5985,
   5986,
   6379,
   9042,
   9092,
   9200,
   9300,
   10250,
   11211,
   27017
  ]
 }
}`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "App",
    "config": {
     "Properties": {
      "GroupDescription": "Application",
      "SecurityGroupIngress": [{"CidrIp": "0.0.0.0/0", "FromPort": 8081, "IpProtocol": "tcp", "ToPort": 8089}]
     },
     "Type": "AWS::EC2::SecurityGroup"
    },
    "type": "AWS::EC2::SecurityGroup"
   }
  },
  "paths": [["Properties", "SecurityGroupIngress", 0, "CidrIp"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "App",
   "config": {
    "Properties": {
     "GroupDescription": "Application",
     "SecurityGroupIngress": [{"CidrIp": "0.0.0.0/0", "FromPort": 443, "IpProtocol": "tcp", "ToPort": 443}]
    },
    "Type": "AWS::EC2::SecurityGroup"
   },
   "type": "AWS::EC2::SecurityGroup"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := security_group_web_ports_only.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := security_group_web_ports_only.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := security_group_web_ports_only.deny with input as case
			with data.parameters as _parameters
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := security_group_web_ports_only.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
