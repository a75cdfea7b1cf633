package policies.cloudformation.service_policy_not_public_test

import data.policies.cloudformation.service_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := service_policy_not_public.deny with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "RepositoryPolicyText", "Statement", 1]}}
	next_1 := service_policy_not_public.deny with input as _input("AWS::SecretsManager::ResourcePolicy", {"ResourcePolicy": {"Statement": [_good, _bad]}})
	next_1 == {{"message": "X admits everyone", "path": ["Properties", "ResourcePolicy", "Statement", 1]}}
	next_2 := service_policy_not_public.deny with input as _input("AWS::EFS::FileSystem", {"FileSystemPolicy": {"Statement": [_good, _bad]}})
	next_2 == {{"message": "X admits everyone", "path": ["Properties", "FileSystemPolicy", "Statement", 1]}}
	next_3 := service_policy_not_public.deny with input as _input("AWS::Backup::BackupVault", {"AccessPolicy": {"Statement": [_good, _bad]}})
	next_3 == {{"message": "X admits everyone", "path": ["Properties", "AccessPolicy", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"RepositoryPolicyText": {"Statement": [_good]}}
	findings := service_policy_not_public.deny with input as _input("AWS::ECR::Repository", properties)
	findings == set()
}

test_allow_applies if {
	service_policy_not_public.applies with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": []}})
	not service_policy_not_public.applies with input as _input("AWS::ECR::Repository", {})
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::OpenSearchService::Domain",
    "address": "Search",
    "config": {
     "Type": "AWS::OpenSearchService::Domain",
     "Properties": {
      "AccessPolicies": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "es:*", "Resource": "*"}]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AccessPolicies", "Statement", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::CodeArtifact::Repository",
    "address": "Packages",
    "config": {
     "Type": "AWS::CodeArtifact::Repository",
     "Properties": {
      "DomainName": "acme",
      "RepositoryName": "packages",
      "PermissionsPolicyDocument": {
       "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codeartifact:ReadFromRepository", "Resource": "*"}]
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "PermissionsPolicyDocument", "Statement", 0]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := service_policy_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::OpenSearchService::Domain",
   "address": "Search",
   "config": {
    "Type": "AWS::OpenSearchService::Domain",
    "Properties": {
     "VPCOptions": {"SubnetIds": ["subnet-0abcdef1234567890"], "SecurityGroupIds": ["sg-0abcdef1234567890"]},
     "AccessPolicies": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "es:*", "Resource": "*"}]}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := service_policy_not_public.deny with input as case
		findings == set()
	}
}
