//! Completeness: every file has one disposition, and what was not judged is listed with its reason.

use askama::Template;

use super::printed::UNDETERMINED;
use super::summary::LOOKED_AT;
use super::words::{number, place, prose, shown};
use crate::evidence::{Evidence, FileRecord, PolicyError, Undetermined};
use crate::model::Disposition;
use crate::report::text::joined;

/// Files printed of one disposition.
const FILES: usize = 60;
/// Policy errors printed.
const ERRORS: usize = 100;

/// The section.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="completeness">
<h2><span class="number">7</span> Completeness</h2>
<h3>The population of files</h3>
<p>Every file of the tree stands here once. &ldquo;Evaluated&rdquo; says that at least one policy judged something in it, not that all of it was judged.</p>
<table class="population">
<thead><tr><th scope="col">What became of the files</th><th scope="col">Files</th><th scope="col">What that means</th></tr></thead>
<tbody>
{% for row in dispositions %}
<tr><th scope="row">{{ row.label }}</th><td>{{ row.count }}</td><td>{{ row.meaning }}</td></tr>
{% endfor %}
</tbody>
<tfoot><tr><th scope="row">All files of the tree</th><td>{{ total }}</td><td>{{ sum }}</td></tr></tfoot>
</table>
<h3 id="not-judged">Files that were not judged</h3>
{% if groups.is_empty() %}
<p>There is none.</p>
{% else %}
<table class="files">
<thead><tr><th scope="col">File</th><th scope="col">What became of it</th><th scope="col">Reason</th></tr></thead>
<tbody>
{% for group in groups %}
{% for file in group.files %}
<tr><td class="code">{{ file.path }}</td><td>{{ group.label }}</td><td>{{ file.reason|safe }}</td></tr>
{% endfor %}
{% if group.more > 0 %}
<tr class="more"><td colspan="3">{{ group.more }} more {{ group.label }}: see <span class="code">files</span> in record.json</td></tr>
{% endif %}
{% endfor %}
</tbody>
</table>
{% endif %}
<h3 id="undetermined">Outcomes that the source does not settle</h3>
{% if undetermined.is_empty() %}
<p>There is none.</p>
{% else %}
<table class="outcomes">
<thead><tr><th scope="col">No.</th><th scope="col">Subject and place</th><th scope="col">Policy</th><th scope="col">What would settle it</th></tr></thead>
<tbody>
{% for row in undetermined %}
<tr id="U{{ row.number }}"><td>U{{ row.number }}</td><td>{{ row.address }} <span class="place code">{{ row.place }}</span></td><td class="code">{{ row.policy }}</td><td>{% for line in row.deciding %}<span class="line">{{ line|safe }}</span> {% endfor %}</td></tr>
{% endfor %}
</tbody>
</table>
{% if undetermined_more > 0 %}<p class="more">{{ undetermined_more }} more: see <span class="code">undetermined</span> in record.json.</p>{% endif %}
{% endif %}
<h3 id="policy-errors">Policies that could not be loaded or evaluated</h3>
{% if errors.is_empty() %}
<p>There is none.</p>
{% else %}
<table class="files">
<thead><tr><th scope="col">Policy</th><th scope="col">Where</th><th scope="col">What went wrong</th></tr></thead>
<tbody>
{% for row in errors %}
<tr><td class="code">{{ row.policy }}</td><td>{{ row.at }}</td><td>{{ row.message|safe }}</td></tr>
{% endfor %}
</tbody>
</table>
{% if errors_more > 0 %}<p class="more">{{ errors_more }} more: see <span class="code">errors</span> in record.json.</p>{% endif %}
{% endif %}
</section>"##
)]
pub(super) struct Completeness {
    dispositions: Vec<DispositionRow>,
    total: String,
    sum: &'static str,
    groups: Vec<Group>,
    undetermined: Vec<OutcomeRow>,
    undetermined_more: usize,
    errors: Vec<ErrorRow>,
    errors_more: usize,
}

struct DispositionRow {
    label: &'static str,
    count: String,
    meaning: &'static str,
}

