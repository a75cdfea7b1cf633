# METADATA
# title: Agents of Bedrock have a guardrail
# description: >-
#   Checks that an agent names a guardrail. It filters what users ask of the model and what it answers; without one a
#   clever prompt can make the agent give away data or misuse the tools that it holds.
# related_resources:
# - https://docs.aws.amazon.com/bedrock/latest/userguide/agents-guardrail.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagent_agent
# custom:
#   id: ANX-TF-AWS-0924
#   severity: low
#   topic: ai-guardrails
#   subjects: [aws_bedrockagent_agent]
#   controls:
#   - {id: A.8.26, strength: supports, rationale: "input to the model and output of it are filtered"}
#   - {id: A.8.27, strength: supports, rationale: "a second line holds where the model gives way"}
#   - {id: A.8.9, strength: supports, rationale: "the agent is configured to refuse what it should not do"}
#   does_not_show: what the guardrail filters, and what the role of the agent may do
#   remediation: Add `guardrail_configuration` with `guardrail_identifier` and `guardrail_version`.
package policies.terraform.aws.agents_guarded

deny contains finding if {
	not input.subject.config.guardrail_configuration[0].guardrail_identifier
	finding := {
		"message": sprintf("%s has no guardrail", [input.subject.address]),
		"path": ["guardrail_configuration"],
	}
}
