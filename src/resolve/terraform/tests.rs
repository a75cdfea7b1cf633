//! Subjects and ties of small folders.

use super::super::{Subject, Surroundings};
use super::*;
use crate::config::Settings;
use crate::model::PathSegment;
use crate::parse::{Node, ParseLimits, Value, format_of};

/// Files of a tree; those whose name begins with a bang are not read together with the others.
struct Tree<'t>(&'t [(&'t str, &'t str)]);

impl Surroundings for Tree<'_> {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        let found = self.0.iter().find(|(name, _)| name.trim_start_matches('!') == path);
        found.map(|(_, text)| text.as_bytes().into())
    }

    fn folder(&self, folder: &str) -> Vec<Arc<str>> {
        let paths = self.0.iter().map(|(name, _)| name.trim_start_matches('!'));
        paths.filter(|path| path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder).map(Arc::from).collect()
    }

    fn below(&self, folder: &str) -> Vec<Arc<str>> {
        let paths = self.0.iter().map(|(name, _)| name.trim_start_matches('!'));
        paths.filter(|path| path.starts_with(folder)).map(Arc::from).collect()
    }
}

fn units_with(settings: &str, files: &[(&str, &str)]) -> Vec<Unit> {
    let settings = Settings::parse(settings).unwrap();
    let surroundings = Tree(files);
    let context = Context { settings: &settings, as_of: "2026-01-15".parse().unwrap(), files: &surroundings };
    let mut parsed: Vec<ParsedFile> = files
        .iter()
        .filter(|(path, _)| !path.starts_with('!'))
        .map(|(path, text)| {
            let kind = crate::discover::kind_of(path);
            let documents = format_of(kind).map(|format| format.parse(text, &ParseLimits::default()).documents);
            ParsedFile { path: (*path).into(), kind, text: (*text).into(), documents: documents.unwrap_or_default() }
        })
        .collect();
    let mut units = Vec::new();
    Terraform.units(&mut parsed, &context, &mut |unit| units.push(unit));
    units
}

fn units(files: &[(&str, &str)]) -> Vec<Unit> {
    units_with("", files)
}

fn unit(text: &str) -> Unit {
    units(&[("infra/main.tf", text)]).pop().unwrap()
}

fn subject<'u>(units: &'u [Unit], address: &str) -> &'u Subject {
    let all = units.iter().flat_map(|unit| &unit.subjects);
    let known: Vec<&str> = all.clone().map(|subject| &*subject.address).collect();
    all.clone().find(|subject| subject.address == address).unwrap_or_else(|| panic!("no `{address}` in {known:?}"))
}

