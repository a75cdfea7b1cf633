//! The syntax of HCL 2 for those who evaluate it: bodies, blocks, expressions and templates, each with its bytes.
//!
//! Smaller than the crate's own tree, which keeps every comment and space, and also made from JSON's form of the language.

use std::sync::Arc;

use super::super::Value;
use crate::model::Span;

/// A file: its text and its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Syntax {
    /// The text that the spans count in.
    pub text: Arc<str>,
    /// What stands at its top level.
    pub body: Body,
}

/// The attributes and blocks between a pair of braces, or of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The attributes in order.
    pub attributes: Vec<Attribute>,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// `name = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Its name.
    pub name: Arc<str>,
    /// Where the name stands.
    pub name_span: Span,
    /// Its value.
    pub value: Expression,
}

/// `kind "label" { ... }`.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its type.
    pub kind: Arc<str>,
    /// Where the type stands.
    pub kind_span: Span,
    /// Its labels.
    pub labels: Vec<Arc<str>>,
    /// From its type to its last label.
    pub header: Span,
    /// All of it.
    pub span: Span,
    /// What it holds.
    pub body: Body,
}

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: ExpressionKind,
}

/// The forms of an expression. Parentheses are gone: the tree says what belongs together.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpressionKind {
    /// `null`, a boolean, a number, or a string without interpolation.
    Literal(Value),
    /// A string with interpolations or directives.
    Template(Vec<Part>),
    /// `"${x}"` alone: the value of `x`, whatever its type.
    Wrapped(Box<Expression>),
    /// `[a, b]`.
    Array(Vec<Expression>),
    /// `{a = b}`; a key that is a bare word is a literal.
    Object(Vec<(Expression, Expression)>),
    /// A name.
    Variable(Arc<str>),
    /// `base.step[step]`.
    Traversal(Box<Expression>, Vec<Step>),
    /// `condition ? one : other`.
    Conditional(Box<[Expression; 3]>),
    /// `name(arguments...)`.
    Call(Box<Call>),
    /// `-x` (true) or `!x` (false).
    Negation(Box<Expression>),
    /// `!x`.
    Not(Box<Expression>),
    /// `one + other`.
    Binary(Box<(Expression, BinaryOperator, Expression)>),
    /// `[for ...]` or `{for ...}`.
    For(Box<For>),
}

/// A call of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Its name, with namespaces before `::`.
    pub name: Arc<str>,
    /// Its arguments.
    pub arguments: Vec<Expression>,
    /// Whether the last argument is a list of arguments (`...`).
    pub expand: bool,
}

/// A step of a traversal.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// `.name`.
    Attribute(Arc<str>),
    /// `[index]`, or `.0` as in older configurations.
    Index(Expression),
    /// `.*`.
    AttributeSplat,
    /// `[*]`.
    Splat,
}

/// `[for key, value in collection : result if condition]`, or with a key and braces.
#[derive(Clone, Debug, PartialEq)]
pub struct For {
    /// The name bound to each key or index.
    pub key: Option<Arc<str>>,
    /// The name bound to each value.
    pub value: Arc<str>,
    /// What is gone over.
    pub collection: Expression,
    /// The key of each entry; without one, the result is a list.
    pub result_key: Option<Expression>,
    /// The value of each entry or item.
    pub result: Expression,
    /// Whether values of equal keys are gathered in lists.
    pub grouping: bool,
    /// Which elements are taken.
    pub condition: Option<Expression>,
}

/// A part of a template, with strip markers applied.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text.
    Literal(Arc<str>),
    /// `${x}`.
    Interpolation(Expression),
    /// `%{ if x }...%{ else }...%{ endif }`.
    If(Box<(Expression, Vec<Part>, Vec<Part>)>),
    /// `%{ for x in y }...%{ endfor }`.
    For(Box<ForPart>),
}

/// `%{ for key, value in collection }...%{ endfor }`.
#[derive(Clone, Debug, PartialEq)]
pub struct ForPart {
    /// The name bound to each key or index.
    pub key: Option<Arc<str>>,
    /// The name bound to each value.
    pub value: Arc<str>,
    /// What is gone over.
    pub collection: Expression,
    /// What is written for each element.
    pub parts: Vec<Part>,
}

/// The binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say it")]
pub enum BinaryOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

impl Body {
    /// Returns an attribute by its name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| &*attribute.name == name)
    }

    /// Returns the blocks of a type.
    pub fn blocks_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Block> {
        self.blocks.iter().filter(move |block| &*block.kind == kind)
    }
}

impl Expression {
    /// Returns the text of a string without interpolation.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            ExpressionKind::Literal(Value::String(text)) => Some(text),
            _ => None,
        }
    }
}

impl Expression {
    /// Sets the place of this expression and of all in it: it stands in another file than the block that it belongs to.
    pub fn place_at(&mut self, span: Span) {
        self.span = span;
        match &mut self.kind {
            ExpressionKind::Literal(_) | ExpressionKind::Variable(_) => {}
            ExpressionKind::Template(parts) => parts.iter_mut().for_each(|part| part.place_at(span)),
            ExpressionKind::Wrapped(inner) | ExpressionKind::Negation(inner) | ExpressionKind::Not(inner) => {
                inner.place_at(span);
            }
            ExpressionKind::Array(items) => items.iter_mut().for_each(|item| item.place_at(span)),
            ExpressionKind::Object(entries) => {
                for (key, value) in entries {
                    key.place_at(span);
                    value.place_at(span);
                }
            }
            ExpressionKind::Traversal(base, steps) => {
                base.place_at(span);
                for step in steps {
                    if let Step::Index(index) = step {
                        index.place_at(span);
                    }
                }
            }
            ExpressionKind::Conditional(parts) => parts.iter_mut().for_each(|part| part.place_at(span)),
            ExpressionKind::Call(call) => call.arguments.iter_mut().for_each(|argument| argument.place_at(span)),
            ExpressionKind::Binary(operation) => {
                operation.0.place_at(span);
                operation.2.place_at(span);
            }
            ExpressionKind::For(each) => {
                let For { collection, result_key, result, condition, .. } = &mut **each;
                let parts = [Some(collection), result_key.as_mut(), Some(result), condition.as_mut()];
                parts.into_iter().flatten().for_each(|part| part.place_at(span));
            }
        }
    }
}

impl Part {
    fn place_at(&mut self, span: Span) {
        match self {
            Self::Literal(_) => {}
            Self::Interpolation(expression) => expression.place_at(span),
            Self::If(choice) => {
                choice.0.place_at(span);
                choice.1.iter_mut().chain(&mut choice.2).for_each(|part| part.place_at(span));
            }
            Self::For(each) => {
                each.collection.place_at(span);
                each.parts.iter_mut().for_each(|part| part.place_at(span));
            }
        }
    }
}

impl Block {
    /// Sets the place of this block and of all in it.
    pub fn place_at(&mut self, span: Span) {
        self.kind_span = span;
        self.header = span;
        self.span = span;
        for attribute in &mut self.body.attributes {
            attribute.name_span = span;
            attribute.value.place_at(span);
        }
        self.body.blocks.iter_mut().for_each(|block| block.place_at(span));
    }
}
