package policies.cloudformation.rds_backup_retention_test

import data.policies.cloudformation.rds_backup_retention

_parameters := {"ANX-CFN-0110": {"minimum_days": 7}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 1}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBCluster", {}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::DocDB::DBCluster", {}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::Neptune::DBCluster", {}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 2}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": "6"}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBCluster", {"Properties": {"BackupRetentionPeriod": 2}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::RDS::DBCluster", {"Properties": {"BackupRetentionPeriod": "6"}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::DocDB::DBCluster", {"Properties": {"BackupRetentionPeriod": 2}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::DocDB::DBCluster", {"Properties": {"BackupRetentionPeriod": "6"}}, ["Properties", "BackupRetentionPeriod"]],
	["AWS::Neptune::DBCluster", {"Properties": {"BackupRetentionPeriod": 2}}, ["Properties", "BackupRetentionPeriod"]],
	[
		"AWS::Neptune::DBCluster",
		{"Properties": {"BackupRetentionPeriod": "6"}},
		["Properties", "BackupRetentionPeriod"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": "14"}}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": 0}}],
	["AWS::RDS::DBInstance", {"Properties": {"BackupRetentionPeriod": "x"}}],
	["AWS::RDS::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::DocDB::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
	["AWS::Neptune::DBCluster", {"Properties": {"BackupRetentionPeriod": 7}}],
]

test_deny_faults if {
	every case in _faults {
		findings := rds_backup_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == {{"message": "X keeps backups for fewer days than agreed", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := rds_backup_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_default_where_a_day_is_enough if {
	findings := rds_backup_retention.deny with input as _input("AWS::RDS::DBCluster", {})
		with data.parameters as {"ANX-CFN-0110": {"minimum_days": 1}}
	findings == set()
}

test_allow_primary if {
	rds_backup_retention.applies with input as _input("AWS::RDS::DBInstance", {})
}

test_allow_replica if {
	replica := {"Properties": {"SourceDBInstanceIdentifier": "orders"}}
	not rds_backup_retention.applies with input as _input("AWS::RDS::DBInstance", replica)
	replicated := {"Properties": {"ReplicationSourceIdentifier": "orders"}}
	not rds_backup_retention.applies with input as _input("AWS::RDS::DBCluster", replicated)
}

test_allow_instance_of_cluster if {
	member := {"Properties": {"DBClusterIdentifier": "orders"}}
	not rds_backup_retention.applies with input as _input("AWS::RDS::DBInstance", member)
	aurora := {"Properties": {"Engine": "aurora-postgresql"}}
	not rds_backup_retention.applies with input as _input("AWS::RDS::DBInstance", aurora)
}
