package policies.lib.isms_test

import data.policies.lib.isms

test_allow_entries if {
	isms.entry({"id": "R-1"}) == {"id": "R-1"}
	every config in [null, "text", ["a"], 7] {
		isms.entry(config) == {}
	}
}

test_allow_blanks if {
	every value in [null, "", "  ", "\n", [], {}, [""], [null, " "]] {
		isms.blank(value)
		not isms.given({"owner": value}, "owner")
	}
	not isms.given({}, "owner")
}

test_allow_what_is_given if {
	every value in ["x", 0, false, ["", "x"], [0], [[]], {"a": 1}] {
		isms.given({"owner": value}, "owner")
		not isms.blank(value)
	}
}

test_allow_places if {
	isms.place({"owner": null}, "owner") == ["owner"]
	isms.place({"id": "R-1"}, "owner") == []
}

test_allow_texts_of_scalars if {
	isms.text(" a b ") == "a b"
	isms.text(7) == "7"
	isms.text(false) == "false"
	every value in [null, [], {}, ["a"]] {
		not isms.text(value)
	}
	isms.word({"status": " Done "}, "status") == "done"
	isms.word({"status": ["done"]}, "status") == ""
	isms.word({}, "status") == ""
}

test_allow_lists if {
	isms.items({"risks": ["R-1", " ", null, 2]}, "risks") == {
		{"text": "R-1", "path": ["risks", 0]},
		{"text": "2", "path": ["risks", 3]},
	}
	isms.items({"risks": "R-1; R-2;"}, "risks") == {
		{"text": "R-1", "path": ["risks"]},
		{"text": "R-2", "path": ["risks"]},
	}
	isms.texts({"risks": "R-1;R-2"}, "risks") == {"R-1", "R-2"}
	every fields in [{}, {"risks": null}, {"risks": {}}, {"risks": []}, {"risks": ""}] {
		isms.items(fields, "risks") == set()
	}
}

test_allow_numbers if {
	isms.number(2.5) == 2.5
	isms.number(" 12 ") == 12
	isms.number("-1.5") == -1.5
	every value in [null, "", "many", "1;2", true, [1]] {
		not isms.number(value)
	}
}

test_allow_days if {
	isms.days({"days": {"due_on": -3}}, "due_on") == -3
	every views in [{}, {"days": {}}, {"days": {"due_on": null}}] {
		not isms.days(views, "due_on")
	}
}

test_allow_files if {
	isms.file("soa") == "isms/soa.yaml"
	isms.file("acceptances") == "isms/acceptances.yaml"
	isms.file("documents") == "isms/ (Markdown with front matter)"
	isms.file("risks") == "isms/records/risks.yaml"
}

test_allow_the_93_controls if {
	every id in ["A.5.1", "A.5.9", "A.5.10", "A.5.37", "A.6.8", "A.7.14", "A.8.34"] {
		isms.annex_a(id)
	}
	every id in ["A.5.0", "A.5.38", "A.6.9", "A.7.15", "A.8.35", "A.9.1", "5.1", "A.5.1.1", "A.5.01", "ORG.1", ""] {
		not isms.annex_a(id)
	}
}

test_allow_related if {
	isms.related({"related": {"isms.risk": [{"address": "risks/R-1"}]}}, "isms.risk") == [{"address": "risks/R-1"}]
	isms.related({"related": {}}, "isms.risk") == []
	isms.related({}, "isms.risk") == []
}

test_allow_drafts if {
	isms.draft({"type": "isms.soa_row", "config": {"status": "undeclared"}})
	isms.draft({"type": "isms.document", "config": {"status": "Draft"}})
	every subject in [
		{"type": "isms.soa_row", "config": {}},
		{"type": "isms.document", "config": {"status": "approved"}},
		{"type": "isms.risk", "config": {"status": "draft"}},
		{"type": "isms.soa_row", "config": "broken"},
	] {
		not isms.draft(subject)
	}
}

test_allow_registers_in_use if {
	isms.kept({"entries": [{"id": "R-1"}]}, "isms/records/risks.yaml")
	isms.kept({"owner": "lead", "entries": []}, "isms/records/risks.yaml")
	isms.kept({"reviewed_on": "2026-01-01"}, "isms/records/risks.csv")
	not isms.kept({"entries": [{"id": "R-1"}]}, "isms/records/risks.CSV")
	not isms.kept({"entries": []}, "isms/records/risks.yaml")
	not isms.kept("broken", "isms/records/risks.yaml")
}

test_allow_what_is_settled if {
	isms.settled({"status": "Closed"})
	every fields in [{"status": "open"}, {"status": ["closed"]}, {}] {
		not isms.settled(fields)
	}
}

test_allow_rounds_that_are_followed if {
	old := {"asset": "A-1", "scope": "all", "next_review": "2026-01-01"}
	every other in [{"asset": "A-1", "scope": "all", "next_review": "2026-04-01"}] {
		isms.followed([old, other], "access-reviews", old, "next_review")
	}
	every other in [
		{"asset": "A-2", "scope": "all", "next_review": "2026-04-01"},
		{"asset": "A-1", "scope": "all", "next_review": "2025-10-01"},
		{"asset": "A-1", "scope": "all"},
	] {
		not isms.followed([old, other], "access-reviews", old, "next_review")
	}
	isms.followed([{"next_due": "2026-01-01"}, {"next_due": "2027-01-01"}], "management-reviews", {"next_due": "2026-01-01"}, "next_due")
}

test_allow_entries_of_registers if {
	isms.entries({"entries": [{"id": "R-1"}, "broken"]}, "risks") == {
		{"fields": {"id": "R-1"}, "position": 0, "address": "risks/R-1"},
		{"fields": {}, "position": 1, "address": "risks/#2"},
	}
	every config in [{}, {"entries": "none"}, "broken", {"entries": []}] {
		isms.entries(config, "risks") == set()
	}
}

test_allow_numbers_of_days if {
	isms.day_number("2026-03-01") - isms.day_number("2026-02-28") == 1
	isms.day_number("2024-03-01") - isms.day_number("2024-02-28") == 2
	isms.day_number("2026-01-31") - isms.day_number("2025-01-31") == 365
	isms.day_number("2026-01-01") - isms.day_number("2025-12-31") == 1
	isms.day_number("2030-09-08") - isms.day_number("2000-02-29") == 11149
	every date in [null, "", "soon", "2026-1-1", "2026-00-10", 7] {
		not isms.day_number(date)
	}
}

test_allow_risks_and_who_decides if {
	instance := {
		"subject": {"config": {"risk": "R-1"}, "views": {"delegates": {"head": ["one"]}}},
		"related": {
			"isms.risk": [{"config": {"id": "R-1"}}, {"config": {"id": "R-2"}}],
			"isms.role": [{"config": {"id": "head", "delegates": ["two"]}}, {"config": {"id": "x", "delegates": ["four"]}}],
		},
	}
	isms.risks_of(instance) == {{"config": {"id": "R-1"}}}
	isms.deciders(instance, {"owner": "head", "delegates": "three"}) == {"head", "one", "two", "three"}
}

test_allow_what_is_declared if {
	isms.declared({"controls": [{"status": "undeclared"}, {"applicable": false}]})
	every soa in [{}, {"controls": null}, {"controls": [{"status": "undeclared"}]}] {
		not isms.declared(soa)
	}
}
