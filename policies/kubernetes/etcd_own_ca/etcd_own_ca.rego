# METADATA
# title: etcd has a certificate authority of its own
# description: >-
#   Checks that etcd has a `--trusted-ca-file`, and that it is not the authority of the cluster. With a shared
#   authority every client certificate of the cluster opens the data store.
# related_resources:
# - https://etcd.io/docs/v3.5/op-guide/configuration/
# custom:
#   id: ANX-K8S-0114
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who can issue certificates of that authority"
#   remediation: Set `--trusted-ca-file` of etcd to an authority that issues certificates for etcd alone.
package policies.kubernetes.etcd_own_ca

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "trusted-ca-file")
	finding := {
		"message": sprintf(
			"%s runs %s without `--trusted-ca-file`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "trusted-ca-file"),
	}
}

# Where kubeadm and common distributions keep the authority of the cluster.
deny contains finding if {
	some command in _commands
	control_plane.value(command, "trusted-ca-file") in {
		"/etc/kubernetes/pki/ca.crt",
		"/etc/kubernetes/ssl/ca.crt",
		"/var/lib/minikube/certs/ca.crt",
		"/var/lib/rancher/rke2/server/tls/client-ca.crt",
	}
	finding := {
		"message": sprintf(
			"%s runs %s with the certificate authority of the cluster",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "trusted-ca-file"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["etcd"])
