//! The evidence as a document for people: one HTML file that an auditor can read, print and keep.
//!
//! It takes the record, and the index of a bundle where there is one, and gives one file that holds all it needs: no
//! script, nothing that is fetched, the same bytes for the same input. What was not looked at stands before any number
//! that pleases. The sections stand in one file each, in the order of the document, with their template beside the type
//! that fills it; what a repository says reaches a template only through [`words::shown`] and is escaped there.

mod acceptances;
mod clauses;
mod completeness;
mod controls;
mod cover;
mod heat_map;
mod method;
mod printed;
#[cfg(test)]
mod sample;
mod soa;
mod summary;
#[cfg(test)]
mod tests;
mod words;

use askama::Template;

use self::acceptances::Acceptances;
use self::clauses::Clauses;
use self::completeness::Completeness;
use self::controls::Controls;
use self::cover::Cover;
use self::method::{Glossary, Method, Verify};
use self::printed::Printed;
use self::soa::Statement;
use self::summary::Summary;
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{BundleIndex, Evidence};

/// The style sheet, for screen, dark screen and paper.
const STYLE: &str = include_str!("style.css");

/// The `html` format: the report of a run outside a bundle.
pub(crate) struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        html(evidence, None)
    }
}

/// Writes the report of a record; with the index of its bundle it names the commit, the signers and how to verify them.
///
/// # Errors
/// If a template cannot be filled.
pub fn html(evidence: &Evidence, index: Option<&BundleIndex>) -> Result<Vec<u8>, ReportError> {
    let printed = Printed::choose(evidence);
    let title = words::running_title(evidence);
    let page = Page {
        style: STYLE,
        running: words::css_string(&title),
        document: words::css_string(&words::document_id(evidence)),
        title,
        cover: Cover::new(evidence, index),
        summary: Summary::new(evidence, index),
        soa: Statement::new(evidence),
        controls: Controls::new(evidence, &printed),
        acceptances: Acceptances::new(evidence),
        clauses: Clauses::new(evidence),
        completeness: Completeness::new(evidence),
        method: Method::new(evidence, index),
        verify: index.map(Verify::new),
        glossary: Glossary::new(index.is_some()),
    };
    Ok(without_empty_lines(&page.render()?).into_bytes())
}

/// Returns the lines that hold something, each with its end. Templates leave empty ones where nothing is to be said.
fn without_empty_lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 1);
    for line in html.lines().filter(|line| !line.trim().is_empty()) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// The whole document.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{{ title }}</title>
<style>
{{ style|safe }}
@page { @top-left { content: {{ running|safe }}; } @bottom-left { content: {{ document|safe }}; } }
</style>
</head>
<body>
{{ cover|safe }}
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
<li><a href="#purpose">What this document is, and what it is not</a></li>
<li><a href="#summary">Summary</a></li>
<li><a href="#soa">Statement of Applicability</a></li>
<li><a href="#controls">Controls, one by one</a></li>
<li><a href="#acceptances">Risk acceptances</a></li>
<li><a href="#clauses">Clauses 4 to 10</a></li>
<li><a href="#completeness">Completeness</a></li>
<li><a href="#method">Method</a></li>
{% if verify.is_some() %}
<li><a href="#verify">How to verify</a></li>
{% endif %}
<li><a href="#glossary">Glossary</a></li>
</ol>
</nav>
<main>
<section id="purpose">
<h2><span class="number">1</span> What this document is, and what it is not</h2>
<p>It reports <strong>automated evidence</strong>: what policies, run over the files of one repository, found for or
against the rules that the organisation has declared, control by control, with the place of each finding. Every result
names its population, so that a reader can tell &ldquo;looked at and in order&rdquo; from &ldquo;not looked at&rdquo;.</p>
<p>It is <strong>no opinion on conformity</strong> with ISO/IEC 27001 and no certificate. It is input to an audit and not
the result of one: whether a control is suitable, works in practice and covers the whole scope is for people to judge,
by interview, observation and records that a repository does not hold. The title of each control is given so that it can be
found; the text of the standard is not repeated here.</p>
<p>Nothing was sampled: each policy judges every subject that its selector matches. Nothing was run: files are read,
without network, and nothing of what is scanned is executed.</p>
</section>
{{ summary|safe }}
{{ soa|safe }}
{{ controls|safe }}
{{ acceptances|safe }}
{{ clauses|safe }}
{{ completeness|safe }}
{{ method|safe }}
{% if let Some(verify) = verify %}
{{ verify|safe }}
{% endif %}
{{ glossary|safe }}
</main>
</body>
</html>"##
)]
struct Page<'a> {
    style: &'static str,
    running: String,
    document: String,
    title: String,
    cover: Cover,
    summary: Summary,
    soa: Statement,
    controls: Controls,
    acceptances: Acceptances,
    clauses: Clauses,
    completeness: Completeness,
    method: Method,
    verify: Option<Verify<'a>>,
    glossary: Glossary,
}
