package policies.cloudformation.data_stores_in_own_subnets_test

import data.policies.cloudformation.data_stores_in_own_subnets

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::Redshift::Cluster", {}, ["Properties", "ClusterSubnetGroupName"]],
	[
		"AWS::Redshift::Cluster",
		{"Properties": {"ClusterSubnetGroupName": ""}},
		["Properties", "ClusterSubnetGroupName"],
	],
	[
		"AWS::Redshift::Cluster",
		{"Properties": {"ClusterSubnetGroupName": null}},
		["Properties", "ClusterSubnetGroupName"],
	],
	["AWS::ElastiCache::CacheCluster", {}, ["Properties", "CacheSubnetGroupName"]],
	[
		"AWS::ElastiCache::CacheCluster",
		{"Properties": {"CacheSubnetGroupName": ""}},
		["Properties", "CacheSubnetGroupName"],
	],
	[
		"AWS::ElastiCache::CacheCluster",
		{"Properties": {"CacheSubnetGroupName": null}},
		["Properties", "CacheSubnetGroupName"],
	],
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "CacheSubnetGroupName"]],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"CacheSubnetGroupName": ""}},
		["Properties", "CacheSubnetGroupName"],
	],
	["AWS::DAX::Cluster", {}, ["Properties", "SubnetGroupName"]],
	["AWS::DAX::Cluster", {"Properties": {"SubnetGroupName": ""}}, ["Properties", "SubnetGroupName"]],
	["AWS::DAX::Cluster", {"Properties": {"SubnetGroupName": null}}, ["Properties", "SubnetGroupName"]],
	["AWS::MemoryDB::Cluster", {}, ["Properties", "SubnetGroupName"]],
	["AWS::MemoryDB::Cluster", {"Properties": {"SubnetGroupName": ""}}, ["Properties", "SubnetGroupName"]],
	["AWS::DMS::ReplicationInstance", {}, ["Properties", "ReplicationSubnetGroupIdentifier"]],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"ReplicationSubnetGroupIdentifier": ""}},
		["Properties", "ReplicationSubnetGroupIdentifier"],
	],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"ReplicationSubnetGroupIdentifier": null}},
		["Properties", "ReplicationSubnetGroupIdentifier"],
	],
]

_sound := [
	["AWS::Redshift::Cluster", {"Properties": {"ClusterSubnetGroupName": "x"}}],
	["AWS::ElastiCache::CacheCluster", {"Properties": {"CacheSubnetGroupName": "x"}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"CacheSubnetGroupName": "x"}}],
	["AWS::DAX::Cluster", {"Properties": {"SubnetGroupName": "x"}}],
	["AWS::MemoryDB::Cluster", {"Properties": {"SubnetGroupName": "x"}}],
	["AWS::DMS::ReplicationInstance", {"Properties": {"ReplicationSubnetGroupIdentifier": "x"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_in_own_subnets.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X lands in the default network: `%s` is not set", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_in_own_subnets.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_clusters := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EMR::Cluster",
    "address": "Figures",
    "config": {"Type": "AWS::EMR::Cluster", "Properties": {"Name": "figures", "Instances": {"Ec2KeyName": "figures"}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Instances", "Ec2SubnetId"]]
 }
]`)

test_deny_clusters_at_its_place if {
	every case in _faulty_clusters {
		findings := data_stores_in_own_subnets.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_clusters := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EMR::Cluster",
   "address": "Figures",
   "config": {
    "Type": "AWS::EMR::Cluster",
    "Properties": {"Name": "figures", "Instances": {"Ec2SubnetId": "subnet-0abcdef1234567890"}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::EMR::Cluster",
   "address": "Figures",
   "config": {
    "Type": "AWS::EMR::Cluster",
    "Properties": {"Name": "figures", "Instances": {"Ec2SubnetIds": ["subnet-0abcdef1234567890", "subnet-0fedcba9876543210"]}}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_clusters if {
	every case in _sound_clusters {
		findings := data_stores_in_own_subnets.deny with input as case
		findings == set()
	}
}
