# METADATA
# title: Published ports name an address of the host
# description: >-
#   Checks that each published port names the address of the host that it is bound to. Without one it is open on
#   every interface, and the container runtime opens it past most host firewalls, so a service meant for one network
#   is reachable from all.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#ports
# - https://docs.docker.com/engine/network/packet-filtering-firewalls/
# custom:
#   id: ANX-COMPOSE-0104
#   severity: low
#   topic: network-exposure
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services are offered on chosen networks only"}
#   - {id: A.8.22, strength: supports, rationale: "services of inner networks stay there"}
#   does_not_show: that the address is the right one; data stores have a policy of their own, ANX-COMPOSE-0003
#   remediation: >-
#     Put the address before the port: `127.0.0.1:8080:8080`, or set `host_ip` in the long form.
package policies.compose.ports_bound_to_an_address

applies if count(input.subject.views.ports) > 0

deny contains finding if {
	some port in input.subject.views.ports
	port.published
	port.published != ""
	regex.match(`^[0-9]+(-[0-9]+)?$`, sprintf("%v", [port.published]))
	port.host_ip in {"", "0.0.0.0", "::", "[::]", "*"}
	finding := {
		"message": sprintf("%s publishes port %v on every interface", [input.subject.address, port.published]),
		"path": port.path,
	}
}

# A port alone is published under a number that the runtime picks.
deny contains finding if {
	some port in input.subject.views.ports
	not _published(port)
	port.host_ip == ""
	regex.match(`^[0-9]+(-[0-9]+)?$`, sprintf("%v", [port.target]))
	finding := {
		"message": sprintf("%s publishes port %v on every interface", [input.subject.address, port.target]),
		"path": port.path,
	}
}

_published(port) if not sprintf("%v", [port.published]) in {"", "null"}
