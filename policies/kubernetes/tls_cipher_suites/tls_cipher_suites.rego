# METADATA
# title: Components of the cluster use strong cipher suites
# description: >-
#   Checks that kube-apiserver names its cipher suites, and that the suites of kube-apiserver, etcd and kubelets are
#   all strong. The default includes weaker ones for the sake of old clients.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0106
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that clients support the suites"
#   remediation: >-
#     Set `--tls-cipher-suites` of kube-apiserver (`tlsCipherSuites` of a kubelet) to suites with ECDHE and AES-GCM
#     or ChaCha20.
package policies.kubernetes.tls_cipher_suites

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	command.component == "kube-apiserver"
	not control_plane.given(command, "tls-cipher-suites")
	finding := {
		"message": sprintf("%s runs %s without `--tls-cipher-suites`", [input.subject.address, command.component]),
		"path": command.path,
	}
}

deny contains finding if {
	some command in _commands
	some flag in ["tls-cipher-suites", "cipher-suites"]
	weak := [suite | some suite in control_plane.list(command, flag); not suite in _strong]
	count(weak) > 0
	finding := {
		"message": sprintf("%s allows %s weak cipher suites: %s", [
			input.subject.address,
			command.component,
			concat(", ", weak),
		]),
		"path": control_plane.path(command, flag),
	}
}

deny contains finding if {
	_configuration
	is_array(input.subject.config.tlsCipherSuites)
	some i, suite in input.subject.config.tlsCipherSuites
	not suite in _strong
	finding := {
		"message": sprintf("%s allows the cipher suite `%v`", [input.subject.address, suite]),
		"path": ["tlsCipherSuites", i],
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver", "kubelet", "etcd"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}

# Suites that Go, in which all of them are written, counts as secure.
_strong := {
	"TLS_AES_128_GCM_SHA256",
	"TLS_AES_256_GCM_SHA384",
	"TLS_CHACHA20_POLY1305_SHA256",
	"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
	"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
	"TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
	"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
	"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305",
	"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
	"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
	"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
	"TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
	"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
	"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305",
	"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
}
