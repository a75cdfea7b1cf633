package policies.cloudformation.passwords_from_encrypted_stores_test

import data.policies.cloudformation.passwords_from_encrypted_stores

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::DirectoryService::MicrosoftAD",
    "address": "Thing",
    "config": {
     "Type": "AWS::DirectoryService::MicrosoftAD",
     "Properties": {"Name": "example.com", "Password": "{{resolve:ssm:/shop/password:1}}"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::RDS::DBInstance",
    "address": "Thing",
    "config": {
     "Type": "AWS::RDS::DBInstance",
     "Properties": {"Engine": "mysql", "MasterUserPassword": "{{resolve:ssm:/shop/password:1}}"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MasterUserPassword"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::RedshiftServerless::Namespace",
    "address": "Thing",
    "config": {
     "Type": "AWS::RedshiftServerless::Namespace",
     "Properties": {"NamespaceName": "figures", "AdminUserPassword": "{{resolve:ssm:/shop/password:1}}"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AdminUserPassword"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElastiCache::ReplicationGroup",
    "address": "Thing",
    "config": {
     "Type": "AWS::ElastiCache::ReplicationGroup",
     "Properties": {"TransitEncryptionEnabled": true, "AuthToken": "{{resolve:ssm:/shop/password:1}}"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AuthToken"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::IAM::User",
    "address": "Thing",
    "config": {
     "Type": "AWS::IAM::User",
     "Properties": {"LoginProfile": {"Password": "{{resolve:ssm:/shop/password:1}}", "PasswordResetRequired": true}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LoginProfile", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::DMS::Endpoint",
    "address": "Thing",
    "config": {
     "Type": "AWS::DMS::Endpoint",
     "Properties": {"EngineName": "mongodb", "MongoDbSettings": {"Password": "{{resolve:ssm:/shop/password:1}}"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MongoDbSettings", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::KinesisFirehose::DeliveryStream",
    "address": "Thing",
    "config": {
     "Type": "AWS::KinesisFirehose::DeliveryStream",
     "Properties": {"RedshiftDestinationConfiguration": {"Username": "load", "Password": "{{resolve:ssm:/shop/password:1}}"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "RedshiftDestinationConfiguration", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::KinesisFirehose::DeliveryStream",
    "address": "Thing",
    "config": {
     "Type": "AWS::KinesisFirehose::DeliveryStream",
     "Properties": {"SplunkDestinationConfiguration": {"HECToken": "{{resolve:ssm:/shop/password:1}}"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SplunkDestinationConfiguration", "HECToken"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::AmazonMQ::Broker",
    "address": "Thing",
    "config": {
     "Type": "AWS::AmazonMQ::Broker",
     "Properties": {"Users": [{"Username": "shop", "Password": "{{resolve:ssm:/shop/password:1}}"}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Users", 0, "Password"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::RDS::DBInstance",
   "address": "Orders",
   "config": {
    "Type": "AWS::RDS::DBInstance",
    "Properties": {"Engine": "mysql", "MasterUserPassword": "{{resolve:secretsmanager:orders:SecretString:password}}"}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::DirectoryService::MicrosoftAD",
   "address": "Users",
   "config": {
    "Type": "AWS::DirectoryService::MicrosoftAD",
    "Properties": {"Name": "example.com", "Password": "{{resolve:ssm-secure:/users/password:1}}"}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := passwords_from_encrypted_stores.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := passwords_from_encrypted_stores.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := passwords_from_encrypted_stores.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := passwords_from_encrypted_stores.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
