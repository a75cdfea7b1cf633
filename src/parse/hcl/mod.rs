//! Reads HCL 2 into `{attributes: {...}, blocks: [{type, labels, body}]}`.
//!
//! Literals become values; every other expression becomes an unknown that keeps its text and the names that it refers to.
//! Inside a block's body, attributes are values and nested blocks are lists of objects; the labels of a nested block are
//! objects around its body (`dynamic "ingress" {}` is `dynamic: [{ingress: {...}}]`). What a block means is not known here.

mod lower;
pub mod syntax;

use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ObjectKey, Traversal, TraversalOperator, UnaryOperator};
use hcl_edit::structure::{Attribute, Block, BlockLabel, Body, Structure};
use hcl_edit::template::{Element, HeredocTemplate};
use hcl_edit::visit::{self, Visit};

use self::lower::Places;
use self::syntax::ExpressionKind;
use super::{Entry, Fault, Format, Node, Object, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// HCL 2: Terraform and OpenTofu.
pub(super) struct Hcl;

impl Format for Hcl {
    fn kind(&self) -> FileKind {
        FileKind::Hcl
    }

    fn parse(&self, text: &str, _limits: &ParseLimits) -> Parsed {
        // The crate bounds nesting itself (64 levels), and the number of nodes is bounded by the size of the text.
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let reader = Reader { text, offset: mark };
        match hcl_edit::parser::parse_body(&text[mark..]) {
            Ok(body) => {
                let syntax = Places::Own(mark).body(&body);
                Parsed::syntax(reader.root(&body), syntax)
            }
            Err(error) => {
                let at = error.location().offset() + mark;
                Parsed::fault(Fault::new(sentence(error.message()), Span::new(at, at)))
            }
        }
    }
}

/// Reads a text as a template, as `templatefile` and JSON's form of the language do; every node gets this place.
///
/// # Errors
/// If the text is no template.
pub fn parse_template(text: &str, place: Span, quoted: bool) -> Result<ExpressionKind, String> {
    match hcl_edit::parser::parse_template(text) {
        Ok(template) => Ok(Places::One(place).template(&template, quoted)),
        Err(error) => Err(sentence(error.message())),
    }
}

/// Reads a text as an expression; every node gets this place.
///
/// # Errors
/// If the text is no expression.
pub fn parse_expression(text: &str, place: Span) -> Result<syntax::Expression, String> {
    match hcl_edit::parser::parse_expr(text.trim()) {
        Ok(expression) => Ok(Places::One(place).expression(&expression)),
        Err(error) => Err(sentence(error.message())),
    }
}

/// The crate separates what is wrong from what is expected by a semicolon and speaks in full words already.
fn sentence(message: &str) -> String {
    message.split('\n').next().unwrap_or_default().trim_end_matches('.').to_owned()
}

struct Reader<'text> {
    text: &'text str,
    /// Bytes before the text that the crate saw: a byte-order mark.
    offset: usize,
}

