package policies.lib.services_test

import data.policies.lib.services

test_settings_without_a_login if {
	services.without_login("ALLOW_EMPTY_PASSWORD", "yes")
	services.without_login("MYSQL_ALLOW_EMPTY_PASSWORD", 1)
	services.without_login("xpack.security.enabled", "false")
	services.without_login("POSTGRES_HOST_AUTH_METHOD", "trust")
	services.without_login("NEO4J_AUTH", "none")
}

test_settings_with_a_login if {
	not services.without_login("ALLOW_EMPTY_PASSWORD", "no")
	not services.without_login("MYSQL_ALLOW_EMPTY_PASSWORD", "")
	not services.without_login("xpack.security.enabled", "true")
	not services.without_login("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256")
	not services.without_login("NEO4J_AUTH", "neo4j/${NEO4J_PASSWORD}")
	not services.without_login(3, "yes")
}

test_commands if {
	services.starts_without_login("redis-server --protected-mode no")
	services.starts_without_login("jupyter lab --NotebookApp.token=''")
	services.starts_without_login("--api.insecure=true --providers.docker")
	not services.starts_without_login("mongod --auth")
	not services.starts_without_login("--api.insecure=false")
	not services.starts_without_login(["mongod"])
}
