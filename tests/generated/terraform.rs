//! `docs/reference/terraform-functions.md`, from the table of functions.

use std::fmt::Write as _;

use annexa::resolve::documented_functions;

/// Returns the page on Terraform's functions.
pub(crate) fn functions_page() -> String {
    let functions = documented_functions();
    let unknown = functions.iter().filter(|function| function.unknown.is_some()).count();
    let mut page = format!(
        "# Terraform functions\n\n\
         <!-- Generated from the table of functions: `ANNEXA_UPDATE=1 cargo test --test generated`. -->\n\n\
         {} functions of Terraform and OpenTofu are known; {} are computed from the source, as far as their arguments are\n\
         known, and {unknown} are unknown on purpose. Functions of providers (`provider::aws::arn_parse`) are unknown: no\n\
         provider is run. `timestamp` and `plantimestamp` give the date of the run (`--as-of`) at midnight UTC. A file that is\n\
         not among the files read makes a result unknown, as a build may make it. A call that would make more than 200,000\n\
         elements or 16 MiB of text has an unknown result.\n",
        functions.len(),
        functions.len() - unknown,
    );
    let mut group = "";
    for function in &functions {
        if function.group != group {
            group = function.group;
            let _ = write!(
                page,
                "\n## {}{}\n\n| function | state |\n| --- | --- |\n",
                group[..1].to_uppercase(),
                &group[1..]
            );
        }
        let state = function.unknown.map_or("computed".to_owned(), |reason| format!("unknown: {reason}"));
        let _ = writeln!(page, "| `{}` | {state} |", function.name);
    }
    page
}
