//! `docs/reference/policies.md` with a page for each policy, `topics.md` and `controls.md`, from the policies, their
//! fixtures and the catalogue.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use annexa::control::Catalogue;
use annexa::model::{ControlId, Strength};
use annexa::policy::{Policy, PolicySet};

/// The folders of `policies/` that hold policies, and what people call them.
const TECHNOLOGIES: [(&str, &str); 17] = [
    ("arm", "Azure Resource Manager"),
    ("azure_pipelines", "Azure Pipelines"),
    ("cloudformation", "CloudFormation"),
    ("compose", "Compose"),
    ("dockerfile", "Dockerfile"),
    ("github_actions", "GitHub Actions"),
    ("gitlab_ci", "GitLab CI"),
    ("isms", "Management system"),
    ("kubernetes", "Kubernetes"),
    ("repository", "Repository"),
    ("secrets", "Secrets"),
    ("terraform/aws", "Terraform, AWS"),
    ("terraform/azure", "Terraform, Azure"),
    ("terraform/github", "Terraform, GitHub"),
    ("terraform/gitlab", "Terraform, GitLab"),
    ("terraform/google", "Terraform, Google Cloud"),
    ("terraform", "Terraform, any provider"),
];

/// Lines of a case that are shown.
const LONGEST: usize = 40;

const HEAD: &str = "<!-- Generated from the policies: `ANNEXA_UPDATE=1 cargo test --test generated`. -->\n";

/// Returns the list of every policy, by technology.
pub(crate) fn policies_page(set: &PolicySet) -> String {
    let groups = by_technology(set);
    let mut page = format!("# Policies\n\n{HEAD}\n");
    let count = set.iter().count();
    let _ = writeln!(
        page,
        "{count} policies are built in. `annexa policies ID` prints the same on a terminal; [Add a policy](../policies.md) \
         says how one is written.\nA policy that *demonstrates* a control gives evidence that it operates; one that \
         *supports* it helps, and more is needed.\nThe same policies [by topic](topics.md) and \
         [by control](controls.md).\n"
    );
    for (technology, policies) in &groups {
        let _ = writeln!(page, "- [{technology}](#{}): {}", anchor(technology), policies.len());
    }
    for (technology, policies) in &groups {
        let _ = writeln!(page, "\n## {technology}\n\n| id | policy | severity | controls |\n| --- | --- | --- | --- |");
        for policy in policies {
            let metadata = policy.metadata();
            let controls: Vec<&str> = metadata.controls.iter().map(|mapping| mapping.id.as_str()).collect();
            let _ = writeln!(
                page,
                "| {} | {} | {} | {} |",
                link(policy),
                cell(&metadata.title),
                metadata.severity.name(),
                controls.join(", ")
            );
        }
    }
    page
}

/// Returns the page of each policy, by its path below `docs/reference`.
pub(crate) fn policy_pages(set: &PolicySet) -> BTreeMap<String, String> {
    set.iter().map(|policy| (page_of(policy), entry(policy))).collect()
}

/// Returns the page on every topic, with its policies on each technology.
pub(crate) fn topics_page(set: &PolicySet) -> String {
    let mut topics: BTreeMap<&str, BTreeMap<&str, Vec<&Policy>>> = BTreeMap::new();
    for (technology, policies) in by_technology(set) {
        for policy in policies {
            topics.entry(&policy.metadata().topic).or_default().entry(technology).or_default().push(policy);
        }
    }
    let mut page = format!("# Topics\n\n{HEAD}\n");
    let _ = writeln!(
        page,
        "{} topics: what the built-in policies look at, with the policies of each technology.\n\n\
         | topic | technology | policies |\n| --- | --- | --- |",
        topics.len()
    );
    for (topic, technologies) in topics {
        let mut first = topic;
        for (technology, policies) in technologies {
            let links: Vec<String> = policies.into_iter().map(link).collect();
            let _ = writeln!(page, "| {first} | {technology} | {} |", links.join(", "));
            first = "";
        }
    }
    page
}

/// Returns the link to a policy's page, from another page in `docs/reference`.
fn link(policy: &Policy) -> String {
    format!("[{}]({})", policy.brief.id, page_of(policy))
}

/// Returns the path of a policy's page below `docs/reference`: as that of the policy.
fn page_of(policy: &Policy) -> String {
    let folder = policy.module.path.rsplit_once('/').unwrap().0;
    format!("{folder}.md")
}

