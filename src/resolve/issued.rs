//! What is known of the names and identifiers that a provider gives, before it gives them: a key's ARN names no alias, and no
//! identifier holds a wildcard.
//!
//! Policies that look for a word or a wildcard in such a text have their answer. Sources: the Terraform registry's pages of
//! attributes, the return values in the CloudFormation template reference, "Amazon Resource Names (ARNs)" in the AWS IAM
//! user guide, and "ARM template functions" in the Azure Resource Manager documentation.

use crate::parse::{Form, Letters, Piece, SOMETHING};

/// An attribute of a resource that Terraform manages, or of a data source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute<'a> {
    /// The type, e.g. `aws_kms_key`.
    pub(super) kind: &'a str,
    /// Whether it is a data source's. That may name what the provider itself keeps.
    pub(super) is_data: bool,
    /// The attribute's name.
    pub(super) name: &'a str,
}

impl<'a> Attribute<'a> {
    /// Takes a name such as `module.a.data.aws_kms_key.main[0].arn` apart.
    pub(super) fn of_reference(reference: &'a str) -> Option<Self> {
        let (address, name) = reference.rsplit_once('.')?;
        // Keys of instances may hold dots.
        let address = if address.ends_with(']') { address.rsplit_once('[')?.0 } else { address };
        let mut labels = address.rsplit('.').skip(1);
        let kind = labels.next()?;
        Some(Self { kind, is_data: labels.next() == Some("data"), name })
    }

    /// Whether it belongs to a key that its owner has made.
    pub(super) fn is_key(self) -> bool {
        let of_aws = ["aws_kms_key", "aws_kms_replica_key", "aws_kms_external_key", "aws_kms_replica_external_key"];
        !self.is_data && of_aws.contains(&self.kind)
    }

    /// Returns the form of its text; nothing of what may be none, or something else.
    pub(super) fn form(self) -> Option<Form> {
        let Self { kind, is_data, name } = self;
        // The names of records may begin with a wildcard, and their identifiers hold the names.
        let is_free = kind.contains("record") || matches!(kind, "aws_cloudwatch_log_group" | "external" | "http");
        Some(match name {
            "arn" if self.is_key() => KEY_ARN,
            "arn" if kind == "aws_iam_policy" && !is_data => POLICY_ARN,
            "arn" if kind.starts_with("aws_") && !is_data && !is_free => ARN,
            "arn" if kind.starts_with("aws_") => ANY_ARN,
            "id" | "key_id" if self.is_key() => WORD,
            "account_id" if kind == "aws_caller_identity" => &[Piece::Some(Letters::Digits)],
            "email" if kind == "google_service_account" && !is_data => {
                &[Piece::Some(Letters::Identifier), Piece::Text(".iam.gserviceaccount.com")]
            }
            _ if !is_text(name) => return None,
            _ if !is_free && is_identifier(name) => IDENTIFIER,
            _ => SOMETHING,
        })
    }
}

/// Whether the provider always gives this attribute a text.
fn is_text(name: &str) -> bool {
    const NAMES: [&str; 8] = ["name", "url", "uri", "endpoint", "bucket", "json", "domain_name", "region"];
    is_identifier(name)
        || NAMES.contains(&name)
        || ["_name", "_url", "_uri", "_endpoint"].iter().any(|end| name.ends_with(end))
}

/// Whether an attribute is an identifier.
fn is_identifier(name: &str) -> bool {
    const NAMES: [&str; 7] = ["id", "arn", "self_link", "key_id", "dns_name", "email", "unique_id"];
    NAMES.contains(&name) || ["_id", "_arn"].iter().any(|end| name.ends_with(end))
}

