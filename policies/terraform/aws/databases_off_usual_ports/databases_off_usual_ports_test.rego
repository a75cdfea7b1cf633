package policies.terraform.aws.databases_off_usual_ports_test

import data.policies.terraform.aws.databases_off_usual_ports

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_usual_port if {
	cases := [
		["aws_elasticache_cluster", {"engine": "redis"}, 6379],
		["aws_elasticache_cluster", {"engine": "memcached", "port": 11211}, 11211],
		["aws_db_instance", {"engine": "postgres", "port": "5432"}, 5432],
		["aws_redshift_cluster", {}, 5439],
	]
	every case in cases {
		findings := databases_off_usual_ports.deny with input as _input(case[0], case[1])
		message := sprintf("X listens on the usual port %d", [case[2]])
		findings == {{"message": message, "path": ["port"]}}
	}
}

test_allow_other_port if {
	findings := databases_off_usual_ports.deny with input as _input("aws_db_instance", {"engine": "mysql", "port": 13306})
	findings == set()
}

test_allow_applies if {
	databases_off_usual_ports.applies with input as _input("aws_db_instance", {"engine": "mysql"})
	not databases_off_usual_ports.applies with input as _input("aws_db_instance", {"engine": "db2-se"})
}
