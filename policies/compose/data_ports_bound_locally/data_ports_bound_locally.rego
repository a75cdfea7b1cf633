# METADATA
# title: Ports of data stores are not published on every interface
# description: >-
#   Checks that services publish the usual ports of databases and caches on a local address only, or not at all. A port
#   published without an address is open on every interface of the host, and the container runtime opens it past most
#   host firewalls.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#ports
# - https://docs.docker.com/engine/network/packet-filtering-firewalls/
# custom:
#   id: ANX-COMPOSE-0003
#   severity: high
#   topic: network-exposure
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "data stores are reachable from the host or its networks only"}
#   - {id: A.8.22, strength: supports, rationale: "data stores are kept apart from outer networks"}
#   does_not_show: "that data stores on other ports are kept back, or that a login protects them"
#   parameters:
#     ports:
#       default:
#       - 1433
#       - 1521
#       - 2379
#       - 3306
#       - 5432
#       - 5984
#       - 6379
#       - 7474
#       - 7687
#       - 8086
#       - 9042
#       - 9200
#       - 9300
#       - 11211
#       - 26257
#       - 27017
#       - 27018
#       - 27019
#       - 28015
#       - 33060
#       description: Ports of data stores, as numbers.
#   remediation: >-
#     Remove the entry from `ports`, as services reach each other without it, or bind it with
#     `127.0.0.1:5432:5432` (`host_ip` in the long form).
package policies.compose.data_ports_bound_locally

deny contains finding if {
	some port in input.subject.views.ports
	_everywhere(port.host_ip)
	number := _data_port(port)
	finding := {
		"message": sprintf("%s publishes the data port %s on every interface", [input.subject.address, number]),
		"path": port.path,
	}
}

_everywhere(address) if address in {"", "0.0.0.0", "::", "[::]", "*"}

# The port in the container says what listens; the published one where it is remapped to a usual one.
_data_port(port) := number if {
	number := sprintf("%v", [port.target])
	number in _data_ports
}

_data_port(port) := number if {
	not _data_target(port)
	number := sprintf("%v", [port.published])
	number in _data_ports
}

_data_target(port) if sprintf("%v", [port.target]) in _data_ports

_data_ports := {sprintf("%v", [port]) | some port in data.parameters["ANX-COMPOSE-0003"].ports}
