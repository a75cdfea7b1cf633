package policies.cloudformation.resources_hold_no_credentials_test

import data.policies.cloudformation.resources_hold_no_credentials

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Database",
    "config": {
     "Properties": {"MasterUserPassword": "correct-horse-9", "MasterUsername": "orders"},
     "Type": "AWS::RDS::DBInstance"
    },
    "type": "AWS::RDS::DBInstance"
   }
  },
  "paths": [["Properties", "MasterUserPassword"]]
 },
 {
  "input": {
   "subject": {
    "address": "Directory",
    "config": {
     "Properties": {"Name": "corp.example.com", "Password": "Correct-horse-9"},
     "Type": "AWS::DirectoryService::MicrosoftAD"
    },
    "type": "AWS::DirectoryService::MicrosoftAD"
   }
  },
  "paths": [["Properties", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Sessions",
    "config": {"Properties": {"AuthToken": "correct-horse-battery-9"}, "Type": "AWS::ElastiCache::ReplicationGroup"},
    "type": "AWS::ElastiCache::ReplicationGroup"
   }
  },
  "paths": [["Properties", "AuthToken"]]
 },
 {
  "input": {
   "subject": {
    "address": "CacheUser",
    "config": {"Properties": {"Passwords": ["correct-horse-battery-9"]}, "Type": "AWS::ElastiCache::User"},
    "type": "AWS::ElastiCache::User"
   }
  },
  "paths": [["Properties", "Passwords", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "MemoryUser",
    "config": {
     "Properties": {"AuthenticationMode": {"Passwords": ["correct-horse-battery-9"], "Type": "password"}},
     "Type": "AWS::MemoryDB::User"
    },
    "type": "AWS::MemoryDB::User"
   }
  },
  "paths": [["Properties", "AuthenticationMode", "Passwords", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "Broker",
    "config": {
     "Properties": {"Users": [{"Password": "correct-horse-9", "Username": "events"}]},
     "Type": "AWS::AmazonMQ::Broker"
    },
    "type": "AWS::AmazonMQ::Broker"
   }
  },
  "paths": [["Properties", "Users", 0, "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Search",
    "config": {
     "Properties": {
      "AdvancedSecurityOptions": {
       "Enabled": true,
       "MasterUserOptions": {"MasterUserName": "search", "MasterUserPassword": "Correct-horse-9"}
      }
     },
     "Type": "AWS::OpenSearchService::Domain"
    },
    "type": "AWS::OpenSearchService::Domain"
   }
  },
  "paths": [["Properties", "AdvancedSecurityOptions", "MasterUserOptions", "MasterUserPassword"]]
 },
 {
  "input": {
   "subject": {
    "address": "Source",
    "config": {
     "Properties": {"EngineName": "mongodb", "MongoDbSettings": {"Password": "correct-horse-9"}},
     "Type": "AWS::DMS::Endpoint"
    },
    "type": "AWS::DMS::Endpoint"
   }
  },
  "paths": [["Properties", "MongoDbSettings", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Operator",
    "config": {"Properties": {"LoginProfile": {"Password": "Correct-horse-9"}}, "Type": "AWS::IAM::User"},
    "type": "AWS::IAM::User"
   }
  },
  "paths": [["Properties", "LoginProfile", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "DatabaseSecret",
    "config": {"Properties": {"SecretString": "correct-horse-9"}, "Type": "AWS::SecretsManager::Secret"},
    "type": "AWS::SecretsManager::Secret"
   }
  },
  "paths": [["Properties", "SecretString"]]
 },
 {
  "input": {
   "subject": {
    "address": "DatabaseParameter",
    "config": {
     "Properties": {"Name": "/orders/db_password", "Type": "String", "Value": "correct-horse-9"},
     "Type": "AWS::SSM::Parameter"
    },
    "type": "AWS::SSM::Parameter"
   }
  },
  "paths": [["Properties", "Value"]]
 },
 {
  "input": {
   "subject": {
    "address": "Site",
    "config": {
     "Properties": {
      "AccessToken": "correct-horse-9",
      "BasicAuthConfig": {"Password": "correct-horse-9", "Username": "preview"},
      "EnvironmentVariables": [{"Name": "CMS_PASSWORD", "Value": "correct-horse-9"}],
      "Name": "site",
      "OauthToken": "correct-horse-9"
     },
     "Type": "AWS::Amplify::App"
    },
    "type": "AWS::Amplify::App"
   }
  },
  "paths": [
   ["Properties", "EnvironmentVariables", 0, "Value"],
   ["Properties", "AccessToken"],
   ["Properties", "BasicAuthConfig", "Password"],
   ["Properties", "OauthToken"]
  ]
 },
 {
  "input": {
   "subject": {
    "address": "Cookbook",
    "config": {"Properties": {"CustomCookbooksSource": {"Password": "correct-horse-9"}}, "Type": "AWS::OpsWorks::Stack"},
    "type": "AWS::OpsWorks::Stack"
   }
  },
  "paths": [["Properties", "CustomCookbooksSource", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Shop",
    "config": {"Properties": {"AppSource": {"Password": "correct-horse-9"}}, "Type": "AWS::OpsWorks::App"},
    "type": "AWS::OpsWorks::App"
   }
  },
  "paths": [["Properties", "AppSource", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Hook",
    "config": {
     "Properties": {"AuthenticationConfiguration": {"SecretToken": "correct-horse-9"}},
     "Type": "AWS::CodePipeline::Webhook"
    },
    "type": "AWS::CodePipeline::Webhook"
   }
  },
  "paths": [["Properties", "AuthenticationConfiguration", "SecretToken"]]
 },
 {
  "input": {
   "subject": {
    "address": "Pipeline",
    "config": {
     "Properties": {
      "Stages": [
       {
        "Actions": [{"Configuration": {"OAuthToken": "correct-horse-9", "Owner": "example"}, "Name": "Checkout"}],
        "Name": "Source"
       }
      ]
     },
     "Type": "AWS::CodePipeline::Pipeline"
    },
    "type": "AWS::CodePipeline::Pipeline"
   }
  },
  "paths": [["Properties", "Stages", 0, "Actions", 0, "Configuration", "OAuthToken"]]
 },
 {
  "input": {
   "subject": {
    "address": "Logs",
    "config": {
     "Properties": {"SplunkDestinationConfiguration": {"HECToken": "correct-horse-9"}},
     "Type": "AWS::KinesisFirehose::DeliveryStream"
    },
    "type": "AWS::KinesisFirehose::DeliveryStream"
   }
  },
  "paths": [["Properties", "SplunkDestinationConfiguration", "HECToken"]]
 },
 {
  "input": {
   "subject": {
    "address": "Warehouse",
    "config": {
     "Properties": {"RedshiftDestinationConfiguration": {"Password": "Correct-horse-9"}},
     "Type": "AWS::KinesisFirehose::DeliveryStream"
    },
    "type": "AWS::KinesisFirehose::DeliveryStream"
   }
  },
  "paths": [["Properties", "RedshiftDestinationConfiguration", "Password"]]
 },
 {
  "input": {
   "subject": {
    "address": "Partner",
    "config": {
     "Properties": {
      "HttpEndpointDestinationConfiguration": {"EndpointConfiguration": {"AccessKey": "correct-horse-9", "Url": "https://logs.example.com"}}
     },
     "Type": "AWS::KinesisFirehose::DeliveryStream"
    },
    "type": "AWS::KinesisFirehose::DeliveryStream"
   }
  },
  "paths": [["Properties", "HttpEndpointDestinationConfiguration", "EndpointConfiguration", "AccessKey"]]
 },
 {
  "input": {
   "subject": {
    "address": "Billing",
    "config": {
     "Properties": {"Environment": {"Variables": {"PAYMENT_API_KEY": "correct-horse-9", "STAGE": "production"}}},
     "Type": "AWS::Lambda::Function"
    },
    "type": "AWS::Lambda::Function"
   }
  },
  "paths": [["Properties", "Environment", "Variables", "PAYMENT_API_KEY"]]
 },
 {
  "input": {
   "subject": {
    "address": "Build",
    "config": {
     "Properties": {"Environment": {"EnvironmentVariables": [{"Name": "NPM_TOKEN", "Value": "correct-horse-9"}]}},
     "Type": "AWS::CodeBuild::Project"
    },
    "type": "AWS::CodeBuild::Project"
   }
  },
  "paths": [["Properties", "Environment", "EnvironmentVariables", 0, "Value"]]
 },
 {
  "input": {
   "subject": {
    "address": "Task",
    "config": {
     "Properties": {
      "ContainerDefinitions": [{"Environment": [{"Name": "DB_PASSWORD", "Value": "correct-horse-9"}], "Name": "web"}]
     },
     "Type": "AWS::ECS::TaskDefinition"
    },
    "type": "AWS::ECS::TaskDefinition"
   }
  },
  "paths": [["Properties", "ContainerDefinitions", 0, "Environment", 0, "Value"]]
 },
 {
  "input": {
   "subject": {
    "address": "Worker",
    "config": {
     "Metadata": {
      "AWS::CloudFormation::Authentication": {"files": {"password": "correct-horse-9", "type": "basic", "username": "deploy"}}
     },
     "Properties": {"UserData": "export DB_PASSWORD=correct-horse-9"},
     "Type": "AWS::EC2::Instance"
    },
    "type": "AWS::EC2::Instance"
   }
  },
  "paths": [["Metadata", "AWS::CloudFormation::Authentication", "files", "password"], ["Properties", "UserData"]]
 },
 {
  "input": {
   "subject": {
    "address": "Template",
    "config": {
     "Properties": {"LaunchTemplateData": {"UserData": "export DB_PASSWORD=correct-horse-9"}},
     "Type": "AWS::EC2::LaunchTemplate"
    },
    "type": "AWS::EC2::LaunchTemplate"
   }
  },
  "paths": [["Properties", "LaunchTemplateData", "UserData"]]
 }
]`)

_sound := json.unmarshal(`[
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := resources_hold_no_credentials.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_deny_secrets_of_a_skill if {
	authentication := {"ClientId": "amzn1.example", "ClientSecret": "3c1f0a9d7e", "RefreshToken": "Atzr|IwEBIexample"}
	skill := {"type": "Alexa::ASK::Skill", "address": "Skill", "config": {"Properties": {"AuthenticationConfiguration": authentication}}}
	findings := resources_hold_no_credentials.deny with input as {"subject": skill}
	{finding.path | some finding in findings} == {
		["Properties", "AuthenticationConfiguration", "ClientSecret"],
		["Properties", "AuthenticationConfiguration", "RefreshToken"],
	}
}

test_allow_default_of_a_parameter if {
	database := {
		"type": "AWS::RDS::DBInstance",
		"address": "Database",
		"config": {"Properties": {"MasterUserPassword": "correct-horse-9"}},
		"views": {"defaults": [{"name": "Pin", "path": ["Properties", "MasterUserPassword"]}]},
	}
	resources_hold_no_credentials.deny == set() with input as {"subject": database}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::CodeBuild::Project",
    "address": "Build",
    "config": {
     "Type": "AWS::CodeBuild::Project",
     "Properties": {
      "Environment": {"EnvironmentVariables": [{"Name": "AWS_SECRET_ACCESS_KEY", "Type": "PLAINTEXT", "Value": {"$unknown": 1}}]},
      "Source": {"Type": "GITHUB", "Location": "https://acme:hunter2hunter2@github.com/acme/shop.git"}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Environment", "EnvironmentVariables", 0, "Value"], ["Properties", "Source", "Location"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::RedshiftServerless::Namespace",
    "address": "Thing",
    "config": {
     "Type": "AWS::RedshiftServerless::Namespace",
     "Properties": {"NamespaceName": "figures", "AdminUserPassword": "Tr0ub4dor-and-3"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AdminUserPassword"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::CodeBuild::SourceCredential",
    "address": "Thing",
    "config": {
     "Type": "AWS::CodeBuild::SourceCredential",
     "Properties": {"AuthType": "BASIC_AUTH", "ServerType": "BITBUCKET", "Token": "Tr0ub4dor-and-3"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Token"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::AppStream::DirectoryConfig",
    "address": "Thing",
    "config": {
     "Type": "AWS::AppStream::DirectoryConfig",
     "Properties": {
      "DirectoryName": "example.com",
      "ServiceAccountCredentials": {"AccountName": "join", "AccountPassword": "Tr0ub4dor-and-3"}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ServiceAccountCredentials", "AccountPassword"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Cognito::UserPoolIdentityProvider",
    "address": "Thing",
    "config": {
     "Type": "AWS::Cognito::UserPoolIdentityProvider",
     "Properties": {"ProviderType": "OIDC", "ProviderDetails": {"client_id": "shop", "client_secret": "Tr0ub4dor-and-3"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ProviderDetails", "client_secret"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EMR::Cluster",
    "address": "Thing",
    "config": {
     "Type": "AWS::EMR::Cluster",
     "Properties": {"KerberosAttributes": {"Realm": "EXAMPLE.COM", "KdcAdminPassword": "Tr0ub4dor-and-3"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "KerberosAttributes", "KdcAdminPassword"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Events::Connection",
    "address": "Thing",
    "config": {
     "Type": "AWS::Events::Connection",
     "Properties": {
      "AuthorizationType": "BASIC",
      "AuthParameters": {"BasicAuthParameters": {"Username": "shop", "Password": "Tr0ub4dor-and-3"}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AuthParameters", "BasicAuthParameters", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Events::Connection",
    "address": "Thing",
    "config": {
     "Type": "AWS::Events::Connection",
     "Properties": {
      "AuthorizationType": "API_KEY",
      "AuthParameters": {"ApiKeyAuthParameters": {"ApiKeyName": "X-Key", "ApiKeyValue": "Tr0ub4dor-and-3"}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AuthParameters", "ApiKeyAuthParameters", "ApiKeyValue"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::FSx::FileSystem",
    "address": "Thing",
    "config": {
     "Type": "AWS::FSx::FileSystem",
     "Properties": {
      "FileSystemType": "WINDOWS",
      "WindowsConfiguration": {"SelfManagedActiveDirectoryConfiguration": {"UserName": "join", "Password": "Tr0ub4dor-and-3"}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "WindowsConfiguration", "SelfManagedActiveDirectoryConfiguration", "Password"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Glue::Connection",
    "address": "Thing",
    "config": {
     "Type": "AWS::Glue::Connection",
     "Properties": {
      "ConnectionInput": {"ConnectionType": "JDBC", "ConnectionProperties": {"USERNAME": "figures", "PASSWORD": "Tr0ub4dor-and-3"}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ConnectionInput", "ConnectionProperties", "PASSWORD"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::OpsWorks::App",
    "address": "Thing",
    "config": {
     "Type": "AWS::OpsWorks::App",
     "Properties": {"Name": "shop", "SslConfiguration": {"Certificate": "c", "PrivateKey": "Tr0ub4dor-and-3"}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SslConfiguration", "PrivateKey"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::OpsWorks::Stack",
    "address": "Thing",
    "config": {
     "Type": "AWS::OpsWorks::Stack",
     "Properties": {
      "Name": "shop",
      "RdsDbInstances": [{"DbUser": "shop", "DbPassword": "Tr0ub4dor-and-3", "RdsDbInstanceArn": "a"}]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "RdsDbInstances", 0, "DbPassword"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := resources_hold_no_credentials.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::CodeBuild::Project",
   "address": "Build",
   "config": {
    "Type": "AWS::CodeBuild::Project",
    "Properties": {
     "Environment": {"EnvironmentVariables": [{"Name": "AWS_SECRET_ACCESS_KEY", "Type": "SECRETS_MANAGER", "Value": "deploy:key"}]},
     "Source": {"Type": "GITHUB", "Location": "https://github.com/acme/shop.git"}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::RedshiftServerless::Namespace",
   "address": "Figures",
   "config": {
    "Type": "AWS::RedshiftServerless::Namespace",
    "Properties": {"NamespaceName": "figures", "AdminUserPassword": "{{resolve:secretsmanager:figures:SecretString:password}}"}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := resources_hold_no_credentials.deny with input as case
		findings == set()
	}
}
