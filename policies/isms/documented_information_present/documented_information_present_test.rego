package policies.isms.documented_information_present_test

import data.policies.isms.documented_information_present

test_deny_no_statement_of_applicability if {
	instance := {
		"subject": {
			"type": "isms.management_system",
			"address": "isms",
			"config": {},
			"views": {
				"files": [
					"isms/policies/information-security.md",
					"isms/records/context.yaml",
					"isms/records/risk-criteria.yaml",
					"isms/records/treatments.yaml",
					"isms/records/objectives.yaml",
					"isms/records/competence.yaml",
					"isms/records/external-documents.yaml",
					"isms/records/changes.yaml",
					"isms/records/risks.yaml",
					"isms/records/measurements.yaml",
					"isms/records/internal-audits.yaml",
					"isms/records/management-reviews.yaml",
					"isms/records/nonconformities.csv",
				],
			},
		},
	}
	findings := documented_information_present.deny with input as instance
	findings == {
		{
			"message": "nothing below isms/ holds the Statement of Applicability (clause 6.1.3 d): add isms/soa.yaml",
			"path": [],
		},
	}
}

test_deny_no_treatment_plan if {
	instance := {
		"subject": {
			"type": "isms.management_system",
			"address": "isms",
			"config": {},
			"views": {
				"files": [
					"isms/soa.yaml",
					"isms/policies/information-security.md",
					"isms/records/context.yaml",
					"isms/records/risk-criteria.yaml",
					"isms/records/objectives.yaml",
					"isms/records/competence.yaml",
					"isms/records/external-documents.yaml",
					"isms/records/changes.yaml",
					"isms/records/risks.yaml",
					"isms/records/measurements.yaml",
					"isms/records/internal-audits.yaml",
					"isms/records/management-reviews.yaml",
					"isms/records/nonconformities.csv",
					"isms/risk-management.md",
				],
			},
		},
	}
	findings := documented_information_present.deny with input as instance
	findings == {
		{
			"message": "nothing below isms/ holds the risk treatment plan (clause 6.1.3 e): add isms/records/treatments.yaml",
			"path": [],
		},
		{
			"message": "nothing below isms/ holds results of risk treatment (clause 8.3): add isms/records/treatments.yaml",
			"path": [],
		},
	}
}

test_deny_no_policy if {
	instance := {
		"subject": {
			"type": "isms.management_system",
			"address": "isms",
			"config": {},
			"views": {
				"files": [
					"isms/soa.yaml",
					"isms/records/context.yaml",
					"isms/records/risk-criteria.yaml",
					"isms/records/treatments.yaml",
					"isms/records/objectives.yaml",
					"isms/records/competence.yaml",
					"isms/records/external-documents.yaml",
					"isms/records/changes.yaml",
					"isms/records/risks.yaml",
					"isms/records/measurements.yaml",
					"isms/records/internal-audits.yaml",
					"isms/records/management-reviews.yaml",
					"isms/records/nonconformities.csv",
					"isms/scope.md",
				],
			},
		},
	}
	findings := documented_information_present.deny with input as instance
	findings == {
		{
			"message": "nothing below isms/ holds the information security policy (clause 5.2): add isms/policies/information-security.md",
			"path": [],
		},
	}
}

test_allow_all if {
	instance := {
		"subject": {
			"type": "isms.management_system",
			"address": "isms",
			"config": {},
			"views": {
				"files": [
					"isms/soa.yaml",
					"isms/policies/information-security.md",
					"isms/records/context.yaml",
					"isms/records/risk-criteria.yaml",
					"isms/records/treatments.yaml",
					"isms/records/objectives.yaml",
					"isms/records/competence.yaml",
					"isms/records/external-documents.yaml",
					"isms/records/changes.yaml",
					"isms/records/risks.yaml",
					"isms/records/measurements.yaml",
					"isms/records/internal-audits.yaml",
					"isms/records/management-reviews.yaml",
					"isms/records/nonconformities.csv",
				],
			},
		},
	}
	findings := documented_information_present.deny with input as instance
	findings == set()
}
