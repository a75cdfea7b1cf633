package policies.cloudformation.data_stores_customer_key_test

import data.policies.cloudformation.data_stores_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "KmsKeyId"]],
	["AWS::RDS::DBInstance", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::RDS::DBInstance", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
	["AWS::RDS::DBCluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::RDS::DBCluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::DocDB::DBCluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::DocDB::DBCluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::Neptune::DBCluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::Neptune::DBCluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::Redshift::Cluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::Redshift::Cluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "KmsKeyId"]],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::Timestream::Database", {}, ["Properties", "KmsKeyId"]],
	["AWS::Timestream::Database", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::DocDBElastic::Cluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::DocDBElastic::Cluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::MemoryDB::Cluster", {}, ["Properties", "KmsKeyId"]],
	["AWS::MemoryDB::Cluster", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::RedshiftServerless::Namespace", {}, ["Properties", "KmsKeyId"]],
	["AWS::RedshiftServerless::Namespace", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::DMS::ReplicationInstance", {}, ["Properties", "KmsKeyId"]],
	["AWS::DMS::ReplicationInstance", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::OpenSearchService::Domain", {}, ["Properties", "EncryptionAtRestOptions", "KmsKeyId"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"KmsKeyId": ""}}},
		["Properties", "EncryptionAtRestOptions", "KmsKeyId"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"KmsKeyId": "alias/aws/service"}}},
		["Properties", "EncryptionAtRestOptions", "KmsKeyId"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "EncryptionAtRestOptions", "KmsKeyId"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"KmsKeyId": ""}}},
		["Properties", "EncryptionAtRestOptions", "KmsKeyId"],
	],
	["AWS::DynamoDB::Table", {}, ["Properties", "SSESpecification", "SSEEnabled"]],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"SSESpecification": {"SSEEnabled": false}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"SSESpecification": {"SSEEnabled": "false"}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"SSESpecification": {"SSEEnabled": null}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"SSESpecification": {"SSEEnabled": {}}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	["AWS::Kendra::Index", {}, ["Properties", "ServerSideEncryptionConfiguration", "KmsKeyId"]],
	[
		"AWS::Kendra::Index",
		{"Properties": {"ServerSideEncryptionConfiguration": {"KmsKeyId": ""}}},
		["Properties", "ServerSideEncryptionConfiguration", "KmsKeyId"],
	],
	[
		"AWS::Kendra::Index",
		{"Properties": {"ServerSideEncryptionConfiguration": {"KmsKeyId": "alias/aws/service"}}},
		["Properties", "ServerSideEncryptionConfiguration", "KmsKeyId"],
	],
	["AWS::QLDB::Ledger", {}, ["Properties", "KmsKey"]],
	["AWS::QLDB::Ledger", {"Properties": {"KmsKey": ""}}, ["Properties", "KmsKey"]],
	["AWS::QLDB::Ledger", {"Properties": {"KmsKey": "alias/aws/service"}}, ["Properties", "KmsKey"]],
]

_sound := [
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::RDS::DBInstance", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::RDS::DBCluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::DocDB::DBCluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::Neptune::DBCluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::Redshift::Cluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::Timestream::Database",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::DocDBElastic::Cluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::MemoryDB::Cluster",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::RedshiftServerless::Namespace",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{
			"Properties": {
				"EncryptionAtRestOptions": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::OpenSearchService::Domain", {"Properties": {"EncryptionAtRestOptions": {"KmsKeyId": "alias/data"}}}],
	[
		"AWS::Elasticsearch::Domain",
		{
			"Properties": {
				"EncryptionAtRestOptions": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::DynamoDB::Table", {"Properties": {"SSESpecification": {"SSEEnabled": true}}}],
	["AWS::DynamoDB::Table", {"Properties": {"SSESpecification": {"SSEEnabled": "true"}}}],
	[
		"AWS::Kendra::Index",
		{
			"Properties": {
				"ServerSideEncryptionConfiguration": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::Kendra::Index", {"Properties": {"ServerSideEncryptionConfiguration": {"KmsKeyId": "alias/data"}}}],
	[
		"AWS::QLDB::Ledger",
		{"Properties": {"KmsKey": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::QLDB::Ledger", {"Properties": {"KmsKey": "alias/data"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s` is not set", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Cassandra::Table",
    "address": "Orders",
    "config": {
     "Type": "AWS::Cassandra::Table",
     "Properties": {"KeyspaceName": "shop", "EncryptionSpecification": {"EncryptionType": "AWS_OWNED_KMS_KEY"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "EncryptionSpecification", "EncryptionType"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::HealthLake::FHIRDatastore",
    "address": "Records",
    "config": {"Type": "AWS::HealthLake::FHIRDatastore", "Properties": {"DatastoreTypeVersion": "R4"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SseConfiguration", "KmsEncryptionConfig", "CmkType"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::DynamoDB::GlobalTable",
    "address": "Orders",
    "config": {"Type": "AWS::DynamoDB::GlobalTable", "Properties": {"Replicas": [{"Region": "eu-central-1"}]}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SSESpecification", "SSEEnabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::SimpleTable",
    "address": "Orders",
    "config": {"Type": "AWS::Serverless::SimpleTable", "Properties": {"PrimaryKey": {"Name": "id", "Type": "String"}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SSESpecification", "SSEEnabled"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := data_stores_customer_key.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Cassandra::Table",
   "address": "Orders",
   "config": {
    "Type": "AWS::Cassandra::Table",
    "Properties": {
     "KeyspaceName": "shop",
     "EncryptionSpecification": {"EncryptionType": "CUSTOMER_MANAGED_KMS_KEY", "KmsKeyIdentifier": {"$unknown": 1}}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::HealthLake::FHIRDatastore",
   "address": "Records",
   "config": {
    "Type": "AWS::HealthLake::FHIRDatastore",
    "Properties": {
     "DatastoreTypeVersion": "R4",
     "SseConfiguration": {"KmsEncryptionConfig": {"CmkType": "CUSTOMER_MANAGED_KMS_KEY", "KmsKeyId": {"$unknown": 1}}}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := data_stores_customer_key.deny with input as case
		findings == set()
	}
}
