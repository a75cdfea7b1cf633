package policies.cloudformation.databases_off_usual_ports_test

import data.policies.cloudformation.databases_off_usual_ports

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

test_deny_usual_port if {
	cases := [
		["AWS::ElastiCache::CacheCluster", {"Engine": "redis"}, 6379],
		["AWS::ElastiCache::CacheCluster", {"Engine": "memcached", "Port": 11211}, 11211],
		["AWS::RDS::DBInstance", {"Engine": "postgres", "Port": "5432"}, 5432],
		["AWS::Redshift::Cluster", {}, 5439],
	]
	every case in cases {
		findings := databases_off_usual_ports.deny with input as _input(case[0], case[1])
		message := sprintf("X listens on the usual port %d", [case[2]])
		findings == {{"message": message, "path": ["Properties", "Port"]}}
	}
}

test_allow_other_port if {
	properties := {"Engine": "mysql", "Port": 13306}
	findings := databases_off_usual_ports.deny with input as _input("AWS::RDS::DBInstance", properties)
	findings == set()
}

test_allow_applies if {
	databases_off_usual_ports.applies with input as _input("AWS::RDS::DBInstance", {"Engine": "mysql"})
	not databases_off_usual_ports.applies with input as _input("AWS::RDS::DBInstance", {"Engine": "db2-se"})
}
