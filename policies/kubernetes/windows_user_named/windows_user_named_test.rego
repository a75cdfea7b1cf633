package policies.kubernetes.windows_user_named_test

import data.policies.kubernetes.windows_user_named

_pod(of_pod, of_container) := {"subject": {
	"address": "Pod web",
	"views": {
		"pod": {"path": [], "spec": {"os": {"name": "windows"}, "securityContext": of_pod}},
		"containers": [{"path": ["spec"], "name": "web", "config": {"securityContext": of_container}}],
	},
}}

_as(user) := {"windowsOptions": {"runAsUserName": user}}

_path := ["spec", "securityContext", "windowsOptions", "runAsUserName"]

test_deny_unnamed if {
	windows_user_named.applies with input as _pod({}, {})
	findings := windows_user_named.deny with input as _pod({}, {})
	findings == {{"message": "Pod web names no user for the Windows container `web`", "path": _path}}
}

test_deny_administrator if {
	every user in ["ContainerAdministrator", `NT AUTHORITY\SYSTEM`] {
		findings := windows_user_named.deny with input as _pod({}, _as(user))
		findings == {{"message": "Pod web runs the Windows container `web` as administrator", "path": _path}}
	}
}

test_allow_users if {
	windows_user_named.deny == set() with input as _pod({}, _as("ContainerUser"))
	windows_user_named.deny == set() with input as _pod(_as("ContainerUser"), {})
}

test_linux_does_not_count if {
	not windows_user_named.applies with input as {"subject": {"views": {"pod": {"spec": {}}}}}
}
