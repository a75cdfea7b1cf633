package policies.cloudformation.rds_storage_encrypted_test

import data.policies.cloudformation.rds_storage_encrypted

_input(type, properties) := {"subject": {"type": type, "address": "Orders", "config": {"Properties": properties}}}

_instance(properties) := _input("AWS::RDS::DBInstance", properties)

_finding := {"message": "Orders keeps its data unencrypted", "path": ["Properties", "StorageEncrypted"]}

test_deny_not_encrypted if {
	every value in [false, "false", null, "", [], {}] {
		findings := rds_storage_encrypted.deny with input as _instance({"StorageEncrypted": value})
		findings == {_finding}
	}
}

test_deny_omitted if {
	every properties in [{}, null, {"Engine": "postgres"}] {
		findings := rds_storage_encrypted.deny with input as _instance(properties)
		findings == {_finding}
	}
}

test_allow_encrypted if {
	every value in [true, "true", "True"] {
		findings := rds_storage_encrypted.deny with input as _instance({"StorageEncrypted": value})
		findings == set()
	}
}

test_allow_own_storage_applies if {
	rds_storage_encrypted.applies with input as _instance({"Engine": "postgres"})
	rds_storage_encrypted.applies with input as _instance({})
	rds_storage_encrypted.applies with input as _input("AWS::RDS::DBCluster", {"Engine": "aurora-mysql"})
}

test_allow_inherited_does_not_apply if {
	not rds_storage_encrypted.applies with input as _instance({"Engine": "aurora-postgresql"})
	not rds_storage_encrypted.applies with input as _instance({"SourceDBInstanceIdentifier": "orders"})
	not rds_storage_encrypted.applies
		with input as _input("AWS::RDS::DBCluster", {"SourceDBClusterIdentifier": "orders"})
}
