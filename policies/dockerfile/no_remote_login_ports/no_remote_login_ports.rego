# METADATA
# title: Images expose no port for remote login
# description: >-
#   Checks that no `EXPOSE` names a port of SSH, Telnet, RDP, VNC or another remote login, or a number that is no
#   port. A container is entered through its runtime, which asks for a login and keeps a log; a login server in the
#   image is a second way in that needs its own accounts and updates.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#expose
# - https://docs.docker.com/reference/cli/docker/container/exec/
# custom:
#   id: ANX-DOCKER-0102
#   severity: medium
#   topic: network-exposure
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "images offer no way in beside their service"}
#   - {id: A.8.9, strength: supports, rationale: "images offer the ports that they need"}
#   does_not_show: that no login server runs in the image on another port
#   remediation: >-
#     Remove the port from `EXPOSE`, and the login server from the image; use `docker exec` or `kubectl exec`.
package policies.dockerfile.no_remote_login_ports

deny contains finding if {
	some entry in _ports
	entry.port in {22, 23, 512, 513, 514, 3389, 5900, 5901, 5985, 5986}
	finding := {
		"message": sprintf("%s exposes port %d for remote login", [input.subject.address, entry.port]),
		"path": ["instructions", entry.index],
	}
}

deny contains finding if {
	some entry in _ports
	entry.port > 65535
	finding := {
		"message": sprintf("%s exposes %d, which is no port", [input.subject.address, entry.port]),
		"path": ["instructions", entry.index],
	}
}

applies if count(_ports) > 0

# A range that holds such a port.
deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "expose"
	is_array(instruction.value)
	some value in instruction.value
	some found in regex.find_all_string_submatch_n(`(?:^|[ "'])([0-9]{1,5})-([0-9]{1,5})(?:[/ "']|$)`, value, -1)
	inside := {port |
		some port in {22, 23, 3389, 5900}
		to_number(found[1]) < port
		port < to_number(found[2])
	}
	count(inside) > 0
	finding := {
		"message": sprintf("%s exposes port %d for remote login", [input.subject.address, min(inside)]),
		"path": ["instructions", i],
	}
}

# Words such as `8080`, `8080/tcp` and `8000-8010`, of which the ends are taken.
_ports contains {"index": i, "port": port} if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "expose"
	is_array(instruction.value)
	some value in instruction.value
	some quoted in split(value, " ")
	word := trim(quoted, `"'`)
	regex.match(`^[0-9]{1,8}(-[0-9]{1,8})?(/[a-z]+)?$`, word)
	some number in split(split(word, "/")[0], "-")
	port := to_number(number)
}
