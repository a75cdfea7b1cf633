package policies.cloudformation.multi_az_test

import data.policies.cloudformation.multi_az

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "MultiAZ"]],
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": false}}, ["Properties", "MultiAZ"]],
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": "false"}}, ["Properties", "MultiAZ"]],
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": null}}, ["Properties", "MultiAZ"]],
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": {}}}, ["Properties", "MultiAZ"]],
	["AWS::DMS::ReplicationInstance", {}, ["Properties", "MultiAZ"]],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": false}}, ["Properties", "MultiAZ"]],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": "false"}}, ["Properties", "MultiAZ"]],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": null}}, ["Properties", "MultiAZ"]],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": {}}}, ["Properties", "MultiAZ"]],
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "AutomaticFailoverEnabled"]],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AutomaticFailoverEnabled": false}},
		["Properties", "AutomaticFailoverEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AutomaticFailoverEnabled": "false"}},
		["Properties", "AutomaticFailoverEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AutomaticFailoverEnabled": null}},
		["Properties", "AutomaticFailoverEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AutomaticFailoverEnabled": {}}},
		["Properties", "AutomaticFailoverEnabled"],
	],
	["AWS::AmazonMQ::Broker", {}, ["Properties", "DeploymentMode"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"DeploymentMode": "SINGLE_INSTANCE"}}, ["Properties", "DeploymentMode"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"DeploymentMode": {}}}, ["Properties", "DeploymentMode"]],
	[
		"AWS::EFS::FileSystem",
		{"Properties": {"AvailabilityZoneName": "eu-west-1a"}},
		["Properties", "AvailabilityZoneName"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": true}}],
	["AWS::RDS::DBInstance", {"Properties": {"MultiAZ": "true"}}],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": true}}],
	["AWS::DMS::ReplicationInstance", {"Properties": {"MultiAZ": "true"}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AutomaticFailoverEnabled": true}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AutomaticFailoverEnabled": "true"}}],
	["AWS::AmazonMQ::Broker", {"Properties": {"DeploymentMode": "ACTIVE_STANDBY_MULTI_AZ"}}],
	["AWS::AmazonMQ::Broker", {"Properties": {"DeploymentMode": "CLUSTER_MULTI_AZ"}}],
	["AWS::EFS::FileSystem", {}],
	["AWS::EFS::FileSystem", {"Properties": {"AvailabilityZoneName": ""}}],
	["AWS::EFS::FileSystem", {"Properties": {"AvailabilityZoneName": null}}],
]

test_deny_faults if {
	every case in _faults {
		findings := multi_az.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X depends on a single availability zone: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := multi_az.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_instances if {
	multi_az.applies with input as _input("AWS::RDS::DBInstance", {"Properties": {"Engine": "postgres"}})
	multi_az.applies with input as _input("AWS::AmazonMQ::Broker", {})
}

test_allow_replicas_and_aurora if {
	every properties in [{"SourceDBInstanceIdentifier": "orders"}, {"Engine": "aurora-mysql"}] {
		not multi_az.applies with input as _input("AWS::RDS::DBInstance", {"Properties": properties})
	}
}

_faulty_cache := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElastiCache::CacheCluster",
    "address": "Pages",
    "config": {
     "Type": "AWS::ElastiCache::CacheCluster",
     "Properties": {"Engine": "memcached", "NumCacheNodes": 3, "AZMode": "single-az"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AZMode"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElastiCache::ReplicationGroup",
    "address": "Sessions",
    "config": {
     "Type": "AWS::ElastiCache::ReplicationGroup",
     "Properties": {"AutomaticFailoverEnabled": true, "MultiAZEnabled": false}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "MultiAZEnabled"]]
 }
]`)

test_deny_cache_at_its_place if {
	every case in _faulty_cache {
		findings := multi_az.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_cache := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElastiCache::CacheCluster",
   "address": "Pages",
   "config": {
    "Type": "AWS::ElastiCache::CacheCluster",
    "Properties": {"Engine": "memcached", "NumCacheNodes": 3, "AZMode": "cross-az"}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_cache if {
	every case in _sound_cache {
		findings := multi_az.deny with input as case
		findings == set()
	}
}
