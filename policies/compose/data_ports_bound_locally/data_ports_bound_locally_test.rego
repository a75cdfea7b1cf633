package policies.compose.data_ports_bound_locally_test

import data.policies.compose.data_ports_bound_locally

_service(ports) := {"subject": {"address": "service database", "config": {}, "views": {"ports": ports, "volumes": []}}}

_port(host_ip, published, target) := {
	"path": ["ports", 0],
	"host_ip": host_ip,
	"published": published,
	"target": target,
	"protocol": "tcp",
}

_finding(number) := {
	"message": sprintf("service database publishes the data port %s on every interface", [number]),
	"path": ["ports", 0],
}

_deny(ports) := findings if {
	findings := data_ports_bound_locally.deny with input as _service(ports)
}

test_deny_no_address if {
	_deny([_port("", 5432, 5432)]) == {_finding("5432")}
}

test_deny_every_address if {
	every address in ["0.0.0.0", "::", "[::]"] {
		_deny([_port(address, "6379", 6379)]) == {_finding("6379")}
	}
}

test_deny_remapped_port if {
	_deny([_port("", 15432, 5432)]) == {_finding("5432")}
	_deny([_port("", 5432, 6432)]) == {_finding("5432")}
	_deny([_port("", 3306, 5432)]) == {_finding("5432")}
}

test_deny_port_of_the_hosts_choice if {
	_deny([{"path": ["ports", 0], "host_ip": "", "target": "27017", "protocol": "tcp"}]) == {_finding("27017")}
	_deny([_port("", null, "27017")]) == {_finding("27017")}
}

test_deny_port_that_the_organisation_adds if {
	findings := _deny([_port("", 9092, 9092)]) with data.parameters as {"ANX-COMPOSE-0003": {"ports": [9092]}}
	findings == {_finding("9092")}
}

test_allow_local_addresses if {
	every address in ["127.0.0.1", "::1", "localhost", "10.1.0.4", "${BIND_ADDRESS}"] {
		_deny([_port(address, 5432, 5432)]) == set()
	}
}

test_allow_other_ports if {
	_deny([_port("", 8080, 80), _port("", "9000-9010", "9000-9010")]) == set()
}

test_allow_no_ports if {
	_deny([]) == set()
}

test_allow_values_of_the_wrong_type if {
	_deny([_port(null, null, null), _port("", null, {"a": 1}), {"path": ["ports", 0]}]) == set()
}
