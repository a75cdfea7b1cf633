# METADATA
# title: Probes and hooks ask their own pod
# description: >-
#   Checks that no probe and no lifecycle hook of a container names a `host`, unless its pod is on the network of its
#   node. The kubelet sends these requests, so that a host lets whoever may create pods reach what only nodes can, past
#   every network policy.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
# custom:
#   id: ANX-K8S-0322
#   severity: medium
#   topic: health-probes
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "pods send no requests from the network of their nodes"}
#   - {id: A.8.9, strength: supports, rationale: "pods keep to the baseline standard"}
#   does_not_show: "what commands in probes and hooks connect to, which run in the container"
#   remediation: Remove `host`; the request then goes to the address of the pod.
package policies.kubernetes.probes_ask_own_pod

applies if not input.subject.views.pod.spec.hostNetwork == true

deny contains finding if {
	some container in input.subject.views.containers
	some request in _requests(container.config)
	host := object.get(request.action, "host", "")
	not host in {"", null}
	finding := {
		"message": sprintf("%s has its node ask %v for container `%s`", [input.subject.address, host, container.name]),
		"path": array.concat(container.path, array.concat(request.path, ["host"])),
	}
}

_requests(container) := [request |
	some handler in _handlers(container)
	some kind in ["httpGet", "tcpSocket"]
	action := object.get(handler.config, kind, null)
	is_object(action)
	request := {"action": action, "path": array.concat(handler.path, [kind])}
]

_handlers(container) := [handler |
	some handler in [
		{"config": object.get(container, "livenessProbe", null), "path": ["livenessProbe"]},
		{"config": object.get(container, "readinessProbe", null), "path": ["readinessProbe"]},
		{"config": object.get(container, "startupProbe", null), "path": ["startupProbe"]},
		{"config": object.get(container, ["lifecycle", "postStart"], null), "path": ["lifecycle", "postStart"]},
		{"config": object.get(container, ["lifecycle", "preStop"], null), "path": ["lifecycle", "preStop"]},
	]
	is_object(handler.config)
]
