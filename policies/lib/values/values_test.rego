package policies.lib.values_test

import data.policies.lib.values

test_allow_spellings_of_true if {
	every value in [true, "true", "True", "TRUE", "yes", "on", "1"] {
		values.is_true(value)
		not values.is_false(value)
	}
}

test_allow_spellings_of_false if {
	every value in [false, "false", "False", "no", "off", "0"] {
		values.is_false(value)
		not values.is_true(value)
	}
}

test_allow_other_values_are_neither if {
	every value in [null, 1, 0, "", "maybe", [], {}, {"Ref": "X"}] {
		not values.is_true(value)
		not values.is_false(value)
	}
}

test_allow_numbers_and_digits if {
	values.number(7) == 7
	values.number("7") == 7
	values.number("-1") == -1
	values.number(0) == 0
}

test_allow_what_is_no_number if {
	every value in [null, true, "", "seven", "7 days", [], {}] {
		not values.number(value)
	}
}