/// Returns a value as compact JSON; an unknown one as `?` and what it refers to.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::BigInt(value) => value.to_string(),
        Value::String(value) => format!("{value:?}"),
        Value::Array(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Object(object) => {
            let entries = object.iter().map(|entry| format!("{}: {}", entry.key, shown(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Unknown(unknown) => format!("?{}", unknown.references.join(",")),
    }
}

fn value(units: &[Unit], address: &str, path: &[&str]) -> String {
    subject(units, address).config.at(path).map_or("absent".to_owned(), shown)
}

fn related(unit: &Unit, address: &str) -> (Vec<String>, Vec<String>) {
    let index = unit.subjects.iter().position(|subject| subject.address == address).unwrap();
    (
        unit.ties.of(index).map(|other| unit.subjects[other].address.clone()).collect(),
        unit.ties.open(index).map(|kind| kind.to_string()).collect(),
    )
}

#[test]
fn every_block_that_deploys_is_a_subject_at_its_header() {
    let text = "resource \"aws_s3_bucket\" \"a\" {\n}\n\ndata \"aws_ami\" \"b\" {}\nlocals {}\nresource \"x_y\" \"none\" {\n  count = 0\n}\nterraform {}\n";
    let unit = unit(text);
    let addresses: Vec<&str> = unit.subjects.iter().map(|subject| subject.address.as_str()).collect();
    assert_eq!(addresses, ["aws_s3_bucket.a", "data.aws_ami.b", "terraform"]);
    assert_eq!(unit.subjects[0].region.of(text), "resource \"aws_s3_bucket\" \"a\"");
}

#[test]
fn a_dynamic_block_is_one_unknown_element() {
    let text = "resource \"aws_security_group\" \"a\" {\n  ingress {}\n  dynamic \"ingress\" {\n    for_each = var.rules\n  }\n}\n";
    let unit = unit(text);
    let items = unit.subjects[0].config.get("ingress").unwrap().as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(&*items[1].as_unknown().unwrap().references[0], "var.rules");
}

#[test]
fn a_nested_block_is_pointed_at_by_its_header() {
    let text = "resource \"aws_lb_listener\" \"a\" {\n  default_action {\n    type = \"forward\"\n  }\n}\n";
    let subject = unit(text).subjects.pop().unwrap();
    let path = [PathSegment::Key("default_action".to_owned()), PathSegment::Index(0)];
    assert_eq!(subject.region_of(&path).of(text), "default_action");
}

#[test]
fn aliases_of_providers_are_names() {
    let text = "terraform {\n  required_providers {\n    aws = { configuration_aliases = [aws.replica] }\n  }\n}\n";
    let unit = unit(text);
    let providers = unit.subjects[0].config.get("required_providers").unwrap().items().next().unwrap();
    let alias = providers.get("aws").and_then(|aws| aws.get("configuration_aliases")?.items().next());
    assert_eq!(alias.unwrap().as_str(), Some("aws.replica"));
}

#[test]
fn blocks_are_tied_by_reference_by_name_and_by_the_same_expression() {
    let unit = unit(concat!(
        "resource \"aws_s3_bucket\" \"a\" {}\n",
        "resource \"aws_s3_bucket\" \"b\" { bucket = \"logs\" }\n",
        "resource \"aws_s3_bucket\" \"c\" { bucket = \"${var.prefix}-c\" }\n",
        "resource \"aws_s3_bucket_versioning\" \"a\" { bucket = aws_s3_bucket.a.id }\n",
        "resource \"aws_s3_bucket_versioning\" \"b\" { bucket = \"logs\" }\n",
        "resource \"aws_s3_bucket_versioning\" \"c\" { bucket = \"${var.prefix}-c\" }\n",
    ));
    for name in ["a", "b", "c"] {
        let (tied, open) = related(&unit, &format!("aws_s3_bucket.{name}"));
        assert_eq!(tied, [format!("aws_s3_bucket_versioning.{name}")]);
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

#[test]
fn a_name_that_cannot_be_compared_leaves_the_tie_open() {
    let unit = unit(concat!(
        "resource \"aws_s3_bucket\" \"literal\" { bucket = \"data\" }\n",
        "resource \"aws_s3_bucket\" \"open\" { bucket = var.name }\n",
        "resource \"aws_s3_bucket_logging\" \"other\" { bucket = \"other\" }\n",
        "resource \"aws_s3_bucket_policy\" \"module\" { bucket = module.x.bucket }\n",
    ));
    assert_eq!(related(&unit, "aws_s3_bucket.literal").1, ["aws_s3_bucket_policy"]);
    assert_eq!(related(&unit, "aws_s3_bucket.open").1, ["aws_s3_bucket_logging", "aws_s3_bucket_policy"]);
}

#[test]
fn variables_have_the_values_that_terraform_would_give_them() {
    let files = [
        (
            "a/main.tf",
            concat!(
                "variable \"plain\" { default = true }\n",
                "variable \"typed\" {\n  type = list(object({ port = number, open = optional(bool, false) }))\n",
                "  default = [{ port = \"22\" }]\n}\n",
                "variable \"file\" { default = 1 }\nvariable \"auto\" {}\nvariable \"set\" {}\nvariable \"none\" {}\n",
                "resource \"x_y\" \"r\" {\n  a = var.plain\n  b = var.typed[0].open\n  c = var.typed[0].port\n  d = var.file\n",
                "  e = var.auto\n  f = var.set\n  g = var.none\n  h = terraform.workspace\n  i = var.undeclared\n}\n",
            ),
        ),
        ("a/terraform.tfvars", "file = 2\nauto = \"early\"\n"),
        ("a/x.auto.tfvars", "auto = \"late\"\n"),
        ("a/prod.tfvars", "none = 5\n"),
    ];
    let found = units_with("terraform: {workspace: prod, variables: {set: [1]}}", &files);
    let keys = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let values: Vec<String> = keys.iter().map(|key| value(&found, "x_y.r", &[key])).collect();
    assert_eq!(values, ["true", "false", "22", "2", "\"late\"", "[1]", "?var.none", "\"prod\"", "?var.undeclared"]);
    let found = units_with("terraform: {roots: {a: {values_files: [prod.tfvars], variables: {set: 1}}}}", &files);
    assert_eq!(value(&found, "x_y.r", &["g"]), "5");
}

#[test]
fn references_between_resources_are_known_as_far_as_the_source_sets_them() {
    let text = concat!(
        "locals {\n  names = [for b in [\"a\", \"b\"] : upper(b)]\n  loop = local.pool\n  pool = local.loop\n}\n",
        "resource \"aws_vpc\" \"v\" {\n  cidr_block = \"10.0.0.0/16\"\n  tags = { Name = local.names[1] }\n}\n",
        "resource \"aws_subnet\" \"s\" {\n  count = 2\n  vpc_id = aws_vpc.v.id\n",
        "  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)\n}\n",
        "resource \"x_y\" \"r\" {\n  all = aws_subnet.s[*].cidr_block\n  one = aws_subnet.s[1].vpc_id\n",
        "  tag = aws_vpc.v.tags[\"Name\"]\n  none = null\n  loop = local.loop\n  text = \"a-${aws_vpc.v.id}\"\n}\n",
    );
    let found = units(&[("main.tf", text)]);
    assert_eq!(value(&found, "aws_subnet.s[1]", &["cidr_block"]), "\"10.0.1.0/24\"");
    assert_eq!(value(&found, "x_y.r", &["all"]), "[\"10.0.0.0/24\", \"10.0.1.0/24\"]");
    assert_eq!(value(&found, "x_y.r", &["one"]), "?aws_vpc.v.id");
    assert_eq!(value(&found, "x_y.r", &["tag"]), "\"B\"");
    assert_eq!(value(&found, "x_y.r", &["none"]), "absent");
    let config = &subject(&found, "x_y.r").config;
    assert!(config.get("text").unwrap().as_unknown().unwrap().text);
    assert!(matches!(&config.get("loop").unwrap().as_unknown().unwrap().reason, crate::parse::Reason::Fault(fault)
        if fault.contains("refers to itself")));
}

#[test]
fn dynamic_blocks_are_expanded() {
    let text = concat!(
        "variable \"rules\" { default = { ssh = { port = 22 }, web = { port = 80 } } }\n",
        "resource \"x_y\" \"r\" {\n  dynamic \"ingress\" {\n    for_each = var.rules\n    iterator = rule\n",
        "    content {\n      name = rule.key\n      port = rule.value.port\n    }\n  }\n  ingress { port = 1 }\n}\n",
    );
    let found = units(&[("main.tf", text)]);
    let wanted = "[{name: \"ssh\", port: 22}, {name: \"web\", port: 80}, {port: 1}]";
    assert_eq!(value(&found, "x_y.r", &["ingress"]), wanted);
}

#[test]
fn modules_are_judged_where_they_are_called() {
    let found = units(&[
        (
            "live/main.tf",
            concat!(
                "module \"b\" {\n  source = \"../modules/bucket\"\n  for_each = toset([\"x\", \"y\"])\n  name = each.key\n  open = true\n}\n",
                "resource \"aws_s3_bucket_versioning\" \"v\" {\n  for_each = module.b\n  bucket = each.value.id\n}\n",
                "resource \"x_y\" \"r\" { a = module.b[\"x\"].name }\n",
            ),
        ),
        (
            "modules/bucket/main.tf",
            concat!(
                "variable \"name\" {}\nvariable \"open\" { default = false }\n",
                "resource \"aws_s3_bucket\" \"this\" {\n  bucket = var.name\n  open = var.open\n}\n",
                "output \"id\" { value = aws_s3_bucket.this.id }\noutput \"name\" { value = upper(var.name) }\n",
            ),
        ),
    ]);
    assert_eq!(found.len(), 1);
    assert_eq!(value(&found, "module.b[\"x\"].aws_s3_bucket.this", &["bucket"]), "\"x\"");
    assert_eq!(value(&found, "module.b[\"y\"].aws_s3_bucket.this", &["open"]), "true");
    assert_eq!(value(&found, "x_y.r", &["a"]), "\"X\"");
    let bucket = subject(&found, "module.b[\"y\"].aws_s3_bucket.this");
    let origin = bucket.origin.as_ref().unwrap();
    assert_eq!((&*origin.block, &*origin.calls[0].address), ("aws_s3_bucket.this", "module.b[\"y\"]"));
    let (tied, _) = related(&found[0], "module.b[\"y\"].aws_s3_bucket.this");
    assert_eq!(tied, ["aws_s3_bucket_versioning.v[\"y\"]"]);
}

#[test]
fn a_module_that_is_not_there_is_named_and_one_that_was_fetched_is_read() {
    let main = "module \"far\" { source = \"org/vpc/aws\" }\nresource \"x_y\" \"r\" { a = module.far.name }\n";
    let found = units(&[("main.tf", main)]);
    let config = &subject(&found, "x_y.r").config;
    assert!(matches!(&config.get("a").unwrap().as_unknown().unwrap().reason, crate::parse::Reason::Told(reason)
        if reason.contains("org/vpc/aws")));
    let manifest = "{\"Modules\":[{\"Key\":\"far\",\"Source\":\"x\",\"Dir\":\".terraform/modules/far\"}]}";
    let found = units(&[
        ("main.tf", main),
        ("!.terraform/modules/modules.json", manifest),
        ("!.terraform/modules/far/main.tf", "output \"name\" { value = \"vpc\" }\nresource \"a_b\" \"c\" {}\n"),
    ]);
    assert_eq!(value(&found, "x_y.r", &["a"]), "\"vpc\"");
    assert!(found.iter().flat_map(|unit| &unit.subjects).all(|subject| *subject.kind != *"a_b"));
}

#[test]
fn overrides_tofu_files_and_json_are_read() {
    let found = units(&[
        ("main.tf", "resource \"x_y\" \"r\" {\n  a = 1\n  b = 2\n}\nresource \"x_y\" \"gone\" {}\n"),
        ("main.tofu", "resource \"x_y\" \"r\" {\n  a = 3\n  b = 4\n}\n"),
        ("override.tf", "resource \"x_y\" \"r\" {\n  b = 5\n}\n"),
        (
            "more.tf.json",
            concat!(
                "{\"locals\": {\"x\": 7}, \"resource\": {\"x_y\": {\"j\": {\"a\": \"${local.x}\", \"b\": \"n-${local.x}\",",
                " \"rule\": [{\"c\": true}], \"tags\": {\"d\": \"e\"}}}}}",
            ),
        ),
    ]);
    assert_eq!((value(&found, "x_y.r", &["a"]), value(&found, "x_y.r", &["b"])), ("3".to_owned(), "5".to_owned()));
    assert_eq!(shown(&subject(&found, "x_y.j").config), "{a: 7, b: \"n-7\", tags: {d: \"e\"}, rule: [{c: true}]}");
    assert_eq!(found[0].subjects.len(), 2);
}

#[test]
fn policy_documents_are_evaluated_with_their_places() {
    let text = concat!(
        "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n    actions = [\"s3:*\"]\n    resources = [\"*\", aws_s3_bucket.b.arn]\n",
        "    principals {\n      type = \"AWS\"\n      identifiers = [\"*\"]\n    }\n  }\n}\n",
        "resource \"aws_s3_bucket\" \"b\" {}\n",
        "resource \"aws_s3_bucket_policy\" \"p\" {\n  policy = data.aws_iam_policy_document.d.json\n}\n",
        "resource \"aws_iam_policy\" \"q\" {\n  policy = jsonencode({ Statement = [{ Action = \"*\", Resource = aws_s3_bucket.b.arn }] })\n}\n",
        "resource \"aws_iam_policy\" \"h\" {\n  policy = <<EOT\n{\"Statement\": [{\"Action\": \"*\",\n  \"Resource\": \"${aws_s3_bucket.b.arn}/x\"}]}\nEOT\n}\n",
    );
    let found = units(&[("main.tf", text)]);
    let document = &subject(&found, "aws_s3_bucket_policy.p").documents[0];
    assert_eq!(document.source.as_deref(), Some("data.aws_iam_policy_document.d"));
    assert_eq!(
        shown(&document.root),
        concat!(
            "{Version: \"2012-10-17\", Statement: [{Effect: \"Allow\", Action: \"s3:*\", ",
            "Resource: [\"*\", ?aws_s3_bucket.b.arn], Principal: {AWS: \"*\"}}]}"
        )
    );
    let path = [PathSegment::Key("Statement".into()), PathSegment::Index(0), PathSegment::Key("Action".into())];
    let place = document.root.region(&path, document.root.span);
    assert_eq!(place.of(text), "actions = [\"s3:*\"]");
    for address in ["aws_iam_policy.q", "aws_iam_policy.h"] {
        let document = &subject(&found, address).documents[0];
        let action = document.root.get("Statement").unwrap().items().next().unwrap().get("Action").unwrap();
        assert_eq!(action.as_str(), Some("*"), "{address}");
        assert_eq!(action.span.of(text).trim_matches('"'), "*", "{address}");
    }
}

/// Values of `resource "x_y" "z"` in folders whose provider has a region, and what they are.
#[test]
fn data_sources_repeat_what_their_provider_is_given() {
    const DATA: &str = concat!(
        "data \"aws_region\" \"here\" {}\n",
        "data \"aws_partition\" \"here\" {\n  count = 1\n}\n",
        "data \"aws_caller_identity\" \"me\" {}\n",
        "data \"aws_region\" \"west\" {\n  provider = aws.west\n}\n",
        "data \"aws_region\" \"asked\" {\n  region = \"ap-south-1\"\n}\n",
        "data \"aws_region\" \"null\" {\n  region = null\n}\n",
        "data \"aws_availability_zones\" \"all\" {}\n",
        "resource \"x_y\" \"z\" {\n",
        "  here = [data.aws_region.here.region, data.aws_region.here.name, data.aws_region.here.id]\n",
        "  partition = \"arn:${data.aws_partition.here[0].partition}:iam::aws:policy/x\"\n",
        "  domain = \"x.${one(data.aws_partition.here[*].dns_suffix)}\"\n",
        "  reversed = try(data.aws_partition.here[0].reverse_dns_prefix, \"\")\n",
        "  account = data.aws_caller_identity.me.account_id\n",
        "  west = data.aws_region.west.region\n",
        "  asked = data.aws_region.asked.region\n",
        "  null = data.aws_region.null.id\n",
        "  zones = data.aws_availability_zones.all.names\n",
        "  text = data.aws_region.here.description\n}\n",
    );
    const PROVIDERS: &str = concat!(
        "variable \"region\" {\n  default = \"cn-north-1\"\n}\n",
        "provider \"aws\" {\n  region = var.region\n  allowed_account_ids = [\"111122223333\"]\n}\n",
        "provider \"aws\" {\n  alias = \"west\"\n  region = \"us-west-2\"\n}\n",
    );
    let call = |providers: &str| format!("{PROVIDERS}module \"m\" {{\n  source = \"./m\"\n{providers}}}\n");
    let own = [("main.tf", PROVIDERS), ("data.tf", DATA)];
    let (inherited, swapped) = (call(""), call("  providers = {\n    aws = aws.west\n    aws.west = aws\n  }\n"));
    let inherited = [("main.tf", &*inherited), ("m/main.tf", DATA)];
    let swapped = [("main.tf", &*swapped), ("m/main.tf", DATA)];
    let alone = [("main.tf", DATA)];
    let circle = "provider \"aws\" {\n  region = data.aws_region.here.region\n}\n";
    let circle = [("main.tf", circle), ("data.tf", DATA)];
    let north = [r#"["cn-north-1", "cn-north-1", "cn-north-1"]"#, r#""arn:aws-cn:iam::aws:policy/x""#];
    let north = [north[0], north[1], r#""x.amazonaws.com.cn""#, r#""cn.com.amazonaws""#, r#""111122223333""#];
    let west = [r#"["us-west-2", "us-west-2", "us-west-2"]"#, r#""arn:aws:iam::aws:policy/x""#];
    let west =
        [west[0], west[1], r#""x.amazonaws.com""#, r#""com.amazonaws""#, "?data.aws_caller_identity.me.account_id"];
    for (files, address, expected, there) in [
        (&own, "x_y.z", &north[..], r#""us-west-2""#),
        (&inherited, "module.m.x_y.z", &north, "?data.aws_region.west.region"),
        (&swapped, "module.m.x_y.z", &west, r#""cn-north-1""#),
    ] {
        let found = units(files);
        let names = ["here", "partition", "domain", "reversed", "account"];
        for (name, expected) in names.into_iter().zip(expected) {
            let value = value(&found, address, &[name]);
            assert_eq!(value.replace("module.m.", ""), *expected, "{address} {name}");
        }
        assert_eq!(value(&found, address, &["west"]).replace("module.m.", ""), there, "{address}");
        assert_eq!(value(&found, address, &["asked"]), r#""ap-south-1""#);
        assert_eq!(value(&found, address, &["null"]), expected[0][1..].split_once(',').unwrap().0);
        for open in ["zones", "text"] {
            assert!(value(&found, address, &[open]).starts_with('?'), "{open}");
        }
    }
    for files in [&alone[..], &circle] {
        let found = units(files);
        assert!(value(&found, "x_y.z", &["partition"]).starts_with('?'));
        assert!(value(&found, "x_y.z", &["account"]).starts_with('?'));
        assert_eq!(value(&found, "x_y.z", &["asked"]), r#""ap-south-1""#);
    }
}

/// A provider adds to the blocks of a resource, too: `identity` has a `principal_id` once it is there.
#[test]
fn what_a_nested_block_does_not_set_is_known_after_apply() {
    let text = concat!(
        "resource \"a_b\" \"c\" {\n  count = 2\n  identity {\n    type = \"SystemAssigned\"\n    inner {\n      x = 1\n    }\n  }\n",
        "  dynamic \"port\" {\n    for_each = [1]\n    content {\n      number = port.value\n    }\n  }\n",
        "  settings = { a = 1 }\n}\n",
        "resource \"x_y\" \"z\" {\n",
        "  type = a_b.c[0].identity[0].type\n  principal = a_b.c[0].identity[0].principal_id\n",
        "  inner = a_b.c[1].identity[0].inner[0].y\n  x = a_b.c[1].identity[0].inner[0].x\n",
        "  port = a_b.c[0].port[0].id\n  number = a_b.c[0].port[0].number\n  first = a_b.c[0].identity.0.principal_id\n",
        "  tried = try(a_b.c[0].identity[0].principal_id, null)\n  attribute = try(a_b.c[0].settings.b, \"none\")\n",
        "  blocks = length(a_b.c[0].identity)\n  instances = length(a_b.c)\n  keys = keys(a_b.c[0].identity[0])\n",
        "  all = a_b.c[*].identity[0].principal_id\n  copy = a_b.c[0].identity\n  text = jsonencode(a_b.c[0].identity)\n",
        "  more = [for one in a_b.c[0].identity : one.type]\n}\n",
    );
    let found = units(&[("main.tf", text)]);
    for (name, expected) in [
        ("type", r#""SystemAssigned""#),
        ("principal", "?a_b.c[0].identity[0].principal_id"),
        ("inner", "?a_b.c[1].identity[0].inner[0].y"),
        ("x", "1"),
        ("port", "?a_b.c[0].port[0].id"),
        ("number", "1"),
        ("first", "?a_b.c[0].identity[0].principal_id"),
        ("tried", "?a_b.c[0].identity[0].principal_id"),
        ("attribute", r#""none""#),
        ("blocks", "1"),
        ("instances", "2"),
        ("all", "[?a_b.c[0].identity[0].principal_id, ?a_b.c[1].identity[0].principal_id]"),
        ("copy", r#"[{type: "SystemAssigned", inner: [{x: 1}]}]"#),
        ("more", r#"["SystemAssigned"]"#),
    ] {
        assert_eq!(value(&found, "x_y.z", &[name]), expected, "{name}");
    }
    for name in ["keys", "text"] {
        assert!(value(&found, "x_y.z", &[name]).starts_with('?'), "{name}");
    }
}

#[test]
fn the_name_of_a_folder_is_known_though_its_path_is_not() {
    let module =
        "resource \"x_y\" \"z\" {\n  a = basename(abspath(path.module))\n  b = basename(path.cwd)\n  c = path.cwd\n}\n";
    let call = "module \"m\" {\n  source = \"../shared\"\n}\nlocals {\n  name = \"ex-${basename(path.cwd)}\"\n}\nresource \"x_y\" \"z\" {\n  a = local.name\n}\n";
    let found = units(&[("live/main.tf", call), ("shared/main.tf", module)]);
    assert_eq!(value(&found, "x_y.z", &["a"]), r#""ex-live""#);
    assert_eq!(value(&found, "module.m.x_y.z", &["a"]), r#""shared""#);
    assert_eq!(value(&found, "module.m.x_y.z", &["b"]), r#""live""#);
    assert!(value(&found, "module.m.x_y.z", &["c"]).starts_with('?'));
    // What the top of the tree is called is for each machine to say.
    let found = units(&[("main.tf", module)]);
    assert!(value(&found, "x_y.z", &["a"]).starts_with('?'));
    assert!(value(&found, "x_y.z", &["b"]).starts_with('?'));
}

/// The threads of tests have small stacks; a worker has 64 MiB.
#[test]
fn hostile_configurations_are_bounded_and_told() {
    std::thread::Builder::new().stack_size(32 << 20).spawn(hostile).unwrap().join().unwrap();
}

fn hostile() {
    let chain: String = (0..3000).map(|at| format!("  l{at} = local.l{}\n", at + 1)).collect();
    let wide = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]]";
    let text = format!(
        concat!(
            "locals {{\n{}  l3000 = 1\n  wide = {}\n  double0 = [1]\n{}\n}}\n",
            "resource \"x_y\" \"many\" {{\n  for_each = toset([for a in range(1000) : \"${{a}}\"])\n  a = each.key\n}}\n",
            "resource \"x_y\" \"million\" {{\n  count = 1000000\n  a = count.index\n}}\n",
            "resource \"x_y\" \"r\" {{\n  deep = local.l0\n  wide = local.wide\n  double = local.double40\n",
            "  nets = cidrsubnets(\"10.0.0.0/8\", [for a in range(100000) : 20]...)\n}}\n",
        ),
        chain,
        wide,
        (1..=40)
            .map(|at| format!("  double{at} = concat(local.double{0}, local.double{0})\n", at - 1))
            .collect::<String>(),
    );
    let found = units_with("limits: {terraform_steps: 300000}", &[("main.tf", &text)]);
    let many = found[0].subjects.iter().filter(|subject| subject.address.starts_with("x_y.many")).count();
    assert_eq!(many, 1000);
    let million = &subject(&found, "x_y.million").config;
    for (node, fault) in [
        (million.get("a"), "more than 1024 instances"),
        (subject(&found, "x_y.r").config.get("deep"), "nests deeper"),
        (subject(&found, "x_y.r").config.get("wide"), "terraform_steps"),
        (subject(&found, "x_y.r").config.get("double"), "terraform_"),
    ] {
        let unknown = node.unwrap().as_unknown().unwrap();
        let told = format!("{:?}", unknown.reason);
        assert!(told.contains(fault), "{told}");
    }
    assert!(subject(&found, "x_y.r").config.get("nets").unwrap().as_unknown().is_some());
}

#[test]
fn modules_that_call_each_other_are_judged_once_each() {
    let call =
        |to: &str| format!("module \"m\" {{ source = \"../{to}\" }}\nresource \"x_y\" \"r\" {{ a = module.m.b }}\n");
    let found = units(&[("a/main.tf", &call("b")), ("b/main.tf", &call("a")), ("c/main.tf", &call("c"))]);
    let addresses: Vec<&str> = found.iter().flat_map(|unit| &unit.subjects).map(|subject| &*subject.address).collect();
    assert_eq!(addresses, ["module.m", "x_y.r", "module.m", "x_y.r", "module.m.module.m", "module.m.x_y.r"]);
}
