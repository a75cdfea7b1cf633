//! What the generated files say: templates, with the directives that `Page` explains.

// ---- Kubernetes

pub(crate) const LARGE_OBJECT: &str = r#"
[[choose]]
[[use deployment]]
[[or]]
[[use deployment]]
[[or]]
apiVersion: batch/v1
kind: CronJob
[[use metadata]]
spec:
  schedule: "[[number 0 59]] [[number 0 23]] * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        [[use pod]]
          restartPolicy: Never
[[or]]
apiVersion: apps/v1
kind: DaemonSet
[[use metadata]]
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  template:
    [[use pod]]
      tolerations:
        - operator: Exists
[[or]]
# [[words 12]]
apiVersion: v1
kind: ConfigMap
[[use metadata]]
data:
  [[times 4 40]]
  [[KEY]]_[[hex 4]]: [[words 3]]
  [[end]]
  application.properties: |
    [[times 5 20]]
    [[area]].[[part]].[[hex 4]]=[[words 4]]
    [[end]]
[[end]]
"#;

pub(crate) const DEPLOYMENT: &str = r"
[[if 30]]
# [[words 9]]
[[end]]
apiVersion: apps/v1
kind: Deployment
[[use metadata]]
spec:
  replicas: [[number 1 5]]
  selector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  template:
    [[use pod]]
";

pub(crate) const SMALL_OBJECT: &str = r#"
[[choose]]
apiVersion: v1
kind: Service
[[use metadata]]
spec:
  type: [[one ClusterIP|ClusterIP|LoadBalancer]]
  selector:
    app.kubernetes.io/name: [[name]]
  ports:
    - name: http
      port: [[number 80 9000]]
      targetPort: http
[[or]]
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
[[use metadata]]
rules:
  [[times 1 4]]
  - apiGroups: [ [[one ""|apps|batch]] ]
    resources: [ [[one pods|configmaps|secrets|deployments|jobs]] ]
    verbs: [ [[one get, list, watch|get|get, list, create, update|"*"]] ]
  [[end]]
[[or]]
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
[[use metadata]]
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/part-of: [[area]]
      ports:
        - port: [[number 3000 9000]]
          protocol: TCP
[[or]]
apiVersion: v1
kind: ConfigMap
[[use metadata]]
data:
  [[times 2 9]]
  [[KEY]]_[[hex 4]]: "[[one true|4711|https://example.com/|/srv/data]]"
  [[end]]
[[or]]
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
[[use metadata]]
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: [[name]]
  minReplicas: [[number 1 3]]
  maxReplicas: [[number 4 12]]
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
[[or]]
apiVersion: v1
kind: ServiceAccount
[[use metadata]]
automountServiceAccountToken: [[one true|false]]
[[end]]
"#;

pub(crate) const METADATA: &str = r#"
metadata:
  name: [[name]]
  namespace: [[area]]
  labels:
    app.kubernetes.io/name: [[name]]
    app.kubernetes.io/part-of: [[area]]
  [[if 40]]
  annotations:
    example.com/owner: team-[[area]]
    example.com/purpose: "[[words 7]]"
  [[end]]
"#;

pub(crate) const POD: &str = r"
metadata:
  labels:
    app.kubernetes.io/name: [[name]]
spec:
  serviceAccountName: [[name]]
  [[if 5]]
  hostNetwork: true
  [[end]]
  [[if 60]]
  securityContext:
    runAsNonRoot: true
    runAsUser: 1000
    fsGroup: 1000
    seccompProfile:
      type: RuntimeDefault
  [[end]]
  [[if 20]]
  initContainers:
    - name: migrate
      [[use container]]
  [[end]]
  containers:
    - name: [[name]]
      [[use container]]
    [[if 20]]
    # [[words 8]]
    - name: sidecar
      [[use container]]
    [[end]]
  [[if 40]]
  volumes:
    - name: scratch
      emptyDir: {}
    [[if 15]]
    - name: host
      hostPath:
        path: /var/log
    [[end]]
  [[end]]
";

