//! A Terraform root module that calls many modules of fifty resources each, with variables, locals, `count`, `for_each`,
//! `dynamic` blocks, outputs and references: for the growth of evaluation with the number of modules.

use std::fmt::Write as _;
use std::io;

use crate::tree::{Budget, Share, Sink};

/// Groups of resources of a module; each makes five.
const GROUPS: usize = 10;

/// Generates as many modules as the budget has files, and the root module.
pub(crate) fn generate(budget: &Budget, sink: Sink<'_>) -> io::Result<Share> {
    let mut bytes = 0;
    let mut write = |path: &str, text: &str| {
        bytes += text.len();
        sink(path, text)
    };
    let mut root = String::from("variable \"environment\" {\n  default = \"prod\"\n}\n\n");
    for number in 0..budget.files {
        let upstream = match number {
            0 => "null".to_owned(),
            number => format!("module.part{:04}.key_arn", number - 1),
        };
        let _ = write!(
            root,
            concat!(
                "module \"part{0:04}\" {{\n  source = \"./modules/part{0:04}\"\n",
                "  name = \"${{var.environment}}-{0}\"\n  upstream = {1}\n  encrypted = {2}\n}}\n\n",
            ),
            number,
            upstream,
            number % 3 != 0,
        );
        write(&format!("modules/part{number:04}/main.tf"), &module(number))?;
    }
    write("main.tf", &root)?;
    Ok(Share { kind: "modules", files: budget.files + 1, bytes })
}

fn module(number: usize) -> String {
    let mut text = String::from(concat!(
        "variable \"name\" {\n  type = string\n}\n\nvariable \"upstream\" {\n  type    = string\n  default = null\n}\n\n",
        "variable \"encrypted\" {\n  type    = bool\n  default = false\n}\n\n",
        "variable \"rules\" {\n  type = map(object({ port = number, cidr = optional(string, \"10.0.0.0/8\") }))\n",
        "  default = {\n    ssh = { port = 22 }\n    web = { port = 443, cidr = \"0.0.0.0/0\" }\n  }\n}\n\n",
        "locals {\n  tags = merge({ Name = var.name }, { ManagedBy = \"terraform\" })\n",
        "  names = [for part in [\"a\", \"b\"] : \"${var.name}-${part}\"]\n}\n\n",
    ));
    for group in 0..GROUPS {
        let _ = write!(
            text,
            concat!(
                "resource \"aws_kms_key\" \"k{0}\" {{\n  description = \"${{var.name}}-{0}\"\n",
                "  enable_key_rotation = var.encrypted\n  tags = local.tags\n}}\n\n",
                "resource \"aws_s3_bucket\" \"b{0}\" {{\n  for_each = toset(local.names)\n  bucket = \"${{each.key}}-{0}\"\n",
                "  tags = merge(local.tags, {{ Index = {1} }})\n}}\n\n",
                "resource \"aws_s3_bucket_versioning\" \"v{0}\" {{\n  bucket = aws_s3_bucket.b{0}[local.names[0]].id\n",
                "  versioning_configuration {{\n    status = var.encrypted ? \"Enabled\" : \"Suspended\"\n  }}\n}}\n\n",
                "resource \"aws_security_group\" \"g{0}\" {{\n  name = \"${{var.name}}-{0}\"\n  dynamic \"ingress\" {{\n",
                "    for_each = var.rules\n    content {{\n      from_port = ingress.value.port\n      to_port = ingress.value.port\n",
                "      protocol = \"tcp\"\n      cidr_blocks = [ingress.value.cidr]\n    }}\n  }}\n}}\n\n",
            ),
            group, number,
        );
    }
    text.push_str("output \"key_arn\" {\n  value = aws_kms_key.k0.arn\n}\n");
    text
}
