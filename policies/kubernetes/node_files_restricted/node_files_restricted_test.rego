package policies.kubernetes.node_files_restricted_test

import data.policies.kubernetes.node_files_restricted

_node(info) := {"subject": {"address": "NodeInfo node-1", "config": {"kind": "NodeInfo", "info": info}, "views": {}}}

_host(data_) := {"subject": {"address": "KubeletInfo node-1", "config": {"data": data_}, "views": {}}}

_file(permissions, owner) := {
	"path": "/etc/kubernetes/admin.conf",
	"permissions": permissions,
	"ownership": {"uid": 0, "gid": 0, "username": owner, "groupname": owner},
}

test_deny_modes_of_a_node_collector if {
	findings := node_files_restricted.deny with input as _node({
		"adminConfFilePermissions": {"values": [600, 644]},
		"kubeAPIServerSpecFilePermission": {"values": ["700"]},
		"etcdDataDirectoryPermissions": [755],
	})
	findings == {
		{
			"message": "NodeInfo node-1 records the permissions 644 under `adminConfFilePermissions`",
			"path": ["info", "adminConfFilePermissions", "values", 1],
		},
		{
			"message": "NodeInfo node-1 records the permissions 700 under `kubeAPIServerSpecFilePermission`",
			"path": ["info", "kubeAPIServerSpecFilePermission", "values", 0],
		},
		{
			"message": "NodeInfo node-1 records the permissions 755 under `etcdDataDirectoryPermissions`",
			"path": ["info", "etcdDataDirectoryPermissions", 0],
		},
	}
}

test_deny_owners_of_a_node_collector if {
	findings := node_files_restricted.deny with input as _node({
		"adminConfFileOwnership": {"values": ["user:user"]},
		"kubeEtcdDataDirectoryOwnership": {"values": ["root:root"]},
	})
	findings == {
		{
			"message": "NodeInfo node-1 records the owner user:user under `adminConfFileOwnership`",
			"path": ["info", "adminConfFileOwnership", "values", 0],
		},
		{
			"message": "NodeInfo node-1 records the owner root:root under `kubeEtcdDataDirectoryOwnership`",
			"path": ["info", "kubeEtcdDataDirectoryOwnership", "values", 0],
		},
	}
}

test_deny_modes_of_a_host_scanner if {
	findings := node_files_restricted.deny with input as _host({
		"adminConfigFile": _file(420, "root"),
		"serviceFiles": [_file(384, "root"), _file(448, "root")],
		"APIServerInfo": {"specsFile": _file(388, "root"), "cmdLine": "kube-apiserver"},
	})
	{finding.path | some finding in findings} == {
		["data", "adminConfigFile", "permissions"],
		["data", "serviceFiles", 1, "permissions"],
		["data", "APIServerInfo", "specsFile", "permissions"],
	}
}

test_deny_owners_of_a_host_scanner if {
	findings := node_files_restricted.deny with input as _host({"etcdDataDir": _file(448, "root")})
	findings == {
		{
			"message": "KubeletInfo node-1 records that `/etc/kubernetes/admin.conf` belongs to root",
			"path": ["data", "etcdDataDir", "ownership", "username"],
		},
		{
			"message": "KubeletInfo node-1 records that `/etc/kubernetes/admin.conf` belongs to root",
			"path": ["data", "etcdDataDir", "ownership", "groupname"],
		},
	}
}

test_allow_closed_files if {
	node_files_restricted.deny == set() with input as _node({
		"adminConfFilePermissions": {"values": [600, "400"]},
		"adminConfFileOwnership": {"values": ["root:root", ""]},
		"kubeconfigFileExistsPermissions": [""],
		"etcdDataDirectoryPermissions": {"values": [700]},
		"kubeEtcdDataDirectoryOwnership": {"values": ["etcd:etcd"]},
		"kubeletAnonymousAuthArgumentSet": {"values": ["true"]},
		"other": 3,
	})
	node_files_restricted.deny == set() with input as _host({
		"etcdDataDir": _file(448, "etcd"),
		"adminConfigFile": _file(384, "root"),
		"kubeProxyInfo": {"cmdLine": "kube-proxy"},
	})
}

test_allow_records_without_files if {
	node_files_restricted.deny == set() with input as _node(null)
	node_files_restricted.deny == set() with input as _host("text")
}
