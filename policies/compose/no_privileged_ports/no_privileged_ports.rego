# METADATA
# title: Services publish no privileged ports
# description: >-
#   Checks that no service publishes a port below 1024 of its host. These ports stand for services of the system;
#   binding one needs rights of root on the host, and takes the place of what belongs there.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#ports
# custom:
#   id: ANX-COMPOSE-0116
#   severity: low
#   topic: network-exposure
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services are offered on ports of their own"}
#   does_not_show: "what listens on the port, or a proxy in front that has to use 80 and 443"
#   parameters:
#     allowed: {default: [80, 443], description: "Privileged ports that services may publish."}
#   remediation: >-
#     Publish a port above 1023, and let the reverse proxy of the host have 80 and 443.
package policies.compose.no_privileged_ports

applies if count(input.subject.views.ports) > 0

deny contains finding if {
	some port in input.subject.views.ports
	text := sprintf("%v", [port.published])
	regex.match(`^[0-9]{1,5}$`, text)
	number := to_number(text)
	number > 0
	number < 1024
	not number in data.parameters["ANX-COMPOSE-0116"].allowed
	finding := {
		"message": sprintf("%s publishes the privileged port %d", [input.subject.address, number]),
		"path": port.path,
	}
}