/// Returns the crosswalk: every control with the policies that bear on it, what they show, and what is left to records and
/// people.
pub(crate) fn controls_page(set: &PolicySet) -> String {
    let mut page = format!("# Controls\n\n{HEAD}\n");
    page.push_str(
        "The 93 controls of ISO/IEC 27001:2022 Annex A, by id and short title, with the built-in policies that bear on \
         them.\nFor a control without a policy a run says `no_evidence`, which is neither good nor bad news. \
         `annexa controls ID`\nprints our guidance on one. No text of the standard is reproduced here.\n\n",
    );
    let controls = Catalogue::embedded().controls();
    let demonstrated = controls.iter().filter(|control| count(set, &control.id, Strength::Demonstrates) > 0).count();
    let backed = controls.iter().filter(|control| {
        [Strength::Demonstrates, Strength::Supports].iter().any(|strength| count(set, &control.id, *strength) > 0)
    });
    let _ = writeln!(
        page,
        "At least one policy bears on {} of them; {demonstrated} can be demonstrated.\n",
        backed.count()
    );
    page.push_str("| control | title | demonstrated by | supported by |\n| --- | --- | --- | --- |\n");
    for control in controls {
        let policies = |strength| match count(set, &control.id, strength) {
            0 => String::new(),
            1 => "1 policy".to_owned(),
            many => format!("{many} policies"),
        };
        let (id, title) = (&control.id, cell(&control.title));
        let link = anchor(&format!("{id} {}", control.title));
        let (strong, weak) = (policies(Strength::Demonstrates), policies(Strength::Supports));
        let _ = writeln!(page, "| [{id}](#{link}) | {title} | {strong} | {weak} |");
    }
    for control in controls {
        let _ = writeln!(page, "\n## {} {}\n", control.id, control.title);
        for (strength, verb) in [(Strength::Demonstrates, "Demonstrated"), (Strength::Supports, "Supported")] {
            let topics = by_topic(set, &control.id, strength);
            if !topics.is_empty() {
                let _ = writeln!(page, "{verb} by:\n");
            }
            for (topic, policies) in &topics {
                let links: Vec<String> = policies.iter().map(|policy| link(policy)).collect();
                let _ = writeln!(page, "- {topic}: {}", links.join(", "));
            }
            if !topics.is_empty() {
                page.push('\n');
            }
        }
        let guidance = Catalogue::embedded().guidance(&control.id).unwrap();
        let _ = writeln!(page, "- **What a repository can show:** {}", one_paragraph(&guidance.shows));
        let _ = writeln!(page, "- **What remains for records and people:** {}", one_paragraph(&guidance.does_not_show));
    }
    page
}

fn bears(policy: &Policy, control: &ControlId, strength: Strength) -> bool {
    policy.metadata().controls.iter().any(|mapping| mapping.id == *control && mapping.strength == strength)
}

fn count(set: &PolicySet, control: &ControlId, strength: Strength) -> usize {
    set.iter().filter(|policy| bears(policy, control, strength)).count()
}

fn by_topic<'a>(set: &'a PolicySet, control: &ControlId, strength: Strength) -> BTreeMap<&'a str, Vec<&'a Policy>> {
    let mut topics: BTreeMap<&str, Vec<&Policy>> = BTreeMap::new();
    for policy in set.iter().filter(|policy| bears(policy, control, strength)) {
        topics.entry(&policy.metadata().topic).or_default().push(policy);
    }
    topics
}

/// Returns the policies by technology.
fn by_technology(set: &PolicySet) -> BTreeMap<&'static str, Vec<&Policy>> {
    let mut groups: BTreeMap<&str, Vec<&Policy>> = BTreeMap::new();
    for policy in set.iter() {
        let folder = policy.module.path.strip_prefix("policies/").unwrap();
        let (_, name) = TECHNOLOGIES
            .iter()
            .find(|(known, _)| folder.strip_prefix(known).is_some_and(|rest| rest.starts_with('/')))
            .unwrap_or_else(|| panic!("give the folder of `{folder}` a name in tests/generated/policies.rs"));
        groups.entry(name).or_default().push(policy);
    }
    groups
}

