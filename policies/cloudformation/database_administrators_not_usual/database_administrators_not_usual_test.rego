package policies.cloudformation.database_administrators_not_usual_test

import data.policies.cloudformation.database_administrators_not_usual

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::RDS::DBInstance",
    "address": "Orders",
    "config": {
     "Type": "AWS::RDS::DBInstance",
     "Properties": {"Engine": "mysql", "MasterUsername": "admin", "ManageMasterUserPassword": true}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MasterUsername"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Redshift::Cluster",
    "address": "Figures",
    "config": {"Type": "AWS::Redshift::Cluster", "Properties": {"MasterUsername": "AwsUser", "ManageMasterPassword": true}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MasterUsername"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::RedshiftServerless::Namespace",
    "address": "Figures",
    "config": {
     "Type": "AWS::RedshiftServerless::Namespace",
     "Properties": {"NamespaceName": "figures", "AdminUsername": "admin"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AdminUsername"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::RDS::DBInstance",
   "address": "Orders",
   "config": {
    "Type": "AWS::RDS::DBInstance",
    "Properties": {"Engine": "mysql", "MasterUsername": "orders_keeper", "ManageMasterUserPassword": true}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::RDS::DBInstance",
   "address": "Orders",
   "config": {
    "Type": "AWS::RDS::DBInstance",
    "Properties": {
     "Engine": "mysql",
     "MasterUsername": "{{resolve:secretsmanager:orders:SecretString:username}}",
     "ManageMasterUserPassword": true
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := database_administrators_not_usual.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := database_administrators_not_usual.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := database_administrators_not_usual.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := database_administrators_not_usual.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
