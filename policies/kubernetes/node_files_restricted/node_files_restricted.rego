# METADATA
# title: Files of the cluster on its nodes are for their owner only
# description: >-
#   Checks what collectors of node data recorded: files of the control plane and of kubelets are readable for their
#   owner only (0600; the data of etcd 0700), and belong to root (those of etcd to etcd). They hold keys and
#   credentials of the cluster, and who may write them decides what runs in it.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/security-checklist/
# - https://github.com/aquasecurity/k8s-node-collector
# - https://github.com/kubescape/host-scanner
# custom:
#   id: ANX-K8S-0400
#   severity: high
#   topic: file-permissions
#   subjects:
#   - kubernetes.NodeInfo
#   - kubernetes.Nodeinfo
#   - kubernetes.ControlPlaneInfo
#   - kubernetes.KubeletInfo
#   - kubernetes.KubeProxyInfo
#   - kubernetes.CNIInfo
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "keys and settings of the cluster are closed to other accounts"}
#   - {id: A.8.9, strength: supports, rationale: "nodes are set up as the baseline says"}
#   does_not_show: "what is true of nodes that the record does not speak of, or since it was made"
#   remediation: >-
#     On the node, run `chmod 600` and `chown root:root` on the file (`chmod 700` and `chown etcd:etcd` on the folder
#     of etcd), and record the node again.
package policies.kubernetes.node_files_restricted

deny contains finding if {
	some record in _collected
	regex.match(`permissions?$`, lower(record.key))
	text := sprintf("%v", [record.value])
	text != ""
	not regex.match(_closed(record.key), text)
	finding := {
		"message": sprintf("%s records the permissions %s under `%s`", [input.subject.address, text, record.key]),
		"path": record.path,
	}
}

deny contains finding if {
	some record in _collected
	endswith(lower(record.key), "ownership")
	is_string(record.value)
	not record.value in {"", "-", sprintf("%s:%s", [_owner(record.key), _owner(record.key)])}
	finding := {
		"message": sprintf("%s records the owner %s under `%s`", [input.subject.address, record.value, record.key]),
		"path": record.path,
	}
}

deny contains finding if {
	some file in _scanned
	is_number(file.record.permissions)
	not _for_owner(file)
	finding := {
		"message": sprintf("%s records `%v` as open to others", [input.subject.address, file.record.path]),
		"path": array.concat(file.path, ["permissions"]),
	}
}

deny contains finding if {
	some file in _scanned
	some key in ["username", "groupname"]
	name := object.get(file.record, ["ownership", key], "")
	not name in {"", _owner(file.key)}
	finding := {
		"message": sprintf("%s records that `%v` belongs to %v", [input.subject.address, file.record.path, name]),
		"path": array.concat(file.path, ["ownership", key]),
	}
}

# A node collector writes modes as they are read: 600.
_closed(key) := `^0?[0-7]00$` if contains(lower(key), "directory")

_closed(key) := `^0?[0246]00$` if not contains(lower(key), "directory")

# A host scanner writes them as numbers: 384.
_for_owner(file) if {
	file.record.permissions % 64 == 0
	_no_program(file)
}

_no_program(file) if file.record.permissions % 128 == 0

_no_program(file) if contains(lower(file.key), "dir")

_owner(key) := "etcd" if contains(lower(key), "etcddatadir")

_owner(key) := "root" if not contains(lower(key), "etcddatadir")

_collected := [{"key": key, "value": value, "path": array.concat(["info", key], place)} |
	is_object(input.subject.config.info)
	some key, entry in input.subject.config.info
	some place, value in _values(entry)
]

_values(entry) := {["values", i]: value | some i, value in entry.values} if is_array(entry.values)

_values(entry) := {[i]: value | some i, value in entry} if is_array(entry)

_scanned := [file |
	is_object(input.subject.config.data)
	some key, entry in input.subject.config.data
	some place, record in _records(entry)
	file := {"key": key, "record": record, "path": array.concat(["data", key], place)}
]

# A file, a list of files, or a component with its files.
_records(entry) := {[]: entry} if entry.path

_records(entry) := {[i]: record | some i, record in entry; record.path} if {
	is_array(entry)
}

_records(entry) := {[key]: record | some key, record in entry; record.path} if {
	is_object(entry)
	not entry.path
}
