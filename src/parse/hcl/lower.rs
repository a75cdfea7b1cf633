//! The crate's syntax tree -> ours. Recursion is bounded by the crate, which refuses deeper nesting.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::expr::{self, ObjectKey, TraversalOperator, UnaryOperator};
use hcl_edit::structure;
use hcl_edit::template::{self, Directive, Element, Strip};

use super::super::Value;
use super::number_value;
use super::syntax::{
    Attribute, BinaryOperator, Block, Body, Call, Expression, ExpressionKind, For, ForPart, Part, Step,
};
use crate::model::Span;

/// Where the nodes of a parsed text stand.
#[derive(Clone, Copy)]
pub(super) enum Places {
    /// At their own bytes, moved by this many.
    Own(usize),
    /// All at one place: the text stands in a string of another format, or in another file.
    One(Span),
}

/// How the texts of a template are written.
#[derive(Clone, Copy)]
struct Text {
    /// Between quotes, not in a heredoc or a file.
    quoted: bool,
    /// Characters of indentation that are not meant.
    indent: usize,
}

impl Places {
    fn span(self, range: Option<Range<usize>>) -> Span {
        match (self, range) {
            (Self::Own(offset), Some(range)) => Span::new(range.start, range.end).shifted(offset),
            (Self::Own(_), None) => Span::default(),
            (Self::One(span), _) => span,
        }
    }

    pub(super) fn body(self, body: &structure::Body) -> Body {
        Body {
            attributes: body.attributes().map(|attribute| self.attribute(attribute)).collect(),
            blocks: body.blocks().map(|block| self.block(block)).collect(),
        }
    }

    fn attribute(self, attribute: &structure::Attribute) -> Attribute {
        Attribute {
            name: attribute.key.as_str().into(),
            name_span: self.span(attribute.key.span()),
            value: self.expression(&attribute.value),
        }
    }

    fn block(self, block: &structure::Block) -> Block {
        let kind_span = self.span(block.ident.span());
        let label_span = block.labels.last().and_then(|label| match label {
            structure::BlockLabel::Ident(ident) => ident.span(),
            structure::BlockLabel::String(text) => text.span(),
        });
        Block {
            kind: block.ident.as_str().into(),
            kind_span,
            labels: block.labels.iter().map(|label| label.as_str().into()).collect(),
            header: label_span.map_or(kind_span, |span| kind_span.to(self.span(Some(span)))),
            span: self.span(block.span()),
            body: self.body(&block.body),
        }
    }

    pub(super) fn expression(self, expression: &expr::Expression) -> Expression {
        let kind = match expression {
            expr::Expression::Null(_) => ExpressionKind::Literal(Value::Null),
            expr::Expression::Bool(value) => ExpressionKind::Literal(Value::Bool(**value)),
            expr::Expression::Number(number) => ExpressionKind::Literal(number_value(number)),
            expr::Expression::String(text) => ExpressionKind::Literal(Value::String(text.as_str().into())),
            expr::Expression::Array(array) => {
                ExpressionKind::Array(array.iter().map(|item| self.expression(item)).collect())
            }
            expr::Expression::Object(object) => {
                let entry =
                    |(key, value): (&ObjectKey, &expr::ObjectValue)| (self.key(key), self.expression(value.expr()));
                ExpressionKind::Object(object.iter().map(entry).collect())
            }
            expr::Expression::StringTemplate(text) => self.template(text, true),
            expr::Expression::HeredocTemplate(heredoc) => {
                self.parsed(&heredoc.template, Text { quoted: false, indent: heredoc.indent().unwrap_or(0) })
            }
            expr::Expression::Parenthesis(inner) => self.expression(inner.inner()).kind,
            expr::Expression::Variable(name) => ExpressionKind::Variable(name.as_str().into()),
            expr::Expression::Conditional(condition) => ExpressionKind::Conditional(Box::new([
                self.expression(&condition.cond_expr),
                self.expression(&condition.true_expr),
                self.expression(&condition.false_expr),
            ])),
            expr::Expression::FuncCall(call) => self.call(call),
            expr::Expression::Traversal(traversal) => ExpressionKind::Traversal(
                Box::new(self.expression(&traversal.expr)),
                traversal.operators.iter().map(|operator| self.step(operator)).collect(),
            ),
            expr::Expression::UnaryOp(operation) => {
                let operand = Box::new(self.expression(&operation.expr));
                match *operation.operator {
                    UnaryOperator::Neg => ExpressionKind::Negation(operand),
                    UnaryOperator::Not => ExpressionKind::Not(operand),
                }
            }
            expr::Expression::BinaryOp(operation) => ExpressionKind::Binary(Box::new((
                self.expression(&operation.lhs_expr),
                operator(*operation.operator),
                self.expression(&operation.rhs_expr),
            ))),
            expr::Expression::ForExpr(each) => self.each(each),
        };
        Expression { span: self.span(expression.span()), kind }
    }