pub(crate) const CONTAINER: &str = r#"
[[choose]]
image: [[image]]@sha256:[[hex 64]]
[[or]]
image: [[image]]
[[or]]
image: [[image]]
[[end]]
[[if 70]]
ports:
  - name: http
    containerPort: [[number 3000 9000]]
[[end]]
env:
  [[times 1 7]]
  - name: [[KEY]]_[[hex 2]]
    value: "[[words 2]]"
  [[end]]
  - name: [[KEY]]_TOKEN
    valueFrom:
      secretKeyRef:
        name: [[name]]
        key: token
  [[if 4]]
  - name: [[KEY]]_PASSWORD
    value: change-me-[[number 100 999]]
  [[end]]
[[if 65]]
securityContext:
  privileged: [[one false|false|false|false|false|false|false|true]]
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
[[end]]
[[if 70]]
resources:
  requests:
    cpu: [[one 50m|100m|250m]]
    memory: [[one 64Mi|128Mi|256Mi]]
  limits:
    cpu: [[one 500m|"1"|"2"]]
    memory: [[one 256Mi|512Mi|1Gi]]
[[end]]
[[if 65]]
livenessProbe:
  httpGet:
    path: /healthz
    port: http
  periodSeconds: 10
readinessProbe:
  httpGet:
    path: /ready
    port: http
[[end]]
"#;

// ---- Terraform

pub(crate) const TERRAFORM_HEAD: &str = r"
# [[words 10]]
";

pub(crate) const VERSIONS: &str = r#"
terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      [[if 75]]
      version = "~> 5.60"
      [[end]]
    }
  }
}
"#;

pub(crate) const VARIABLE: &str = r#"

variable "[[area]]_[[n]]" {
  description = "[[words 8]]"
  type        = string
  [[if 60]]
  default     = "[[area]]"
  [[end]]
}
"#;

pub(crate) const OUTPUT: &str = r#"

output "[[area]]_[[n]]" {
  description = "[[words 6]]"
  value       = aws_s3_bucket.data_[[n]].arn
}
"#;

pub(crate) const STORAGE: &str = r#"

# [[words 8]]
resource "aws_s3_bucket" "data_[[n]]" {
  bucket = "${var.prefix}-[[name]]-[[n]]"

  tags = {
    owner          = "[[area]]"
    classification = "internal"
  }
}
[[if 75]]

resource "aws_s3_bucket_public_access_block" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  block_public_acls       = true
  block_public_policy     = [[one true|true|true|false]]
  ignore_public_acls      = true
  restrict_public_buckets = true
}
[[end]]
[[if 60]]

resource "aws_s3_bucket_versioning" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  versioning_configuration {
    status = "[[one Enabled|Enabled|Suspended]]"
  }
}
[[end]]
[[if 50]]

resource "aws_s3_bucket_server_side_encryption_configuration" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "[[one aws:kms|AES256]]"
      kms_master_key_id = var.key
    }
  }
}
[[end]]
"#;

pub(crate) const DATABASE: &str = r#"

resource "aws_db_instance" "[[area]]_[[n]]" {
  identifier              = "[[name]]-[[n]]"
  engine                  = "postgres"
  instance_class          = "db.t4g.[[one small|medium|large]]"
  allocated_storage       = [[number 20 200]]
  storage_encrypted       = [[one true|true|true|false]]
  publicly_accessible     = [[one false|false|false|true]]
  backup_retention_period = [[one 7|14|1|var.retention]]
  multi_az                = var.stage == "production"
  username                = "[[area]]"

  tags = {
    owner          = "[[area]]"
    classification = "internal"
  }
}
"#;

pub(crate) const NETWORK: &str = r#"