/// Returns the form of what `!Ref` and `!GetAtt` give for a resource of this type; nothing of an attribute that may be no text.
pub(super) fn of_template(kind: &str, attribute: Option<&str>) -> Option<Form> {
    /// Types of which the reference is the ARN.
    const BY_ARN: [&str; 7] = [
        "AWS::SNS::Topic",
        "AWS::SecretsManager::Secret",
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "AWS::ElasticLoadBalancingV2::Listener",
        "AWS::StepFunctions::StateMachine",
        "AWS::CertificateManager::Certificate",
    ];
    // What a resource of one's own gives is written by its author, and the names of records may begin with a wildcard.
    let is_free = !kind.starts_with("AWS::")
        || kind.starts_with("AWS::CloudFormation::")
        || matches!(kind, "AWS::Route53::RecordSet" | "AWS::Logs::LogGroup");
    let is_key = matches!(kind, "AWS::KMS::Key" | "AWS::KMS::ReplicaKey");
    Some(match attribute {
        None if is_free => SOMETHING,
        None if is_key => WORD,
        None if kind == "AWS::IAM::ManagedPolicy" => POLICY_ARN,
        None if BY_ARN.contains(&kind) => ARN,
        None => IDENTIFIER,
        Some("Arn") if is_key => KEY_ARN,
        Some("Arn") if kind == "AWS::Logs::LogGroup" => ANY_ARN,
        Some("Arn") if !is_free => ARN,
        Some(attribute) if ["Arn", "Id"].iter().any(|end| attribute.ends_with(end)) && !is_free => IDENTIFIER,
        Some(attribute) => {
            let is_text = ["Arn", "Id", "Name", "Endpoint", "Url", "URL", "Address"];
            return is_text.iter().any(|end| attribute.ends_with(end)).then_some(SOMETHING);
        }
    })
}

/// Returns the form of a pseudo parameter of CloudFormation, e.g. `AWS::Region`; nothing of `AWS::NoValue` and lists.
pub(super) fn of_pseudo(name: &str) -> Option<Form> {
    Some(match name {
        "AWS::AccountId" => &[Piece::Some(Letters::Digits)],
        "AWS::Region" | "AWS::Partition" | "AWS::StackName" => WORD,
        "AWS::StackId" | "AWS::URLSuffix" => IDENTIFIER,
        _ => return None,
    })
}

/// Returns the form of what a deployment of an Azure template says of itself, e.g. `resourcegroup().location`, and of what its
/// functions make up. Names are in lower case.
pub(super) fn of_deployment(expression: &str) -> Option<Form> {
    Some(match expression {
        "uniquestring" | "guid" | "newguid" | "resourcegroup().location" | "deployment().location" => WORD,
        "subscription().subscriptionid" | "subscription().tenantid" | "tenant().tenantid" => WORD,
        "resourcegroup().id" | "resourcegroup().name" | "subscription().id" | "deployment().name" => IDENTIFIER,
        // Some resources have names with spaces.
        name if name.ends_with("resourceid") => SOMETHING,
        _ => return None,
    })
}

/// The id of a subscription.
pub(super) const SUBSCRIPTION: Form = WORD;

/// What an Azure resource belongs to: a resource group, a subscription, or nothing at the level of a tenant.
pub(super) const SCOPE: Form = &[Piece::Perhaps(Letters::Identifier)];

/// A text in base64.
pub(super) const ENCODED: Form = &[Piece::Some(Letters::Path)];

const WORD: Form = &[Piece::Some(Letters::Word)];
const IDENTIFIER: Form = &[Piece::Some(Letters::Identifier)];

/// The ARN of what an account has made: its account is a number, or none.
const ARN: Form = &[
    Piece::Text("arn:"),
    Piece::Some(Letters::Word),
    Piece::Text(":"),
    Piece::Some(Letters::Word),
    Piece::Text(":"),
    Piece::Perhaps(Letters::Word),
    Piece::Text(":"),
    Piece::Perhaps(Letters::Digits),
    Piece::Text(":"),
    Piece::Some(Letters::Identifier),
];

/// An ARN.
const ANY_ARN: Form = &[Piece::Text("arn:"), Piece::Some(Letters::Any)];

/// The ARN of a policy that an account has made; those of AWS have `aws` for an account.
const POLICY_ARN: Form = &[
    Piece::Text("arn:"),
    Piece::Some(Letters::Word),
    Piece::Text(":iam::"),
    Piece::Some(Letters::Digits),
    Piece::Text(":policy/"),
    Piece::Some(Letters::Path),
];

