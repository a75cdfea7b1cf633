# METADATA
# title: Releases list their components
# description: >-
#   Checks that a repository which publishes something has a pipeline that makes a software bill of materials. With
#   the list, those who run the product can tell whether a new weakness in a component concerns them.
# related_resources:
# - https://cyclonedx.org/specification/overview/
# - https://docs.github.com/en/actions/how-tos/secure-your-work/use-artifact-attestations/use-artifact-attestations
# custom:
#   id: ANX-REPO-0015
#   severity: low
#   topic: sbom
#   subjects: [repository]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "the components of a product are known to those who use it"}
#   - {id: A.8.8, strength: supports, rationale: "published weaknesses can be compared with what is in use"}
#   - {id: A.5.9, strength: supports, rationale: "components are listed as assets of their own"}
#   does_not_show: >-
#     that the list is complete and handed on with the release
#   remediation: >-
#     Add a step that runs Syft, a CycloneDX tool or `actions/attest-sbom` to the pipeline that publishes.
package policies.repository.releases_list_their_parts

import data.policies.lib.releases

applies if releases.published(input.subject.views.pipeline_steps)

deny contains finding if {
	count(_made) == 0
	finding := {"message": sprintf("%s publishes releases without a list of their components", [input.subject.address]), "path": []}
}

_made contains text if {
	some step in input.subject.views.pipeline_steps
	regex.match(`(^|[^a-z])(sbom|syft|cyclonedx|spdx|bom)([^a-z]|$)`, lower(step.text))
	text := step.text
}
