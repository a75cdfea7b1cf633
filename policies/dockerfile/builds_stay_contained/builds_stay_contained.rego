# METADATA
# title: Builds and images stay contained
# description: >-
#   Checks that no `RUN` is given the rights or the network of the host (`--security=insecure`, `--network=host`), and
#   that neither a `RUN` nor a `VOLUME` takes the socket of the container runtime. Who holds the socket controls the
#   host.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#run---security
# - https://docs.docker.com/reference/dockerfile/#run---network
# - https://docs.docker.com/engine/security/protect-access/
# custom:
#   id: ANX-DOCKER-0124
#   severity: high
#   topic: runtime-socket
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "builds have no rights over the host"}
#   - {id: A.8.22, strength: supports, rationale: "builds are kept apart from the network of the host"}
#   - {id: A.8.9, strength: supports, rationale: "the isolation of builds stays on"}
#   does_not_show: >-
#     how the container is started, and what the builder allows
#   remediation: >-
#     Remove the option or the volume; use a rootless builder for images that are built inside a container.
package policies.dockerfile.builds_stay_contained

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "run"
	some flag in instruction.flags
	flag in {"--security=insecure", "--network=host"}
	finding := {
		"message": sprintf("%s lets a RUN out of its sandbox by %s", [input.subject.address, flag]),
		"path": ["instructions", i],
	}
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	some text in _mounts(instruction)
	regex.match(`/(docker|podman|containerd|crio)[.]sock`, text)
	finding := {
		"message": sprintf("%s takes the socket of the container runtime", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_mounts(instruction) := instruction.value if instruction.cmd == "volume"

_mounts(instruction) := instruction.flags if instruction.cmd == "run"
