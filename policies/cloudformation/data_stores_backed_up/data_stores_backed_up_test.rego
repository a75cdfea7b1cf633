package policies.cloudformation.data_stores_backed_up_test

import data.policies.cloudformation.data_stores_backed_up

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 0}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": "0"}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBCluster", {"Properties": {"BackupRetentionPeriod": 0}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::DocDB::DBCluster", {"Properties": {"BackupRetentionPeriod": 0}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::Neptune::DBCluster", {"Properties": {"BackupRetentionPeriod": 0}}, ["Properties", "BackupRetentionPeriod"]],
	[
		"AWS::Redshift::Cluster",
		{"Properties": {"AutomatedSnapshotRetentionPeriod": 0}},
		["Properties", "AutomatedSnapshotRetentionPeriod"],
	],
	[
		"AWS::Redshift::Cluster",
		{"Properties": {"AutomatedSnapshotRetentionPeriod": "0"}},
		["Properties", "AutomatedSnapshotRetentionPeriod"],
	],
	["AWS::ElastiCache::CacheCluster", {}, ["Properties", "SnapshotRetentionLimit"]],
	[
		"AWS::ElastiCache::CacheCluster",
		{"Properties": {"SnapshotRetentionLimit": 0}},
		["Properties", "SnapshotRetentionLimit"],
	],
	[
		"AWS::ElastiCache::CacheCluster",
		{"Properties": {"SnapshotRetentionLimit": "0"}},
		["Properties", "SnapshotRetentionLimit"],
	],
	[
		"AWS::ElastiCache::CacheCluster",
		{"Properties": {"SnapshotRetentionLimit": "x"}},
		["Properties", "SnapshotRetentionLimit"],
	],
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "SnapshotRetentionLimit"]],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"SnapshotRetentionLimit": 0}},
		["Properties", "SnapshotRetentionLimit"],
	],
	["AWS::MemoryDB::Cluster", {}, ["Properties", "SnapshotRetentionLimit"]],
	[
		"AWS::MemoryDB::Cluster",
		{"Properties": {"SnapshotRetentionLimit": 0}},
		["Properties", "SnapshotRetentionLimit"],
	],
	["AWS::DynamoDB::Table", {}, ["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"]],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": false}}},
		["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": "false"}}},
		["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": null}}},
		["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": {}}}},
		["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"LustreConfiguration": {"DeploymentType": "PERSISTENT_2"}}},
		["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"LustreConfiguration": {"DeploymentType": "PERSISTENT_2", "AutomaticBackupRetentionDays": 0}}},
		["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{
			"Properties": {
				"LustreConfiguration": {"DeploymentType": "PERSISTENT_2", "AutomaticBackupRetentionDays": "0"},
			},
		},
		["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{
			"Properties": {
				"LustreConfiguration": {"DeploymentType": "PERSISTENT_2", "AutomaticBackupRetentionDays": "x"},
			},
		},
		["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"WindowsConfiguration": {"AutomaticBackupRetentionDays": 0}}},
		["Properties", "WindowsConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"WindowsConfiguration": {"AutomaticBackupRetentionDays": "0"}}},
		["Properties", "WindowsConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"OntapConfiguration": {"AutomaticBackupRetentionDays": 0}}},
		["Properties", "OntapConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"OntapConfiguration": {"AutomaticBackupRetentionDays": "0"}}},
		["Properties", "OntapConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"OpenZFSConfiguration": {"AutomaticBackupRetentionDays": 0}}},
		["Properties", "OpenZFSConfiguration", "AutomaticBackupRetentionDays"],
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"OpenZFSConfiguration": {"AutomaticBackupRetentionDays": "0"}}},
		["Properties", "OpenZFSConfiguration", "AutomaticBackupRetentionDays"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 1}}],
	["AWS::RDS::DBCluster", {}],
	["AWS::DocDB::DBCluster", {}],
	["AWS::Neptune::DBCluster", {}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": "2"}}],
	["AWS::RDS::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::DocDB::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::Neptune::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::Redshift::Cluster", {}],
	["AWS::Redshift::Cluster", {"Properties": {"AutomatedSnapshotRetentionPeriod": 1}}],
	["AWS::ElastiCache::CacheCluster", {"Properties": {"SnapshotRetentionLimit": 1}}],
	["AWS::ElastiCache::CacheCluster", {"Properties": {"SnapshotRetentionLimit": "60"}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"SnapshotRetentionLimit": 1}}],
	["AWS::MemoryDB::Cluster", {"Properties": {"SnapshotRetentionLimit": 1}}],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}},
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": "true"}}},
	],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"LustreConfiguration": {"DeploymentType": "PERSISTENT_2", "AutomaticBackupRetentionDays": 1}}},
	],
	[
		"AWS::FSx::FileSystem",
		{
			"Properties": {
				"LustreConfiguration": {"DeploymentType": "PERSISTENT_2", "AutomaticBackupRetentionDays": "60"},
			},
		},
	],
	["AWS::FSx::FileSystem", {}],
	["AWS::FSx::FileSystem", {"Properties": {"WindowsConfiguration": {"AutomaticBackupRetentionDays": 1}}}],
	["AWS::FSx::FileSystem", {"Properties": {"OntapConfiguration": {"AutomaticBackupRetentionDays": 1}}}],
	["AWS::FSx::FileSystem", {"Properties": {"OpenZFSConfiguration": {"AutomaticBackupRetentionDays": 1}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_backed_up.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps no backups: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_backed_up.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_properties(type, properties) := _input(type, {"Properties": properties})

test_allow_stores_with_backups if {
	data_stores_backed_up.applies with input as _properties("AWS::RDS::DBInstance", {"Engine": "postgres"})
	data_stores_backed_up.applies with input as _properties("AWS::ElastiCache::CacheCluster", {"Engine": "redis"})
}

test_allow_stores_without_backups if {
	cases := [
		["AWS::RDS::DBInstance", {"SourceDBInstanceIdentifier": "orders"}],
		["AWS::RDS::DBInstance", {"DBClusterIdentifier": "orders"}],
		["AWS::RDS::DBInstance", {"Engine": "aurora-postgresql"}],
		["AWS::ElastiCache::CacheCluster", {"Engine": "memcached"}],
		["AWS::FSx::FileSystem", {"LustreConfiguration": {"DeploymentType": "SCRATCH_2"}}],
	]
	every case in cases {
		not data_stores_backed_up.applies with input as _properties(case[0], case[1])
	}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::DynamoDB::GlobalTable",
    "address": "Orders",
    "config": {
     "Type": "AWS::DynamoDB::GlobalTable",
     "Properties": {
      "Replicas": [
       {"Region": "eu-central-1", "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}},
       {"Region": "eu-west-1"}
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Replicas", 1, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EFS::FileSystem",
    "address": "Shared",
    "config": {"Type": "AWS::EFS::FileSystem", "Properties": {"Encrypted": true}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "BackupPolicy", "Status"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EFS::FileSystem",
    "address": "Shared",
    "config": {"Type": "AWS::EFS::FileSystem", "Properties": {"Encrypted": true, "BackupPolicy": {"Status": "DISABLED"}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "BackupPolicy", "Status"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := data_stores_backed_up.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::DynamoDB::GlobalTable",
   "address": "Orders",
   "config": {
    "Type": "AWS::DynamoDB::GlobalTable",
    "Properties": {
     "Replicas": [{"Region": "eu-central-1", "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::EFS::FileSystem",
   "address": "Shared",
   "config": {"Type": "AWS::EFS::FileSystem", "Properties": {"Encrypted": true, "BackupPolicy": {"Status": "ENABLED"}}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := data_stores_backed_up.deny with input as case
		findings == set()
	}
}
