# METADATA
# title: Agents of Bedrock have a guardrail
# description: >-
#   Checks that an agent is tied to a guardrail, which filters what it is asked and what it answers. An agent acts
#   on what it reads, also where that was written by a stranger.
# related_resources:
# - https://docs.aws.amazon.com/bedrock/latest/userguide/agents-guardrail.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-bedrock-agent-guardrailconfiguration.html
# custom:
#   id: ANX-CFN-0434
#   severity: low
#   topic: ai-guardrails
#   subjects: ["AWS::Bedrock::Agent"]
#   controls:
#   - {id: A.8.27, strength: supports, rationale: "input and output of the agent are filtered"}
#   - {id: A.8.9, strength: supports, rationale: "a secure setting is stated in the configuration"}
#   - {id: A.8.12, strength: supports, rationale: "personal data can be kept out of answers"}
#   does_not_show: what the guardrail filters, and what the tools of the agent may do
#   remediation: Set `GuardrailConfiguration` with the identifier and version of a guardrail.
package policies.cloudformation.agents_have_guardrails

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no guardrail", "path": ["Properties", "GuardrailConfiguration"]} if {
	not _guarded
}

_guarded if aws.given(input.subject.config.Properties.GuardrailConfiguration)