/// Files of one disposition.
struct Group {
    label: &'static str,
    files: Vec<FileRow>,
    more: usize,
}

struct FileRow {
    path: String,
    reason: String,
}

struct OutcomeRow {
    number: usize,
    address: String,
    place: String,
    policy: String,
    deciding: Vec<String>,
}

struct ErrorRow {
    policy: String,
    at: String,
    message: String,
}

impl Completeness {
    pub(super) fn new(evidence: &Evidence) -> Self {
        let counted = |disposition: &Disposition| evidence.summary.files.get(disposition).copied().unwrap_or_default();
        let total: usize = Disposition::ALL.iter().map(counted).sum();
        let row = |disposition: Disposition| DispositionRow {
            label: disposition.label(),
            count: number(counted(&disposition)),
            meaning: meaning(disposition),
        };
        let groups = Disposition::ALL.into_iter().filter(|disposition| !LOOKED_AT.contains(disposition));
        Self {
            dispositions: Disposition::ALL.into_iter().filter(|one| counted(one) > 0).map(row).collect(),
            total: number(total),
            sum: if total == evidence.files.len() {
                "the sum of the rows, and the number of files in the record"
            } else {
                "the sum of the rows; the record lists another number of files"
            },
            groups: groups.filter_map(|disposition| group(evidence, disposition)).collect(),
            undetermined: evidence.undetermined.iter().take(UNDETERMINED).enumerate().map(outcome).collect(),
            undetermined_more: evidence.undetermined.len().saturating_sub(UNDETERMINED),
            errors: evidence.errors.iter().take(ERRORS).map(error).collect(),
            errors_more: evidence.errors.len().saturating_sub(ERRORS),
        }
    }
}

const fn meaning(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Evaluated => "at least one policy judged something in it",
        Disposition::Searched => "searched for secrets; nothing else in it is judged",
        Disposition::NothingApplies => "looked at, and no policy applies to anything in it",
        Disposition::Templated => "a template of an engine that was not run",
        Disposition::Unparsed => "it, or a part of it, could not be parsed",
        Disposition::Excluded => "annexa.yaml leaves it out, with a reason",
        Disposition::Ignored => "git ignores it and does not track it",
        Disposition::TooLarge => "larger than the limit",
        Disposition::Binary => "bytes that are no text",
        Disposition::Symlink => "a link, reported and not followed",
        Disposition::Submodule => "the mount point of another repository",
        Disposition::Unreadable => "could not be read",
    }
}

fn group(evidence: &Evidence, disposition: Disposition) -> Option<Group> {
    let mut files = evidence.files.iter().filter(|file| file.disposition == disposition);
    let printed: Vec<FileRow> = files.by_ref().take(FILES).map(file_row).collect();
    (!printed.is_empty()).then(|| Group { label: disposition.label(), files: printed, more: files.count() })
}

fn file_row(file: &FileRecord) -> FileRow {
    FileRow {
        path: place(&file.path, file.location.as_ref()),
        reason: file.reason.as_deref().map_or_else(|| meaning(file.disposition).to_owned(), prose),
    }
}

fn outcome((at, outcome): (usize, &Undetermined)) -> OutcomeRow {
    OutcomeRow {
        number: at + 1,
        address: shown(&outcome.address),
        place: place(&outcome.path, outcome.location.as_ref()),
        policy: outcome.policy.to_string(),
        deciding: outcome
            .deciding
            .iter()
            .map(|value| format!("{}: {}", prose(&format!("`{}`", value.expression)), prose(&value.remedy)))
            .collect(),
    }
}

fn error(error: &PolicyError) -> ErrorRow {
    let at = match (&error.address, &error.path) {
        (Some(address), Some(path)) => format!("{} in {}", shown(address), shown(path)),
        (None, Some(path)) => shown(path),
        (Some(address), None) => shown(address),
        (None, None) => "it did not load".to_owned(),
    };
    ErrorRow { policy: shown(&error.policy), at, message: prose(&joined(&error.message)) }
}
