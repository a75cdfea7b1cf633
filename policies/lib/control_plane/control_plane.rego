# METADATA
# description: >-
#   The command lines of the components of a Kubernetes control plane, which run as containers, and those of kubelets
#   that a collector of node data recorded.
package policies.lib.control_plane

_components := {
	"kube-apiserver",
	"kube-controller-manager",
	"kube-scheduler",
	"kube-proxy",
	"kubelet",
	"etcd",
}

# Programs that start the one that is named after them.
_wrappers := {"sh", "bash", "dash", "hyperkube", "go-runner", "tini", "dumb-init"}

# Returns the containers that run one of the components, as `{component, name, path, flags}`. A component whose flags are
# overruled by a file of its own (`--config-file` of etcd, `--config` of the scheduler) is left out: the file decides.
commands(containers, wanted) := [command |
	some container in containers
	tokens := _tokens(container)
	component := _component(container, tokens)
	component in wanted
	flags := array.concat(_environment(container, component), _flags(tokens))
	not _configured_by_file(component, flags)
	command := {"component": component, "name": container.name, "path": _path(container), "flags": flags}
]

# True for the containers of a pod of which one runs a component.
runs(containers) if {
	some container in containers
	_component(container, _tokens(container)) in _components
}

# True where a component reads its settings from a file as well, so that a flag which is absent says nothing.
with_file(command) if given(command, "config")

# Returns the value that a flag has at last; undefined for a flag that is absent.
value(command, name) := values[count(values) - 1] if {
	values := [flag.value | some flag in command.flags; flag.name == name]
	count(values) > 0
}

# True for a flag with a value.
given(command, name) if value(command, name) != ""

# Returns the places that lack flags, as `{path, flags}`: those that are not given there, as they are told.
lacking(command, names) := [{"path": place, "flags": flags} |
	some place in {path(command, name) | some name in names; not given(command, name)}
	flags := concat(" and ", [sprintf("`--%s`", [name]) |
		some name in names
		not given(command, name)
		path(command, name) == place
	])
]

# True for a flag with this value, in any case.
is(command, name, wanted) if lower(value(command, name)) == wanted

# Returns what a flag lists, separated by commas.
list(command, name) := [trim_space(item) |
	some flag in command.flags
	flag.name == name
	some item in split(flag.value, ",")
	item != ""
]

# Returns the number that a flag has; undefined for anything else.
number(command, name) := to_number(text) if {
	text := value(command, name)
	regex.match(`^-?[0-9]+$`, text)
}

# Returns the path of a flag, or of the command that lacks it.
path(command, name) := paths[count(paths) - 1] if {
	paths := array.concat([command.path], [flag.path | some flag in command.flags; flag.name == name])
}

# Returns the minor version of a Kubernetes image, as in 27 for `v1.27.3`.
minor(image) := to_number(found[0][1]) if {
	found := regex.find_all_string_submatch_n(`^v?1[.]([0-9]+)`, image.tag, 1)
	count(found) > 0
}

# Returns the kubelet that a collector of node data found, in the shape of `commands`: the `KubeletInfo` of a host
# scanner, or the `NodeInfo` of a node collector. What the record does not tell is left open, as by a file of settings.
recorded(config) := [command |
	is_object(config.data)
	command := {
		"component": "kubelet",
		"name": "kubelet",
		"path": ["data"],
		"flags": array.concat(_settings(config.data), _recorded_flags(config.data)),
	}
] if {
	config.kind == "KubeletInfo"
}

recorded(config) := [command |
	is_object(config.info)
	command := {"component": "kubelet", "name": "kubelet", "path": ["info"], "flags": _collected(config.info)}
] if {
	config.kind in {"NodeInfo", "Nodeinfo"}
}

_configured_by_file(component, flags) if {
	component == "etcd"
	some flag in flags
	flag.name == "config-file"
}

_configured_by_file(component, flags) if {
	component == "kube-scheduler"
	some flag in flags
	flag.name == "config"
}

# etcd reads each flag from the environment, too: `ETCD_CERT_FILE`.
_environment(container, component) := [flag |
	component == "etcd"
	is_array(container.config.env)
	some i, variable in container.config.env
	startswith(variable.name, "ETCD_")
	is_string(variable.value)
	flag := {
		"name": replace(lower(substring(variable.name, 5, -1)), "_", "-"),
		"value": variable.value,
		"path": array.concat(container.path, ["env", i]),
	}
]

# What lacks a flag is the list that the flags stand in.
_path(container) := array.concat(container.path, ["args"]) if _has_arguments(container)

_path(container) := array.concat(container.path, ["command"]) if {
	not _has_arguments(container)
	_has_command(container)
}

_path(container) := container.path if {
	not _has_command(container)
	not _has_arguments(container)
}

_has_command(container) if is_array(container.config.command)

_has_arguments(container) if is_array(container.config.args)

# The words of the command and of its arguments; a shell has several in one string.
_tokens(container) := array.concat(
	_words(object.get(container.config, "command", null), array.concat(container.path, ["command"])),
	_words(object.get(container.config, "args", null), array.concat(container.path, ["args"])),
)

_words(list, base) := [{"text": trim(word, `"'`), "path": array.concat(base, [i])} |
	is_array(list)
	some i, text in list
	is_string(text)
	some word in regex.split(`[\s\\]+`, text)
	word != ""
]

_component(_, tokens) := _program(tokens[0].text)

_component(_, tokens) := started[0] if {
	_base(tokens[0].text) in _wrappers
	started := [program | some token in tokens; program := _program(token.text)]
	count(started) > 0
}