resource "aws_security_group" "[[area]]_[[n]]" {
  name        = "[[name]]-[[n]]"
  description = "[[words 5]]"
  vpc_id      = var.vpc
  [[times 1 3]]

  ingress {
    description = "[[words 4]]"
    [[choose]]
    from_port   = 443
    to_port     = 443
    [[or]]
    from_port   = 22
    to_port     = 22
    [[or]]
    from_port   = 5432
    to_port     = 5432
    [[end]]
    protocol    = "tcp"
    cidr_blocks = [ [[one "10.0.0.0/8"|"10.20.0.0/16", "10.30.0.0/16"|"0.0.0.0/0"|var.cidr]] ]
  }
  [[end]]

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
"#;

pub(crate) const IAM: &str = r#"

[[choose]]
data "aws_iam_policy_document" "[[area]]_[[n]]" {
  statement {
    effect    = "Allow"
    actions   = ["[[one s3:GetObject|sqs:SendMessage|dynamodb:Query|*]]"]
    resources = ["[[one arn:aws:s3:::example/*|arn:aws:sqs:eu-central-1:111122223333:orders|*]]"]
  }
}
[[or]]
resource "aws_iam_policy" "[[area]]_[[n]]" {
  name = "[[name]]-[[n]]"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["[[one s3:GetObject|sqs:SendMessage|dynamodb:Query|*]]"]
      Resource = "[[one arn:aws:s3:::example/*|*]]"
    }]
  })
}
[[end]]
"#;

pub(crate) const LOGGING: &str = r#"

resource "aws_cloudwatch_log_group" "[[area]]_[[n]]" {
  name              = "/[[area]]/[[name]]-[[n]]"
  retention_in_days = [[one 400|365|30|var.retention]]
  kms_key_id        = var.key
}
"#;

pub(crate) const COMPUTE: &str = r#"

resource "aws_instance" "[[area]]_[[n]]" {
  ami           = data.aws_ami.base.id
  instance_type = "t4g.[[one nano|small|medium]]"
  subnet_id     = element(var.subnets, [[number 0 2]])

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "[[one required|required|optional]]"
  }

  user_data = <<-SCRIPT
    #!/bin/sh
    echo "[[words 6]]" > /etc/motd
    systemctl restart [[name]]
  SCRIPT

  tags = merge(local.tags, { Name = "[[name]]-[[n]]" })
}
"#;

pub(crate) const MODULE: &str = r#"

[[choose]]
locals {
  [[area]]_[[n]] = {
    team = "[[area]]"
    area = "[[part]]"
  }
}
[[or]]
resource "aws_kms_key" "[[area]]_[[n]]" {
  description             = "[[words 5]]"
  enable_key_rotation     = [[one true|true|false]]
  deletion_window_in_days = 30
}
[[or]]
resource "aws_sqs_queue" "[[area]]_[[n]]" {
  name                       = "[[name]]-[[n]]"
  visibility_timeout_seconds = [[number 30 600]]
  sqs_managed_sse_enabled    = true
}
[[or]]
module "[[area]]_[[n]]" {
  source  = "terraform-aws-modules/[[one vpc|lambda|alb|ecs]]/aws"
  version = "[[version]]"

  name = "[[name]]-[[n]]"
  tags = local.tags
}
[[or]]
resource "aws_lb_listener" "[[area]]_[[n]]" {
  load_balancer_arn = var.load_balancer
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = var.target_group
  }
}
[[end]]
"#;

// ---- other YAML and JSON

pub(crate) const SETTINGS: &str = r#"
[[name]]-[[n]]:
  enabled: [[one true|false]]
  [[times 1 4]]
  [[part]]_[[hex 4]]: [[number 1 9999]]
  [[part]]_[[hex 4]]: "[[words 5]]"
  [[end]]
  routes: [ [[area]], [[area]] ]
"#;

pub(crate) const ALERTS_HEAD: &str = r"
# [[words 9]]
groups:
  - name: [[name]]
    rules:
";

pub(crate) const ALERT: &str = r#"
      - alert: Slow-[[area]]-[[n]]
        expr: sum(rate(http_requests_total{job="[[name]]"}[5m])) > [[number 1 1000]]
        for: 10m
        labels:
          severity: page
        annotations:
          summary: [[words 10]]
"#;

pub(crate) const TSCONFIG: &str = r#"
{
  "compilerOptions": {
    "target": "ES2022",
    "module": "NodeNext",
    "strict": true,
    "outDir": "dist",
    "skipLibCheck": true
  },
  "include": ["src"]
}
"#;

