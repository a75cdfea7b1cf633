package policies.github_actions.bot_conditions_sound_test

import data.policies.github_actions.bot_conditions_sound

_step(condition, triggers) := {"subject": {
	"address": "jobs.merge",
	"config": {"if": condition},
	"views": {"triggers": triggers},
}}

test_deny_name_of_the_actor if {
	every condition in [
		"github.actor == 'dependabot[bot]'",
		"${{ github['ACTOR'] == 'renovate[bot]' && github.repository == 'a/b' }}",
		"'dependabot[bot]' == github.triggering_actor",
		"github.actor_id == 49699333",
		"github.actor_id == '49699333'",
		"startsWith(github.actor, 'dependabot')",
		"endsWith(github.triggering_actor, '[bot]')",
		"contains(fromJSON('[\"dependabot[bot]\", \"renovate[bot]\"]'), github.actor)",
	] {
		findings := bot_conditions_sound.deny with input as _step(condition, ["pull_request_target"])
		findings == {{
			"message": "jobs.merge trusts the name of the actor, which outsiders can borrow",
			"path": ["if"],
		}}
	}
}

test_allow_author if {
	every condition in [
		"github.event.pull_request.user.login == 'dependabot[bot]'",
		"github.actor == 'octocat'",
		"github.actor != 'dependabot[bot]'",
		"contains(fromJSON('[\"octocat\"]'), github.actor)",
		true,
	] {
		findings := bot_conditions_sound.deny with input as _step(condition, ["pull_request_target"])
		findings == set()
	}
}

test_allow_own_events if {
	not bot_conditions_sound.applies with input as _step("x", ["push"])
	bot_conditions_sound.applies with input as _step("x", ["push", "issue_comment"])
}