/// The ARN of a key, which is not that of an alias.
const KEY_ARN: Form = &[
    Piece::Text("arn:"),
    Piece::Some(Letters::Word),
    Piece::Text(":kms:"),
    Piece::Some(Letters::Word),
    Piece::Text(":"),
    Piece::Some(Letters::Digits),
    Piece::Text(":key/"),
    Piece::Some(Letters::Word),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a form as text: letters by their kind, those that may be none in brackets.
    fn shown(form: Option<Form>) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => (*text).to_owned(),
            Piece::Some(letters) => format!("<{letters:?}>"),
            Piece::Perhaps(letters) => format!("[{letters:?}]"),
        };
        form.map_or_else(|| "none".to_owned(), |form| form.iter().map(piece).collect())
    }

    #[test]
    fn attributes_are_made_of_what_their_provider_gives() {
        for (reference, expected) in [
            ("aws_kms_key.main.arn", "arn:<Word>:kms:<Word>:<Digits>:key/<Word>"),
            ("aws_kms_key.main[0].key_id", "<Word>"),
            ("module.a.aws_kms_key.main[\"a.b\"].id", "<Word>"),
            ("data.aws_kms_key.main.id", "<Identifier>"),
            ("data.aws_kms_alias.main.arn", "arn:<Any>"),
            ("module.a.data.aws_iam_policy.admin.arn", "arn:<Any>"),
            ("aws_iam_policy.own.arn", "arn:<Word>:iam::<Digits>:policy/<Path>"),
            ("aws_s3_bucket.own.arn", "arn:<Word>:<Word>:[Word]:[Digits]:<Identifier>"),
            ("aws_cloudwatch_log_group.a.arn", "arn:<Any>"),
            ("aws_route53_record.a.id", "<Any>"),
            ("data.aws_caller_identity.current.account_id", "<Digits>"),
            ("google_service_account.a.email", "<Identifier>.iam.gserviceaccount.com"),
            ("azurerm_subnet.a.id", "<Identifier>"),
            ("aws_iam_role.a.name", "<Any>"),
            ("aws_db_instance.a.endpoint", "<Any>"),
            ("aws_db_instance.a.replicas", "none"),
        ] {
            let attribute = Attribute::of_reference(reference).unwrap();
            assert_eq!(shown(attribute.form()), expected, "{reference}");
        }
        assert!(Attribute::of_reference("aws_kms_key.main").is_none());
    }

    #[test]
    fn resources_of_a_template_are_made_of_what_cloudformation_gives() {
        for (kind, attribute, expected) in [
            ("AWS::KMS::Key", None, "<Word>"),
            ("AWS::KMS::Key", Some("Arn"), "arn:<Word>:kms:<Word>:<Digits>:key/<Word>"),
            ("AWS::IAM::ManagedPolicy", None, "arn:<Word>:iam::<Digits>:policy/<Path>"),
            ("AWS::SNS::Topic", None, "arn:<Word>:<Word>:[Word]:[Digits]:<Identifier>"),
            ("AWS::S3::Bucket", None, "<Identifier>"),
            ("AWS::S3::Bucket", Some("DomainName"), "<Any>"),
            ("AWS::Logs::LogGroup", Some("Arn"), "arn:<Any>"),
            ("AWS::CloudFormation::Stack", Some("Outputs.RoleArn"), "<Any>"),
            ("Custom::Thing", None, "<Any>"),
            ("AWS::DynamoDB::Table", Some("StreamArn"), "<Identifier>"),
            ("AWS::S3::Bucket", Some("Tags"), "none"),
        ] {
            assert_eq!(shown(of_template(kind, attribute)), expected, "{kind} {attribute:?}");
        }
        assert_eq!(shown(of_pseudo("AWS::AccountId")), "<Digits>");
        assert_eq!(shown(of_pseudo("AWS::NoValue")), "none");
    }

    #[test]
    fn deployments_say_of_themselves_what_azure_gives() {
        for (expression, expected) in [
            ("guid", "<Word>"),
            ("resourcegroup().location", "<Word>"),
            ("subscription().id", "<Identifier>"),
            ("resourceid", "<Any>"),
            ("resourcegroup().tags", "none"),
        ] {
            assert_eq!(shown(of_deployment(expression)), expected, "{expression}");
        }
    }
}
