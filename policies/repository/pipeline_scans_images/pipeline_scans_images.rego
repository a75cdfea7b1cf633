# METADATA
# title: The pipeline scans container images
# description: >-
#   Checks that a repository which builds container images has a pipeline that scans them, and does not ignore how it
#   ends. An image holds an operating system, whose weaknesses are published as those of any other.
# related_resources:
# - https://trivy.dev/latest/docs/target/container_image/
# - https://docs.gitlab.com/user/application_security/container_scanning/
# custom:
#   id: ANX-REPO-0013
#   severity: medium
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "images are compared with published weaknesses before they are used"}
#   - {id: A.8.29, strength: supports, rationale: "the scan is a fixed part of the pipeline"}
#   does_not_show: >-
#     scans by the registry, and that images are scanned again while they run
#   remediation: >-
#     Add a step that runs Trivy, Grype or the container scanning of GitLab on the image that the pipeline builds.
package policies.repository.pipeline_scans_images

import data.policies.lib.paths
import data.policies.lib.scanners

# A Dockerfile of the product, and a pipeline that could scan its image.
applies if {
	count(input.subject.views.pipeline_steps) > 0
	some name, files in input.subject.views.by_name
	regex.match(`^(dockerfile|containerfile)([.-].*)?$|\.dockerfile$`, name)
	some path in files
	not paths.aside(path)
}

deny contains finding if {
	count(_scans) == 0
	finding := {"message": sprintf("%s builds images that no pipeline scans", [input.subject.address]), "path": []}
}

_scans contains text if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	"images" in scanners.kinds(step.text)
	text := step.text
}