    fn key(self, key: &ObjectKey) -> Expression {
        match key {
            ObjectKey::Ident(name) => Expression {
                span: self.span(name.span()),
                kind: ExpressionKind::Literal(Value::String(name.as_str().into())),
            },
            ObjectKey::Expression(expression) => self.expression(expression),
        }
    }

    fn call(self, call: &expr::FuncCall) -> ExpressionKind {
        let mut name = String::new();
        for space in &call.name.namespace {
            name.push_str(space.as_str());
            name.push_str("::");
        }
        name.push_str(call.name.name.as_str());
        ExpressionKind::Call(Box::new(Call {
            name: name.into(),
            arguments: call.args.iter().map(|argument| self.expression(argument)).collect(),
            expand: call.args.expand_final(),
        }))
    }

    fn step(self, operator: &hcl_edit::Decorated<TraversalOperator>) -> Step {
        match &**operator {
            TraversalOperator::AttrSplat(_) => Step::AttributeSplat,
            TraversalOperator::FullSplat(_) => Step::Splat,
            TraversalOperator::GetAttr(name) => Step::Attribute(name.as_str().into()),
            TraversalOperator::Index(index) => Step::Index(self.expression(index)),
            TraversalOperator::LegacyIndex(index) => {
                let number = i64::try_from(**index).unwrap_or(i64::MAX);
                let kind = ExpressionKind::Literal(Value::Int(number));
                Step::Index(Expression { span: self.span(operator.span()), kind })
            }
        }
    }

    fn each(self, each: &expr::ForExpr) -> ExpressionKind {
        ExpressionKind::For(Box::new(For {
            key: each.intro.key_var.as_ref().map(|name| name.as_str().into()),
            value: each.intro.value_var.as_str().into(),
            collection: self.expression(&each.intro.collection_expr),
            result_key: each.key_expr.as_ref().map(|key| self.expression(key)),
            result: self.expression(&each.value_expr),
            grouping: each.grouping,
            condition: each.cond.as_ref().map(|condition| self.expression(&condition.expr)),
        }))
    }

    pub(super) fn template(self, template: &template::Template, quoted: bool) -> ExpressionKind {
        self.parsed(template, Text { quoted, indent: 0 })
    }

    fn parsed(self, template: &template::Template, text: Text) -> ExpressionKind {
        let mut elements = template.iter();
        if text.quoted
            && let (Some(Element::Interpolation(only)), None) = (elements.next(), elements.next())
        {
            return ExpressionKind::Wrapped(Box::new(self.expression(&only.expr)));
        }
        // The crate takes the indentation of a heredoc from its own texts, but not from those in directives.
        let mut parts = self.parts(template, Text { indent: 0, ..text }, Strip::None, text);
        match &mut parts[..] {
            [] => ExpressionKind::Literal(Value::String("".into())),
            [Part::Literal(text)] => ExpressionKind::Literal(Value::String(Arc::clone(text))),
            _ => ExpressionKind::Template(parts),
        }
    }

    /// Returns the parts of a template; `around` says whether the markers around it strip its first and last text.
    fn parts(self, template: &template::Template, own: Text, around: Strip, inner: Text) -> Vec<Part> {
        let elements: Vec<&Element> = template.iter().collect();
        let mut parts = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            match element {
                Element::Literal(text) => {
                    let before = index.checked_sub(1).map(|before| strips(elements[before]).1);
                    let after = elements.get(index + 1).map(|after| strips(after).0);
                    let dedented = dedented(text, own.indent);
                    let mut text = &*dedented;
                    if before.unwrap_or(around.strip_start()) {
                        text = without_leading(text, own.quoted);
                    }
                    if after.unwrap_or(around.strip_end()) {
                        text = without_trailing(text, own.quoted);
                    }
                    if !text.is_empty() {
                        parts.push(Part::Literal(text.into()));
                    }
                }
                Element::Interpolation(interpolation) => {
                    parts.push(Part::Interpolation(self.expression(&interpolation.expr)));
                }
                Element::Directive(directive) => parts.push(self.directive(directive, inner)),
            }
        }
        parts
    }

    fn directive(self, directive: &Directive, text: Text) -> Part {
        match directive {
            Directive::If(choice) => {
                let end = choice.endif_expr.strip.strip_start();
                let middle = choice.else_expr.as_ref().map(|other| other.strip);
                let around = both(choice.if_expr.strip.strip_end(), middle.map_or(end, Strip::strip_start));
                let then = self.parts(&choice.if_expr.template, text, around, text);
                let otherwise = choice
                    .else_expr
                    .as_ref()
                    .map(|other| self.parts(&other.template, text, both(other.strip.strip_end(), end), text));
                let condition = self.expression(&choice.if_expr.cond_expr);
                Part::If(Box::new((condition, then, otherwise.unwrap_or_default())))
            }
            Directive::For(each) => {
                let around = both(each.for_expr.strip.strip_end(), each.endfor_expr.strip.strip_start());
                Part::For(Box::new(ForPart {
                    key: each.for_expr.key_var.as_ref().map(|name| name.as_str().into()),
                    value: each.for_expr.value_var.as_str().into(),
                    collection: self.expression(&each.for_expr.collection_expr),
                    parts: self.parts(&each.for_expr.template, text, around, text),
                }))
            }
        }
    }
}

