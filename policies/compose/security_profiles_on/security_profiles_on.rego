# METADATA
# title: Security profiles stay on
# description: >-
#   Checks that `security_opt` does not switch off the profiles of seccomp, AppArmor or SELinux. They keep a
#   container from system calls and files that it never needs; without them many faults of the kernel can be used
#   from inside.
# related_resources:
# - https://docs.docker.com/engine/security/seccomp/
# - https://docs.docker.com/engine/security/apparmor/
# - https://docs.docker.com/reference/compose-file/services/#security_opt
# custom:
#   id: ANX-COMPOSE-0108
#   severity: high
#   topic: security-profiles
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the default profiles of the runtime are kept"}
#   does_not_show: that the host has these mechanisms, and that a profile of your own is strict
#   remediation: >-
#     Remove the option, or name a profile: `seccomp:./profile.json`.
package policies.compose.security_profiles_on

deny contains finding if {
	options := input.subject.config.security_opt
	is_array(options)
	some i, option in options
	is_string(option)
	regex.match(`^((seccomp|apparmor|systempaths)[:=] ?unconfined|label[:=]disable)$`, lower(option))
	finding := {
		"message": sprintf("%s switches off a security profile: %s", [input.subject.address, option]),
		"path": ["security_opt", i],
	}
}
