package policies.terraform.aws.resources_hold_no_credentials_test

import data.policies.terraform.aws.resources_hold_no_credentials

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_db_instance.orders",
    "config": {"engine": "postgres", "password": "correct-horse-9", "username": "orders"},
    "type": "aws_db_instance"
   }
  },
  "paths": [["password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_rds_cluster.ledger",
    "config": {"engine": "aurora-postgresql", "master_password": "correct-horse-9", "master_username": "ledger"},
    "type": "aws_rds_cluster"
   }
  },
  "paths": [["master_password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_elasticache_replication_group.sessions",
    "config": {"auth_token": "correct-horse-battery-9", "description": "Sessions"},
    "type": "aws_elasticache_replication_group"
   }
  },
  "paths": [["auth_token"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_elasticache_user.app",
    "config": {"passwords": ["correct-horse-battery-9"], "user_id": "app"},
    "type": "aws_elasticache_user"
   }
  },
  "paths": [["passwords", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_memorydb_user.app",
    "config": {
     "authentication_mode": [{"passwords": ["correct-horse-battery-9"], "type": "password"}],
     "user_name": "app"
    },
    "type": "aws_memorydb_user"
   }
  },
  "paths": [["authentication_mode", 0, "passwords", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_mq_broker.events",
    "config": {"broker_name": "events", "user": [{"password": "correct-horse-9", "username": "events"}]},
    "type": "aws_mq_broker"
   }
  },
  "paths": [["user", 0, "password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_opensearch_domain.search",
    "config": {
     "advanced_security_options": [
      {
       "enabled": true,
       "master_user_options": [{"master_user_name": "search", "master_user_password": "Correct-horse-9"}]
      }
     ],
     "domain_name": "search"
    },
    "type": "aws_opensearch_domain"
   }
  },
  "paths": [["advanced_security_options", 0, "master_user_options", 0, "master_user_password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_dms_endpoint.source",
    "config": {"engine_name": "mongodb", "mongodb_settings": [{"auth_type": "password", "password": "correct-horse-9"}]},
    "type": "aws_dms_endpoint"
   }
  },
  "paths": [["mongodb_settings", 0, "password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_glue_connection.warehouse",
    "config": {"connection_properties": {"PASSWORD": "correct-horse-9", "USERNAME": "glue"}, "name": "warehouse"},
    "type": "aws_glue_connection"
   }
  },
  "paths": [["connection_properties", "PASSWORD"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_ssm_parameter.database",
    "config": {"name": "/orders/db_password", "type": "String", "value": "correct-horse-9"},
    "type": "aws_ssm_parameter"
   }
  },
  "paths": [["value"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_secretsmanager_secret_version.database",
    "config": {"secret_id": {"$unknown": 1}, "secret_string": "correct-horse-9"},
    "type": "aws_secretsmanager_secret_version"
   }
  },
  "paths": [["secret_string"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_kinesis_firehose_delivery_stream.logs",
    "config": {
     "destination": "splunk",
     "name": "logs",
     "splunk_configuration": [{"hec_endpoint": "https://splunk.example.com:8088", "hec_token": "correct-horse-9"}]
    },
    "type": "aws_kinesis_firehose_delivery_stream"
   }
  },
  "paths": [["splunk_configuration", 0, "hec_token"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_kinesis_firehose_delivery_stream.warehouse",
    "config": {
     "destination": "redshift",
     "name": "warehouse",
     "redshift_configuration": [{"password": "Correct-horse-9", "username": "loader"}]
    },
    "type": "aws_kinesis_firehose_delivery_stream"
   }
  },
  "paths": [["redshift_configuration", 0, "password"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_kinesis_firehose_delivery_stream.partner",
    "config": {
     "destination": "http_endpoint",
     "http_endpoint_configuration": [{"access_key": "correct-horse-9", "url": "https://logs.example.com"}],
     "name": "partner"
    },
    "type": "aws_kinesis_firehose_delivery_stream"
   }
  },
  "paths": [["http_endpoint_configuration", 0, "access_key"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_lambda_function.billing",
    "config": {
     "environment": [{"variables": {"PAYMENT_API_KEY": "correct-horse-9", "STAGE": "production"}}],
     "function_name": "billing"
    },
    "type": "aws_lambda_function"
   }
  },
  "paths": [["environment", 0, "variables", "PAYMENT_API_KEY"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_codebuild_project.site",
    "config": {
     "environment": [{"environment_variable": [{"name": "NPM_TOKEN", "value": "correct-horse-9"}], "type": "LINUX_CONTAINER"}],
     "name": "site"
    },
    "type": "aws_codebuild_project"
   }
  },
  "paths": [["environment", 0, "environment_variable", 0, "value"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_amplify_app.site",
    "config": {
     "access_token": "correct-horse-9",
     "basic_auth_credentials": "dXNlcjpjb3JyZWN0LWhvcnNlLTk=",
     "environment_variables": {"CMS_PASSWORD": "correct-horse-9"},
     "name": "site",
     "oauth_token": "correct-horse-9"
    },
    "type": "aws_amplify_app"
   }
  },
  "paths": [["environment_variables", "CMS_PASSWORD"], ["access_token"], ["basic_auth_credentials"], ["oauth_token"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_instance.worker",
    "config": {"ami": "ami-0abcdef1234567890", "user_data": "#!/bin/bash\nexport DB_PASSWORD=correct-horse-9\n./worker\n"},
    "type": "aws_instance"
   }
  },
  "paths": [["user_data"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_launch_template.worker",
    "config": {"name": "worker", "user_data_base64": "TOKEN: secret_key=correct-horse-9"},
    "type": "aws_launch_template"
   }
  },
  "paths": [["user_data_base64"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_db_instance.orders",
   "config": {"engine": "postgres", "manage_master_user_password": true, "username": "orders"},
   "type": "aws_db_instance"
  }
 },
 {
  "subject": {
   "address": "aws_lambda_function.billing",
   "config": {
    "environment": [
     {
      "variables": {
       "PAYMENT_SECRET_ARN": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:payment",
       "STAGE": "production"
      }
     }
    ],
    "function_name": "billing"
   },
   "type": "aws_lambda_function"
  }
 },
 {
  "subject": {
   "address": "aws_codebuild_project.site",
   "config": {
    "environment": [
     {
      "environment_variable": [{"name": "NPM_TOKEN", "type": "SECRETS_MANAGER", "value": "build/npm"}],
      "type": "LINUX_CONTAINER"
     }
    ],
    "name": "site"
   },
   "type": "aws_codebuild_project"
  }
 },
 {
  "subject": {
   "address": "aws_instance.worker",
   "config": {
    "ami": "ami-0abcdef1234567890",
    "user_data": "#!/bin/bash\nexport DB_SECRET=/orders/database\nyum update -y\n"
   },
   "type": "aws_instance"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := resources_hold_no_credentials.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := resources_hold_no_credentials.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := resources_hold_no_credentials.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := resources_hold_no_credentials.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_deny_secret_key_of_an_object_store if {
	findings := resources_hold_no_credentials.deny with input as {"subject": {
		"type": "aws_datasync_location_object_storage",
		"address": "X",
		"config": {"secret_key": "correct-horse-9"},
	}}
	findings == {{"message": "X holds a password in its code", "path": ["secret_key"]}}
}