fn both(start: bool, end: bool) -> Strip {
    Strip::from((start, end))
}

/// Returns whether an element strips the text before it, and the text behind it.
fn strips(element: &Element) -> (bool, bool) {
    match element {
        Element::Literal(_) => (false, false),
        Element::Interpolation(interpolation) => (interpolation.strip.strip_start(), interpolation.strip.strip_end()),
        Element::Directive(directive) => match &**directive {
            Directive::If(choice) => (choice.if_expr.strip.strip_start(), choice.endif_expr.strip.strip_end()),
            Directive::For(each) => (each.for_expr.strip.strip_start(), each.endfor_expr.strip.strip_end()),
        },
    }
}

/// Returns a text whose lines, but for the first, lack so much of their indentation.
fn dedented(text: &str, indent: usize) -> Cow<'_, str> {
    if indent == 0 || !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut lines = text.split('\n');
    let mut dedented = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        dedented.push('\n');
        let space = line.len() - line.trim_start_matches([' ', '\t']).len();
        dedented.push_str(&line[space.min(indent)..]);
    }
    Cow::Owned(dedented)
}

/// Returns a text without the space at its start. Terraform reads the text of a heredoc line by line, and a marker strips
/// only in the line it touches.
fn without_leading(text: &str, quoted: bool) -> &str {
    if quoted {
        return text.trim_start();
    }
    let end = text.find('\n').map_or(text.len(), |end| end + 1);
    let stripped = text[..end].trim_start();
    &text[end - stripped.len()..]
}

/// Returns a text without the space at its end, likewise.
fn without_trailing(text: &str, quoted: bool) -> &str {
    if quoted {
        return text.trim_end();
    }
    let body = text.strip_suffix('\n').unwrap_or(text);
    let start = body.rfind('\n').map_or(0, |at| at + 1);
    let line = if text.len() > body.len() || start < body.len() { start } else { text.len() };
    &text[..line + text[line..].trim_end().len()]
}

fn operator(operator: expr::BinaryOperator) -> BinaryOperator {
    match operator {
        expr::BinaryOperator::Or => BinaryOperator::Or,
        expr::BinaryOperator::And => BinaryOperator::And,
        expr::BinaryOperator::Eq => BinaryOperator::Equal,
        expr::BinaryOperator::NotEq => BinaryOperator::NotEqual,
        expr::BinaryOperator::Less => BinaryOperator::Less,
        expr::BinaryOperator::LessEq => BinaryOperator::LessOrEqual,
        expr::BinaryOperator::Greater => BinaryOperator::Greater,
        expr::BinaryOperator::GreaterEq => BinaryOperator::GreaterOrEqual,
        expr::BinaryOperator::Plus => BinaryOperator::Add,
        expr::BinaryOperator::Minus => BinaryOperator::Subtract,
        expr::BinaryOperator::Mul => BinaryOperator::Multiply,
        expr::BinaryOperator::Div => BinaryOperator::Divide,
        expr::BinaryOperator::Mod => BinaryOperator::Modulo,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_strips_the_line_that_it_touches() {
        assert_eq!(without_leading("\n  a\n", false), "  a\n");
        assert_eq!(without_leading("  \n  a", true), "a");
        assert_eq!(without_trailing("a\n  ", false), "a\n");
        assert_eq!(without_trailing("a  \nb \n", false), "a  \nb");
        assert_eq!(without_trailing("a \n ", true), "a");
    }
}
