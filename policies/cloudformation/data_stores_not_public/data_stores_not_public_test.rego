package policies.cloudformation.data_stores_not_public_test

import data.policies.cloudformation.data_stores_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {"Properties": {"PubliclyAccessible": true}}, ["Properties", "PubliclyAccessible"]],
	["AWS::RDS::DBInstance", {"Properties": {"PubliclyAccessible": "true"}}, ["Properties", "PubliclyAccessible"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"PubliclyAccessible": true}}, ["Properties", "PubliclyAccessible"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"PubliclyAccessible": "true"}}, ["Properties", "PubliclyAccessible"]],
	["AWS::Redshift::Cluster", {"Properties": {"PubliclyAccessible": true}}, ["Properties", "PubliclyAccessible"]],
	["AWS::Redshift::Cluster", {"Properties": {"PubliclyAccessible": "true"}}, ["Properties", "PubliclyAccessible"]],
	[
		"AWS::RedshiftServerless::Workgroup",
		{"Properties": {"PubliclyAccessible": true}},
		["Properties", "PubliclyAccessible"],
	],
	[
		"AWS::RedshiftServerless::Workgroup",
		{"Properties": {"PubliclyAccessible": "true"}},
		["Properties", "PubliclyAccessible"],
	],
	["AWS::Lightsail::Database", {"Properties": {"PubliclyAccessible": true}}, ["Properties", "PubliclyAccessible"]],
	["AWS::Lightsail::Database", {"Properties": {"PubliclyAccessible": "true"}}, ["Properties", "PubliclyAccessible"]],
	["AWS::DMS::ReplicationInstance", {}, ["Properties", "PubliclyAccessible"]],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"PubliclyAccessible": true}},
		["Properties", "PubliclyAccessible"],
	],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"PubliclyAccessible": "true"}},
		["Properties", "PubliclyAccessible"],
	],
	[
		"AWS::DMS::ReplicationInstance",
		{"Properties": {"PubliclyAccessible": null}},
		["Properties", "PubliclyAccessible"],
	],
	[
		"AWS::MSK::Cluster",
		{
			"Properties": {
				"BrokerNodeGroupInfo": {"ConnectivityInfo": {"PublicAccess": {"Type": "SERVICE_PROVIDED_EIPS"}}},
			},
		},
		["Properties", "BrokerNodeGroupInfo", "ConnectivityInfo", "PublicAccess", "Type"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {}],
	["AWS::RDS::DBInstance", {"Properties": {"PubliclyAccessible": false}}],
	["AWS::RDS::DBInstance", {"Properties": {"PubliclyAccessible": "false"}}],
	["AWS::AmazonMQ::Broker", {}],
	["AWS::Redshift::Cluster", {}],
	["AWS::RedshiftServerless::Workgroup", {}],
	["AWS::Lightsail::Database", {}],
	["AWS::DMS::ReplicationInstance", {"Properties": {"PubliclyAccessible": false}}],
	["AWS::DMS::ReplicationInstance", {"Properties": {"PubliclyAccessible": "false"}}],
	["AWS::MSK::Cluster", {}],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"BrokerNodeGroupInfo": {"ConnectivityInfo": {"PublicAccess": {"Type": {}}}}}},
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"BrokerNodeGroupInfo": {"ConnectivityInfo": {"PublicAccess": {"Type": "elsewise"}}}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": "X has a public address", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := data_stores_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_cluster := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::RDS::DBCluster",
    "address": "Orders",
    "config": {
     "Type": "AWS::RDS::DBCluster",
     "Properties": {"Engine": "postgres", "DBClusterInstanceClass": "db.m6gd.large", "PubliclyAccessible": true}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "PubliclyAccessible"]]
 }
]`)

test_deny_cluster_at_its_place if {
	every case in _faulty_cluster {
		findings := data_stores_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