impl Reader<'_> {
    fn span(&self, range: Option<std::ops::Range<usize>>) -> Span {
        range.map_or_else(Span::default, |range| Span::new(range.start, range.end).shifted(self.offset))
    }

    fn root(&self, body: &Body) -> Node {
        let whole = Span::new(0, self.text.len());
        let attributes: Object = body.attributes().map(|attribute| self.attribute(attribute)).collect();
        let blocks = body.blocks().map(|block| self.block(block)).collect();
        Node::object(
            [
                Entry::new("attributes", whole, Node::new(Value::Object(attributes), whole)),
                Entry::new("blocks", whole, Node::array(blocks, whole)),
            ],
            whole,
        )
    }

    fn block(&self, block: &Block) -> Node {
        let span = self.span(block.span());
        let kind = self.span(block.ident.span());
        let labels: Vec<Node> = block.labels.iter().map(|label| self.label(label)).collect();
        let header = labels.last().map_or(kind, |label| kind.to(label.span));
        Node::object(
            [
                Entry::new("type", header, Node::string(block.ident.as_str(), kind)),
                Entry::new("labels", header, Node::array(labels, header)),
                Entry::new("body", header, self.body(&block.body, span)),
            ],
            span,
        )
    }

    fn label(&self, label: &BlockLabel) -> Node {
        let span = match label {
            BlockLabel::Ident(ident) => ident.span(),
            BlockLabel::String(text) => text.span(),
        };
        Node::string(label.as_str(), self.span(span))
    }

    fn attribute(&self, attribute: &Attribute) -> Entry {
        Entry::new(attribute.key.as_str(), self.span(attribute.key.span()), self.expression(&attribute.value))
    }

    fn body(&self, body: &Body, span: Span) -> Node {
        let mut object = Object::default();
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => {
                    object.insert(self.attribute(attribute));
                }
                Structure::Block(block) => self.nested(block, &mut object),
            }
        }
        Node::new(Value::Object(object), span)
    }

    /// Adds a nested block to the list of its type. The place of the block itself is its header.
    fn nested(&self, block: &Block, object: &mut Object) {
        let span = self.span(block.span());
        let key_span = self.span(block.ident.span());
        let labels: Vec<Node> = block.labels.iter().map(|label| self.label(label)).collect();
        let header = labels.last().map_or(key_span, |label| key_span.to(label.span));
        let mut item = self.body(&block.body, header);
        for label in labels.into_iter().rev() {
            item = Node::object([Entry::new(label.as_str().unwrap_or_default(), label.span, item)], header);
        }
        let name = block.ident.as_str();
        let mut items = match object.get(name).map(|node| &node.value) {
            Some(Value::Array(items)) => items.clone(),
            _ => Vec::new(),
        };
        items.push(item);
        let first = object.entry(name).map_or(key_span, |entry| entry.key_span);
        object.insert(Entry::new(name, first, Node::array(items, first.to(span))));
    }

    fn expression(&self, expression: &Expression) -> Node {
        let span = self.span(expression.span());
        let value = match expression {
            Expression::Null(_) => Value::Null,
            Expression::Bool(value) => Value::Bool(**value),
            Expression::Number(number) => number_value(number),
            Expression::String(text) => Value::String(text.as_str().into()),
            Expression::Array(array) => Value::Array(array.iter().map(|item| self.expression(item)).collect()),
            Expression::Object(object) => return self.object(object, expression, span),
            Expression::HeredocTemplate(heredoc) => match heredoc_text(heredoc) {
                Some(text) => Value::String(text.into()),
                None => return self.unknown(expression, span),
            },
            Expression::Parenthesis(inner) => return Node { span, ..self.expression(inner.inner()) },
            Expression::UnaryOp(operation) => match (*operation.operator, self.expression(&operation.expr).value) {
                (UnaryOperator::Neg, Value::Int(number)) => number.checked_neg().map_or(Value::Null, Value::Int),
                (UnaryOperator::Neg, Value::Float(number)) => Value::Float(-number),
                (UnaryOperator::Not, Value::Bool(value)) => Value::Bool(!value),
                _ => return self.unknown(expression, span),
            },
            _ => return self.unknown(expression, span),
        };
        Node::new(value, span)
    }

    /// An object with a computed key is unknown as a whole: any key may be there.
    fn object(&self, object: &hcl_edit::expr::Object, expression: &Expression, span: Span) -> Node {
        let mut entries = Vec::with_capacity(object.len());
        for (key, value) in object {
            let (name, key_span) = match key {
                ObjectKey::Ident(ident) => (ident.as_str().to_owned(), ident.span()),
                ObjectKey::Expression(Expression::String(text)) => (text.as_str().to_owned(), text.span()),
                ObjectKey::Expression(Expression::Number(number)) => (number.to_string(), number.span()),
                ObjectKey::Expression(_) => return self.unknown(expression, span),
            };
            entries.push(Entry::new(name, self.span(key_span), self.expression(value.expr())));
        }
        Node::object(entries, span)
    }

    fn unknown(&self, expression: &Expression, span: Span) -> Node {
        let mut names = References::default();
        names.visit_expr(expression);
        Node::unknown(span.of(self.text).trim(), names.found, span)
    }
}

fn number_value(number: &hcl_edit::Number) -> Value {
    match (number.as_i64(), number.as_f64()) {
        (Some(integer), _) => Value::Int(integer),
        (None, Some(float)) => super::json::float_of(&float.to_string()),
        (None, None) => super::json::integer_of(&number.to_string()),
    }
}

/// Returns the text of a heredoc without interpolations, dedented where `<<-` asks for it.
fn heredoc_text(heredoc: &HeredocTemplate) -> Option<String> {
    heredoc.template.iter().try_fold(String::new(), |mut text, element| match element {
        Element::Literal(literal) => {
            text.push_str(literal);
            Some(text)
        }
        _ => None,
    })
}

/// Collects the names that an expression refers to, in order of appearance and once each.
#[derive(Default)]
struct References {
    found: Vec<Arc<str>>,
}