# Without a command the image's own program runs, and it is the image that is named for the component.
_component(container, tokens) := _program(named) if {
	not _other_program(tokens)
	named := trim_suffix(trim_suffix(_base(container.image.repository), "-amd64"), "-arm64")
}

_other_program(tokens) if {
	text := tokens[0].text
	not startswith(text, "-")
}

_program(text) := name if {
	name := _base(text)
	name in _components
}

_program(text) := "kube-apiserver" if _base(text) == "apiserver"

_program(text) := sprintf("kube-%s", [_base(text)]) if _base(text) in {"controller-manager", "scheduler"}

_base(text) := parts[count(parts) - 1] if parts := split(text, "/")

_flags(tokens) := [flag |
	some i, token in tokens
	regex.match(`^--?[a-z]`, token.text)
	parts := split(trim_left(token.text, "-"), "=")
	flag := {"name": parts[0], "value": _flag_value(tokens, i, parts), "path": token.path}
]

_flag_value(_, _, parts) := trim(concat("=", array.slice(parts, 1, count(parts))), `"'`) if count(parts) > 1

_flag_value(tokens, i, parts) := tokens[i + 1].text if {
	count(parts) == 1
	_operand(tokens, i + 1)
}

_flag_value(tokens, i, parts) := "true" if {
	count(parts) == 1
	not _operand(tokens, i + 1)
}

_operand(tokens, i) if {
	text := tokens[i].text
	not startswith(text, "-")
}

_recorded_flags(record) := [object.union(flag, {"path": ["data", "cmdLine"]}) |
	is_string(record.cmdLine)
	some flag in _flags(_words([record.cmdLine], []))
	not _read(flag, record)
]

# A file whose text is known leaves nothing open.
_read(flag, record) if {
	flag.name == "config"
	_text(record)
}

_text(record) := base64.decode(record.configFile.content) if {
	is_string(record.configFile.content)
	regex.match(`^[A-Za-z0-9+/]{8,}={0,2}$`, record.configFile.content)
}

# The settings of a file as the flags that they stand for, after those that a file has by default.
_settings(record) := [flag |
	text := _text(record)
	some values in [_file_defaults, _in_text(text), _bootstrapped(text), _suites(text)]
	some name, setting in values
	flag := {"name": name, "value": setting, "path": ["data", "configFile", "content"]}
]

_file_defaults := {
	"anonymous-auth": "false",
	"authorization-mode": "Webhook",
	"read-only-port": "0",
	"rotate-certificates": "false",
}

# The text is YAML or JSON, and none of the keys stands in it twice.
_in_text(text) := {name: concat("", [prefix, found[0][1]]) |
	some name, key in _file_keys
	prefix := object.get(_prefixes, name, "")
	found := regex.find_all_string_submatch_n(sprintf(`%s"?:\s*"?([^"',\s}]+)`, [key]), text, 1)
	count(found) > 0
}

_file_keys := {
	"anonymous-auth": `anonymous"?:[\s{]*"?enabled`,
	"authorization-mode": `authorization"?:[\s{]*"?mode`,
	"client-ca-file": `clientCAFile`,
	"event-qps": `eventRecordQPS`,
	"feature-gates": `RotateKubeletServerCertificate`,
	"make-iptables-util-chains": `makeIPTablesUtilChains`,
	"pod-max-pids": `podPidsLimit`,
	"protect-kernel-defaults": `protectKernelDefaults`,
	"read-only-port": `readOnlyPort`,
	"rotate-certificates": `rotateCertificates`,
	"streaming-connection-idle-timeout": `streamingConnectionIdleTimeout`,
	"tls-cert-file": `tlsCertFile`,
	"tls-private-key-file": `tlsPrivateKeyFile`,
}

_prefixes := {"feature-gates": "RotateKubeletServerCertificate="}

_bootstrapped(text) := {name: "requested" |
	regex.match(`serverTLSBootstrap"?:\s*true`, text)
	some name in ["tls-cert-file", "tls-private-key-file"]
}

_suites(text) := {"tls-cipher-suites": concat(",", names)} if {
	names := [found[0] | some found in regex.find_all_string_submatch_n(`TLS_[A-Z0-9_]+`, text, -1)]
}

# A node collector knows some flags, and nothing of the others.
_collected(info) := array.concat([{"name": "config", "value": "unknown", "path": ["info"]}], [flag |
	some key, entry in info
	name := _collector_keys[lower(key)]
	text := concat(",", [sprintf("%v", [word]) | some word in _listed(entry)])
	prefix := object.get(_prefixes, name, "")
	flag := {"name": name, "value": concat("", [prefix, text]), "path": ["info", key]}
])

_listed(entry) := entry if is_array(entry)

_listed(entry) := entry.values if is_array(entry.values)

_collector_keys := {
	"kubeletanonymousauthargumentset": "anonymous-auth",
	"kubeletauthorizationmodeargumentset": "authorization-mode",
	"kubeletclientcafileargumentset": "client-ca-file",
	"kubeleteventqpsargumentset": "event-qps",
	"kubelethostnameoverrideargumentset": "hostname-override",
	"kubeletmakeiptablesutilchainsargumentset": "make-iptables-util-chains",
	"kubeletonlyusestrongcryptographic": "tls-cipher-suites",
	"kubeletprotectkerneldefaultsargumentset": "protect-kernel-defaults",
	"kubeletreadonlyportargumentset": "read-only-port",
	"kubeletrotatecertificatesargumentset": "rotate-certificates",
	"kubeletrotatekubeletservercertificateargumentset": "feature-gates",
	"kubeletstreamingconnectionidletimeoutargumentset": "streaming-connection-idle-timeout",
	"kubelettlscertfiletlsargumentset": "tls-cert-file",
	"kubelettlsprivatekeyfileargumentset": "tls-private-key-file",
}