pub(crate) const PACKAGE_HEAD: &str = r#"
{
  "name": "@example/[[name]]",
  "version": "[[version]]",
  "private": true,
  "scripts": {
    "build": "tsc",
    "test": "node --test"
  },
  "dependencies": {
"#;

pub(crate) const DEPENDENCY: &str = r#"
    "@example/[[part]]-[[n]]": "^[[version]]"
"#;

pub(crate) const OPENAPI_HEAD: &str = r#"
{
  "openapi": "3.1.0",
  "info": {
    "title": "[[name]]",
    "version": "1.0.0"
  },
  "paths": {
"#;

pub(crate) const OPERATION: &str = r#"
    "/[[area]]/[[part]]-[[n]]/{id}": {
      "get": {
        "summary": "[[words 6]]",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "[[words 4]]"
          }
        }
      }
    }
"#;

pub(crate) const RECORD: &str = r#"
  {"id": [[n]], "name": "[[words 3]]", "price": [[number 1 900]].5, "tags": ["[[area]]"], "active": [[one true|false]]}
"#;

pub(crate) const MESSAGE: &str = r#"
  "[[area]].[[part]].[[n]]": "[[words 6]]"
"#;

// ---- GitHub Actions

pub(crate) const WORKFLOW_HEAD: &str = r#"
name: [[name]]

on:
  [[choose]]
  push:
    branches: [main]
    tags: ["v*"]
  [[or]]
  schedule:
    - cron: "17 4 * * 1"
  workflow_dispatch:
  [[or]]
  pull_request:
  push:
    branches: [main]
  [[or]]
  pull_request:
    paths: ["[[part]]/**"]
  [[end]]
  [[if 5]]
  pull_request_target:
    types: [opened, synchronize]
  [[end]]

[[if 65]]
permissions:
  contents: read

[[end]]
[[if 40]]
concurrency:
  group: ${{ github.workflow }}-${{ github.ref }}
  cancel-in-progress: true

[[end]]
jobs:
"#;

pub(crate) const JOB: &str = r#"
  [[one build|test|lint|package|deploy|docs]]-[[n]]:
    runs-on: ubuntu-24.04
    timeout-minutes: [[one 10|20|40]]
    [[if 25]]
    environment: production
    [[end]]
    [[if 25]]
    strategy:
      matrix:
        version: ["20", "22"]
    [[end]]
    steps:
      - uses: actions/checkout@[[one v4|11bd71901bbe5b1630ceea73d27597364c9af683]]
      [[times 1 6]]
      [[choose]]
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      [[or]]
      - uses: [[one docker/build-push-action|codecov/codecov-action|softprops/action-gh-release]]@v5
        with:
          token: ${{ secrets.GITHUB_TOKEN }}
      [[or]]
      # [[words 6]]
      - uses: [[one docker/build-push-action|codecov/codecov-action]]@[[hex 40]] # v5.[[number 0 9]].0
      [[or]]
      - name: Notify
        if: failure()
        env:
          CHANNEL: [[area]]
          TOKEN: ${{ secrets.CHAT_TOKEN }}
        run: ./scripts/notify.sh "$CHANNEL"
      [[or]]
      - name: [[words 5]]
        run: |
          npm ci
          npm run [[part]]
          npm test -- --grep "[[area]]"
      [[or]]
      - run: echo "${{ [[one github.sha|github.actor|github.event.pull_request.title]] }}" >> summary.txt
      [[end]]
      [[end]]

"#;

// ---- Dockerfiles

pub(crate) const DOCKERFILE_HEAD: &str = r#"
# [[words 9]]
[[if 60]]
FROM [[one node|golang|python]]:[[version]] AS builder
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

[[end]]
[[choose]]
FROM [[one node|python|debian|alpine]]
[[or]]
FROM [[one node|python|debian|alpine]]:latest
[[or]]
FROM [[one node|python|debian|alpine]]:[[version]]
[[or]]
FROM [[one node|python|debian|alpine]]:[[version]]@sha256:[[hex 64]]
[[end]]
LABEL org.opencontainers.image.title="[[name]]" \
      org.opencontainers.image.version="[[version]]"
WORKDIR /app
"#;

pub(crate) const INSTRUCTION: &str = r"
[[choose]]
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates=20230311 \
    curl=7.88.1-10 \
    && rm -rf /var/lib/apt/lists/*
[[or]]
ENV [[KEY]]_HOST=[[area]].example.com \
    [[KEY]]_PORT=[[number 1000 9000]]
[[or]]
# [[words 8]]
COPY --chown=1000:1000 [[part]] ./[[part]]
[[or]]
ARG [[KEY]]_VERSION=[[version]]
[[or]]
RUN mkdir -p /var/lib/[[name]] && chown 1000 /var/lib/[[name]]
[[end]]
";

pub(crate) const DOCKERFILE_TAIL: &str = r#"
[[if 6]]
RUN curl -fsSL https://tools.example.com/install.sh | sh
[[end]]
[[if 70]]
USER [[one 1000:1000|app|node]]
[[end]]
EXPOSE [[number 3000 9000]]
[[if 30]]
HEALTHCHECK --interval=30s CMD ["node", "dist/health.js"]
[[end]]
CMD ["node", "dist/main.js"]
"#;

// ---- CloudFormation

pub(crate) const TEMPLATE_HEAD: &str = r#"
AWSTemplateFormatVersion: "2010-09-09"
Description: [[words 7]]

Parameters:
  VpcId:
    Type: AWS::EC2::VPC::Id
  Stage:
    Type: String
    Default: production

Resources:
"#;

pub(crate) const RESOURCE: &str = r#"
  [[choose]]
  Bucket[[n]]:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub "${AWS::StackName}-[[area]]-[[n]]"
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: [[one true|true|false]]
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration:
        Status: Enabled
  [[or]]
  # [[words 7]]
  Group[[n]]:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: [[words 5]]
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: [[one 443|22]]
          ToPort: 443
          CidrIp: [[one 10.0.0.0/8|0.0.0.0/0|192.168.0.0/16]]
  [[or]]
  Database[[n]]:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "[[number 20 200]]"
      StorageEncrypted: [[one true|true|false]]
      BackupRetentionPeriod: [[number 0 30]]
      ManageMasterUserPassword: true
      MasterUsername: [[area]]
  [[or]]
  Trail[[n]]:
    Type: AWS::CloudTrail::Trail
    Properties:
      S3BucketName: !ImportValue audit-bucket
      IsLogging: true
      IsMultiRegionTrail: [[one true|false]]
      EnableLogFileValidation: true
  [[or]]
  Function[[n]]:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      MemorySize: [[one 128|256|512]]
      Role: !ImportValue [[area]]-role
      Environment:
        Variables:
          STAGE: !Ref Stage
          QUEUE: !Join ["-", [!Ref Stage, [[part]] ]]
      Code:
        S3Bucket: artefacts
        S3Key: !Sub "${Stage}/[[name]].zip"
  [[end]]
"#;

pub(crate) const TEMPLATE_JSON_HEAD: &str = r#"
{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Description": "[[words 7]]",
  "Resources": {
"#;

pub(crate) const RESOURCE_JSON: &str = r#"
    "Queue[[n]]": {
      "Type": "AWS::SQS::Queue",
      "Properties": {
        "QueueName": {"Fn::Sub": "${AWS::StackName}-[[part]]-[[n]]"},
        "VisibilityTimeout": [[number 30 600]]
      }
    },
    "Store[[n]]": {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "PublicAccessBlockConfiguration": {
          "BlockPublicAcls": true,
          "BlockPublicPolicy": [[one true|false]],
          "IgnorePublicAcls": true,
          "RestrictPublicBuckets": true
        }
      }
    }
"#;

// ---- source text: files that a repository holds and that no policy looks at

pub(crate) const SOURCE: &str = r"
[[words 5]]
  [[times 1 5]]
  [[words 9]]
    [[words 7]]
  [[end]]

";