impl References {
    fn note(&mut self, name: String) {
        if !self.found.iter().any(|known| **known == name) {
            self.found.push(name.into());
        }
    }
}

impl Visit for References {
    fn visit_traversal(&mut self, traversal: &Traversal) {
        let Expression::Variable(root) = &traversal.expr else {
            return visit::visit_traversal(self, traversal);
        };
        let mut name = root.as_str().to_owned();
        for operator in &traversal.operators {
            match &**operator {
                TraversalOperator::GetAttr(part) => {
                    name.push('.');
                    name.push_str(part.as_str());
                }
                // The name of an instance's attribute: `aws_subnet.a[0].id` refers to `aws_subnet.a.id`.
                TraversalOperator::Index(index) => self.visit_expr(index),
                _ => {}
            }
        }
        self.note(name);
    }

    fn visit_expr(&mut self, expression: &Expression) {
        match expression {
            Expression::Variable(name) => self.note(name.as_str().to_owned()),
            other => visit::visit_expr(self, other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(text: &str) -> Node {
        let parsed = Hcl.parse(text, &ParseLimits::default());
        assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
        parsed.documents.into_iter().next().unwrap().root
    }

    fn body(text: &str) -> Node {
        root(text).get("blocks").unwrap().as_array().unwrap()[0].get("body").unwrap().clone()
    }

    #[test]
    fn literals_are_values_and_expressions_are_unknown() {
        let text = concat!(
            "\u{feff}resource \"aws_s3_bucket\" \"data\" {\n  a = -5\n  b = !true\n  c = (\"x\")\n  d = \"${var.x}-y\"\n",
            "  e = aws_kms_key.k[count.index].arn\n  f = { x = 1, \"y\" = [true, null] }\n  g = merge(local.a, var.b)\n",
            "  h = 1.5\n  i = \"$${literal}\"\n}\n",
        );
        let body = body(text);
        assert_eq!(body.get("a").unwrap().value, Value::Int(-5));
        assert_eq!(body.get("b").unwrap().value, Value::Bool(false));
        assert_eq!(body.get("c").unwrap().as_str(), Some("x"));
        assert_eq!(body.get("i").unwrap().as_str(), Some("${literal}"));
        let unknown = |key: &str| {
            let unknown = body.get(key).unwrap().as_unknown().unwrap();
            (unknown.expression.to_string(), unknown.references.iter().map(|r| r.to_string()).collect::<Vec<_>>())
        };
        assert_eq!(unknown("d"), ("\"${var.x}-y\"".into(), vec!["var.x".to_owned()]));
        assert_eq!(unknown("e").1, ["count.index", "aws_kms_key.k.arn"]);
        assert_eq!(unknown("g").1, ["local.a", "var.b"]);
        assert_eq!(body.at(&["f", "x"]).unwrap().value, Value::Int(1));
        assert_eq!(body.get("h").unwrap().value, Value::Float(1.5));
        assert_eq!(body.get("a").unwrap().span.of(text), "-5");
        assert_eq!(body.as_object().unwrap().entry("f").unwrap().key_span.of(text), "f");
    }

    #[test]
    fn nested_blocks_are_lists_and_labels_are_objects_around_them() {
        let body = body("resource \"a\" \"b\" {\n  x { y = 1 }\n  x { y = 2 }\n  dynamic \"z\" { for_each = [] }\n}\n");
        assert_eq!(body.get("x").unwrap().as_array().unwrap().len(), 2);
        assert!(body.get("dynamic").unwrap().as_array().unwrap()[0].get("z").unwrap().get("for_each").is_some());
    }

    #[test]
    fn heredocs_without_interpolation_are_strings() {
        let body = body(
            "locals {\n  a = <<EOT\n{\"x\": 1}\nEOT\n  b = <<-EOT\n    one\n      two\n    EOT\n  c = <<EOT\n${var.x}\nEOT\n}\n",
        );
        assert_eq!(body.get("a").unwrap().as_str(), Some("{\"x\": 1}\n"));
        assert_eq!(body.get("b").unwrap().as_str(), Some("one\n  two\n"));
        assert!(body.get("c").unwrap().as_unknown().is_some());
    }

    #[test]
    fn a_fault_names_its_place() {
        let parsed = Hcl.parse("a = \n", &ParseLimits::default());
        assert!(parsed.documents.is_empty());
        assert_eq!(parsed.faults[0].span.start, 4);
        let deep = Hcl.parse(&format!("a = {}", "[".repeat(200_000)), &ParseLimits::default());
        assert!(deep.faults[0].fatal);
    }
}
