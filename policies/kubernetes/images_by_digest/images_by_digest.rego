# METADATA
# title: Images of containers are named by digest
# description: >-
#   Checks that each container names its image by a digest. A tag can be moved in its registry, and the same
#   manifest then starts other software without a change that anyone reviewed.
# related_resources:
# - https://kubernetes.io/docs/concepts/containers/images/
# custom:
#   id: ANX-K8S-0267
#   severity: low
#   topic: image-pinning
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that is installed is named exactly"}
#   - {id: A.8.32, strength: supports, rationale: "another image needs a change of the manifest"}
#   does_not_show: "that the image was checked before its digest was taken"
#   remediation: Add the digest to `image`, as in `registry.example/web:1.4.2@sha256:...`.
package policies.kubernetes.images_by_digest

import data.policies.lib.images

deny contains finding if {
	some container in input.subject.views.containers
	images.resolved(container.image)
	not _digest(container.image)
	finding := {
		"message": sprintf("%s runs container `%s` with an image without a digest", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["image"]),
	}
}

# A shortened digest names nothing. Algorithms that are not registered set their own length.
_digest(image) if regex.match(`^((sha256|blake3):[0-9a-f]{64}|sha512:[0-9a-f]{128})$`, image.digest)

_digest(image) if {
	regex.match(`^[a-z0-9]+([+._-][a-z0-9]+)*:[A-Za-z0-9=_-]+$`, image.digest)
	not regex.match(`^(sha256|sha512|blake3):`, image.digest)
}
