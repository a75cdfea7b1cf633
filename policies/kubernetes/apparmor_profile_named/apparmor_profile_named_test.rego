package policies.kubernetes.apparmor_profile_named_test

import data.policies.kubernetes.apparmor_profile_named

_pod(metadata, spec, security) := {"subject": {
	"address": "Pod shop/web",
	"views": {
		"pod": {"path": [], "spec": spec, "metadata": metadata},
		"containers": [{
			"name": "web",
			"path": ["spec", "containers", 0],
			"config": {"image": "web", "securityContext": security},
			"image": {"repository": "web"},
		}],
	},
}}

_of(container) := {"annotations": {
	sprintf("container.apparmor.security.beta.kubernetes.io/%s", [container]): "runtime/default",
}}

test_deny_container_without_profile if {
	findings := apparmor_profile_named.deny with input as _pod(_of("other"), {}, {"runAsNonRoot": true})
	findings == {{
		"message": "Pod shop/web names no AppArmor profile for container `web`",
		"path": ["spec", "containers", 0, "securityContext", "appArmorProfile"],
	}}
}

test_allow_named_profiles if {
	profile := {"appArmorProfile": {"type": "RuntimeDefault"}}
	apparmor_profile_named.deny == set() with input as _pod({}, {}, profile)
	apparmor_profile_named.deny == set() with input as _pod({}, {"securityContext": profile}, {})
	apparmor_profile_named.deny == set() with input as _pod({}, {}, {"seLinuxOptions": {"type": "container_t"}})
	apparmor_profile_named.deny == set() with input as _pod(_of("web"), {}, {})
}

test_applies_where_security_is_stated if {
	apparmor_profile_named.applies with input as _pod({}, {}, {"runAsNonRoot": true})
	apparmor_profile_named.applies with input as _pod({}, {"securityContext": {"runAsNonRoot": true}}, {})
	apparmor_profile_named.applies with input as _pod(_of("web"), {}, {})
	not apparmor_profile_named.applies with input as _pod({}, {}, {})
	not apparmor_profile_named.applies with input as _pod({}, {"os": {"name": "windows"}}, {"runAsNonRoot": true})
}
