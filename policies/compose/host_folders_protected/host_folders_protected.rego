# METADATA
# title: Services do not mount system folders of their host
# description: >-
#   Checks that no service mounts the root of its host or one of its system folders, such as `/etc`, `/proc`,
#   `/var/run` or `/root`. What the service writes there changes the host, and what it reads there are accounts, keys
#   and other containers' data.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#volumes
# - https://docs.docker.com/engine/storage/bind-mounts/
# custom:
#   id: ANX-COMPOSE-0102
#   severity: medium
#   topic: host-path-mounts
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "services reach only the data that they need"}
#   does_not_show: that other folders of the host hold nothing that the service should not see
#   remediation: >-
#     Mount the one file or folder that the service needs, or use a named volume. A clock mounted read-only
#     (`/etc/localtime:ro`) does not count.
package policies.compose.host_folders_protected

deny contains finding if {
	some volume in input.subject.views.volumes
	is_string(volume.source)
	folder := trim_right(volume.source, "/")
	_system(folder)
	finding := {
		"message": sprintf("%s mounts %s of its host", [input.subject.address, volume.source]),
		"path": volume.path,
	}
}

_system(folder) if folder == ""

_system(folder) if {
	regex.match(_folders, folder)
}

# Folders of a user with keys and settings, and all that the user has.
_system(folder) if regex.match(`^(~|\$HOME|\$\{HOME\})(/[.](ssh|aws|azure|gnupg|kube|docker|config))?$`, folder)

_folders := concat("", [
	`^/(bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|usr|var|var/run|var/lib|var/log`,
	`|var/lib/docker|var/lib/kubelet|lib/modules|dev/(mem|kmem|sd[a-z][0-9]*|nvme[0-9a-z]+|vd[a-z][0-9]*))$`,
])

_system(folder) if {
	regex.match(`^/(boot|etc|proc|root|sys|usr|var/lib/docker|var/lib/kubelet)/`, folder)
	not regex.match(`^/etc/(localtime|timezone|hosts|resolv\.conf|ssl|pki|ca-certificates)|^/usr/share/zoneinfo`, folder)
}
