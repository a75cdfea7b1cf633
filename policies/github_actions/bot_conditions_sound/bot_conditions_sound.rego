# METADATA
# title: Conditions do not trust the actor's name
# description: >-
#   Checks that in workflows on events of outsiders no `if` compares `github.actor` with a bot. The actor is who
#   caused the last event and not who wrote the change: an outsider can make a bot act on their pull request and so
#   pass the condition.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context
# - https://docs.github.com/en/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions
# custom:
#   id: ANX-GHA-0108
#   severity: medium
#   topic: dangerous-trigger
#   subjects: [github.job, github.step]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "outsiders cannot pass as a trusted bot"}
#   - {id: A.8.25, strength: supports, rationale: "only reviewed changes reach privileged jobs"}
#   does_not_show: that the rest of the condition keeps outsiders out
#   remediation: Compare `github.event.pull_request.user.login` with the bot's name instead of `github.actor`.
package policies.github_actions.bot_conditions_sound

import data.policies.lib.github

applies if {
	input.subject.config["if"]
	some trigger in input.subject.views.triggers
	trigger in github.outsider_events
}

deny contains finding if {
	condition := input.subject.config["if"]
	is_string(condition)
	_trusts_actor(github.dotted(lower(condition)))
	finding := {
		"message": sprintf("%s trusts the name of the actor, which outsiders can borrow", [input.subject.address]),
		"path": ["if"],
	}
}

# `dotted` writes `[bot]` as `.bot`.
_trusts_actor(condition) if {
	regex.match(`github\.(triggering_)?actor *== *'[^']*\.bot'|'[^']*\.bot' *== *github\.(triggering_)?actor`, condition)
}

_trusts_actor(condition) if {
	regex.match(`(contains|startswith|endswith)\( *github\.(triggering_)?actor *, *'[^']*(bot|renovate)`, condition)
}

_trusts_actor(condition) if {
	regex.match(`contains\([^,]*\.bot.*, *github\.(triggering_)?actor *\)`, condition)
}

_trusts_actor(condition) if {
	regex.match(`github\.actor_id *== *'?(49699333|29139614|27856297)'?`, condition)
}
