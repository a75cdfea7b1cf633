# METADATA
# title: Releases are signed
# description: >-
#   Checks that a repository which publishes something has a pipeline that signs it or attests where it comes from.
#   Those who take the release can then tell it from one that somebody else has placed there.
# related_resources:
# - https://docs.sigstore.dev/quickstart/quickstart-cosign/
# - https://docs.github.com/en/actions/how-tos/secure-your-work/use-artifact-attestations/use-artifact-attestations
# custom:
#   id: ANX-REPO-0016
#   severity: low
#   topic: artifact-signing
#   subjects: [repository]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "users can check who made what they get"}
#   - {id: A.8.24, strength: supports, rationale: "the integrity of releases is protected by signatures"}
#   - {id: A.8.25, strength: supports, rationale: "releases come out of the pipeline only"}
#   does_not_show: >-
#     that users check the signature, and how the key is kept
#   remediation: >-
#     Add a step that runs `cosign sign`, `gpg --detach-sign` or `actions/attest-build-provenance` to the pipeline
#     that publishes.
package policies.repository.releases_signed

import data.policies.lib.releases

applies if releases.published(input.subject.views.pipeline_steps)

deny contains finding if {
	count(_made) == 0
	finding := {"message": sprintf("%s publishes releases that are not signed", [input.subject.address]), "path": []}
}

_made contains text if {
	some step in input.subject.views.pipeline_steps
	regex.match(`(^|[^a-z])(cosign|sigstore|gpg|gpgsign|minisign|signify|attest(-build-provenance|-sbom)?|provenance|slsa|notation sign|trusted-publish(er|ing)?|signtool|jarsigner|gh-action-pypi-publish)([^a-z]|$)`, lower(step.text))
	text := step.text
}
