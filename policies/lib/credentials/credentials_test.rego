package policies.lib.credentials_test

import data.policies.lib.credentials

test_secret_names if {
	names := {
		"PASSWORD", "DB_PASSWORD", "PGPASSWORD", "MYSQL_ROOT_PASSWORD", "POSTGRES_PASSWORD_2", "REDIS_PASS",
		"SECRET_KEY_BASE", "JWT_SECRET", "clientSecret", "github-token", "NPM_TOKEN", "SLACK_API_KEY", "APIKEY",
		"AWS_SECRET_ACCESS_KEY", "STORAGE_ACCOUNT_KEY", "SIGNING_KEY", "spring.datasource.password", "TOKEN2",
		"USER_PASSWORD", "SERVICE_TOKEN", "FILE_SERVER_PASS", "APP_KEY", "AZURE_STORAGE_KEY", "GITHUB_PAT",
	}
	names == {name | some name in names; credentials.secret_name(name)}
}

test_names_about_a_credential if {
	names := {
		"PASSWORD_FILE", "TOKEN_URL", "TOKEN_TTL", "ACCESS_TOKEN_EXPIRE_MINUTES", "SECRET_NAME", "AWS_ACCESS_KEY_ID",
		"PASSWORD_MIN_LENGTH", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD", "JWT_PUBLIC_KEY",
		"SECRETS_PROVIDER", "MAX_TOKENS", "TOKENIZER", "COMPASS", "BYPASS", "PASSENGER_APP_ENV", "SECRETARY", "KEYCLOAK",
		"CREDENTIALS_PATH", "GOOGLE_APPLICATION_CREDENTIALS_FILE", "PASSWORD_HASH", "",
	}
	set() == {name | some name in names; credentials.secret_name(name)}
}

test_a_name_that_is_no_string_is_no_secret if {
	not credentials.secret_name(input.name) with input as {"name": 7}
}

test_literal_values if {
	values := {"hunter-two", "changeme", "change-me-please", "p@ss w0rd", "c2VjcmV0", "pa$$word", 123456, "root"}
	values == {value | some value in values; credentials.literal(value)}
}

test_values_that_are_no_literal if {
	values := {
		"", "  ", "true", "Yes", "none", "xxxx", "****", "<password>", "$DB_PASSWORD", "${DB_PASSWORD:-}", "$(PASSWORD)",
		"{{ .Values.password }}", "a-${SUFFIX}", "REPLACE_ME",
		"API_KEY_VALUE_2", "your-api-key", "/run/secrets/password", "./secrets/token",
		"vault:secret/data/shop#password", "arn:aws:secretsmanager:eu-west-1:1:secret:x", "op://shop/database/password",
		"projects/1/secrets/x/versions/1", "ssh-ed25519 AAAA ci", "-----BEGIN PUBLIC KEY-----",
		"ENC[AES256,data:x]", null, true, ["a"],
	}
	set() == {value | some value in values; credentials.literal(value)}
}

test_recognised_url_with_a_password if {
	credentials.recognised("postgres://shop:hunter-two@database:5432/shop")
	credentials.recognised("redis://:hunter-two@cache:6379")
}

test_urls_without_a_password if {
	values := {
		"postgres://shop@database/shop", "https://shop.example:8443/a@b", "postgres://shop:$PASSWORD@database/shop",
		"postgres://shop:${PASSWORD}@database/shop", "postgres://shop:<password>@database/shop", "user:pass@host", 7,
	}
	set() == {value | some value in values; credentials.recognised(value)}
}

# Put together here, so that no scanner of this repository takes them for real.
test_recognised_tokens if {
	values := {
		concat("", ["AK", "IA", "ABCDEFGHIJKLMNOP"]),
		concat("", ["gh", "p_", "abcdefghijklmnopqrstuvwxyz0123456789"]),
		concat("", ["-----BEGIN RSA ", "PRIVATE KEY-----"]),
	}
	values == {value | some value in values; credentials.recognised(value)}
}