/// Returns the anchor that GitHub gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn entry(policy: &Policy) -> String {
    let metadata = policy.metadata();
    let mut text =
        format!("# {}: {}\n\n{HEAD}\n{}\n\n", metadata.id, metadata.title, one_paragraph(&metadata.description));
    let subjects: Vec<String> = metadata.subjects.iter().map(|subject| format!("`{subject}`")).collect();
    let _ = writeln!(text, "- **Severity:** {}", metadata.severity.name());
    let _ = writeln!(text, "- **Judges:** {}", subjects.join(", "));
    for mapping in &metadata.controls {
        let verb = match mapping.strength {
            Strength::Demonstrates => "Demonstrates",
            Strength::Supports => "Supports",
        };
        let title = &Catalogue::embedded().control(&mapping.id).unwrap().title;
        let _ = writeln!(text, "- **{verb} {}** ({title}): {}", mapping.id, one_paragraph(&mapping.rationale));
    }
    for (name, parameter) in &metadata.parameters {
        let _ = writeln!(
            text,
            "- **Parameter** `{name}`, default `{}`: {}",
            parameter.default,
            one_paragraph(&parameter.description)
        );
    }
    let _ = writeln!(text, "- **Fix:** {}", one_paragraph(&metadata.remediation));
    let _ = writeln!(text, "- **A pass does not show** {}", sentence(&one_paragraph(&metadata.does_not_show)));
    let source = &policy.module.path;
    let up = "../".repeat(page_of(policy).split('/').count() + 1);
    let _ = writeln!(text, "- **Topic:** [{}]({}topics.md)", metadata.topic, &up[6..]);
    let _ = writeln!(text, "- **Source:** [{source}]({up}{source})");
    let links: Vec<String> = metadata.related_resources.iter().map(|link| format!("<{link}>")).collect();
    let _ = writeln!(text, "- **See also:** {}", links.join(", "));
    text.push_str(&case(policy, "fail_", "Fails"));
    text.push_str(&case(policy, "pass_", "Passes"));
    text
}

fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

/// Returns the smallest case of a policy whose folder begins with a prefix; of equal ones the first by name.
fn case(policy: &Policy, prefix: &str, verb: &str) -> String {
    let folder = Path::new(&*policy.module.path).parent().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let cases = children(&folder).into_iter().filter(|path| name_of(path).starts_with(prefix));
    let files = |case: PathBuf| {
        let mut files = Vec::new();
        collect(&case, &case, &mut files);
        (case, files)
    };
    let lines = |files: &[(String, String)]| files.iter().map(|(_, text)| text.lines().count()).sum::<usize>();
    let chosen = cases.map(files).min_by_key(|(case, files)| (files.len(), lines(files), case.clone()));
    let Some((case, files)) = chosen else {
        panic!("{} has no {prefix}* case in {}", policy.brief.id, folder.display())
    };
    let name = name_of(&case).trim_start_matches(prefix).replace('_', " ");
    let parts: Vec<String> = files.iter().map(|(path, content)| shown(policy, path, content)).collect();
    format!("\n{verb} ({name}):\n\n{}\n", parts.join("\n").trim_end())
}

/// Returns a file of a case. Policies of the repository look at names; content is shown where it may matter to them.
fn shown(policy: &Policy, path: &str, content: &str) -> String {
    let language = language(path);
    let by_name = policy.module.path.starts_with("policies/repository/") && language != "yaml";
    if by_name {
        return format!("- `{path}`");
    }
    let marks = |line: &&str| !matches!(line.trim(), "# expect" | "// expect");
    let lines: Vec<&str> = content.lines().filter(marks).collect();
    let mut text = format!("`{path}`\n\n```{language}\n{}\n", lines[..lines.len().min(LONGEST)].join("\n"));
    if lines.len() > LONGEST {
        let _ = writeln!(text, "# ... {} more lines", lines.len() - LONGEST);
    }
    text.push_str("```\n");
    text
}

fn language(path: &str) -> &'static str {
    let name = name_of(Path::new(path));
    match name.rsplit_once('.').map_or(name.as_str(), |(_, extension)| extension) {
        "tf" => "hcl",
        "yaml" | "yml" => "yaml",
        "json" | "template" => "json",
        "Dockerfile" => "dockerfile",
        _ => "text",
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
fn collect(top: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for path in children(folder) {
        if path.is_dir() {
            collect(top, &path, files);
            continue;
        }
        let relative = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        files.push((relative, text));
    }
}
