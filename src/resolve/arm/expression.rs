//! Template expressions: `[concat(parameters('name'), '/default')]` -> a tree of calls.

use std::fmt;

/// Calls nested deeper than this are not read: the expression is then unknown as a whole.
const DEPTH: usize = 32;

/// An expression of the template language.
#[derive(Debug, PartialEq)]
pub(super) enum Expression {
    /// A text.
    Text(String),
    /// A whole number; the language has no others.
    Number(i64),
    /// A function with its arguments.
    Call(String, Vec<Expression>),
    /// A property or an element of a value: `.id`, `[0]`, `[copyIndex()]`.
    Member(Box<Expression>, Box<Expression>),
}

impl fmt::Display for Expression {
    /// Writes an expression without quotes and spaces, so that what is the same reads the same.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Number(number) => write!(out, "{number}"),
            Self::Call(function, arguments) => {
                write!(out, "{function}(")?;
                for (index, argument) in arguments.iter().enumerate() {
                    write!(out, "{}{argument}", if index > 0 { ", " } else { "" })?;
                }
                out.write_str(")")
            }
            Self::Member(value, key) => match &**key {
                Self::Text(key) => write!(out, "{value}.{key}"),
                key => write!(out, "{value}[{key}]"),
            },
        }
    }
}

/// What a string of a template is.
#[derive(Debug, PartialEq)]
pub(super) enum Kind<'text> {
    /// A text as it stands.
    Literal,
    /// A text whose first bracket is doubled, so that it is no expression; without that bracket.
    Escaped(&'text str),
    /// An expression, without its brackets.
    Expression(&'text str),
}

/// Returns what a string is: an expression stands in brackets.
pub(super) fn kind_of(text: &str) -> Kind<'_> {
    match text.strip_prefix('[') {
        Some(rest) if rest.starts_with('[') => Kind::Escaped(rest),
        Some(rest) => rest.strip_suffix(']').map_or(Kind::Literal, Kind::Expression),
        None => Kind::Literal,
    }
}

/// Reads an expression without its brackets; nothing if it is not one that the language knows.
pub(super) fn parse(text: &str) -> Option<Expression> {
    let mut reader = Reader { rest: text };
    let expression = reader.expression(DEPTH)?;
    reader.rest.trim().is_empty().then_some(expression)
}

struct Reader<'text> {
    rest: &'text str,
}

impl Reader<'_> {
    fn expression(&mut self, depth: usize) -> Option<Expression> {
        let depth = depth.checked_sub(1)?;
        self.rest = self.rest.trim_start();
        let mut value = match self.rest.chars().next()? {
            '\'' => self.text()?,
            digit if digit.is_ascii_digit() || digit == '-' => Expression::Number(self.word()?.parse().ok()?),
            _ => self.call(depth)?,
        };
        let mut members = DEPTH;
        loop {
            self.rest = self.rest.trim_start();
            let member = if self.accept('.') {
                Expression::Text(self.word()?)
            } else if self.accept('[') {
                let index = self.expression(depth)?;
                self.rest = self.rest.trim_start();
                if !self.accept(']') {
                    return None;
                }
                index
            } else {
                return Some(value);
            };
            members = members.checked_sub(1)?;
            value = Expression::Member(Box::new(value), Box::new(member));
        }
    }

    /// A text in single quotes; a quote inside it is doubled.
    fn text(&mut self) -> Option<Expression> {
        self.accept('\'');
        let mut text = String::new();
        loop {
            let (piece, rest) = self.rest.split_once('\'')?;
            text.push_str(piece);
            self.rest = rest;
            if !self.accept('\'') {
                return Some(Expression::Text(text));
            }
            text.push('\'');
        }
    }

    /// `name(arguments)`, where a function of the template's own has a namespace: `contoso.name(arguments)`.
    fn call(&mut self, depth: usize) -> Option<Expression> {
        let mut name = self.word()?;
        if self.accept('.') {
            name = format!("{name}.{}", self.word()?);
        }
        self.rest = self.rest.trim_start();
        if !self.accept('(') {
            return None;
        }
        let mut arguments = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.accept(')') {
                return Some(Expression::Call(name, arguments));
            }
            if !arguments.is_empty() && !self.accept(',') {
                return None;
            }
            arguments.push(self.expression(depth)?);
        }
    }

    fn word(&mut self) -> Option<String> {
        let inside = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '$');
        let end = self.rest.find(|letter| !inside(letter)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!word.is_empty()).then(|| word.to_owned())
    }

    fn accept(&mut self, letter: char) -> bool {
        self.rest.strip_prefix(letter).map(|rest| self.rest = rest).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Expression {
        Expression::Text(text.to_owned())
    }

    fn member(value: Expression, key: Expression) -> Expression {
        Expression::Member(Box::new(value), Box::new(key))
    }

    fn call(name: &str, arguments: Vec<Expression>) -> Expression {
        Expression::Call(name.to_owned(), arguments)
    }

    #[test]
    fn expressions_stand_in_brackets() {
        for (source, kind) in [
            ("plain", Kind::Literal),
            ("[half", Kind::Literal),
            ("[[0-9]+", Kind::Escaped("[0-9]+")),
            ("[resourceGroup().location]", Kind::Expression("resourceGroup().location")),
        ] {
            assert_eq!(kind_of(source), kind, "{source}");
        }
    }

    #[test]
    fn calls_texts_and_members_are_read() {
        for (source, expression) in [
            ("'it''s'", text("it's")),
            ("''", text("")),
            ("parameters('a')", call("parameters", vec![text("a")])),
            ("own.name( 1 , 'b')", call("own.name", vec![Expression::Number(1), text("b")])),
            (
                "variables('list')[0].id",
                member(member(call("variables", vec![text("list")]), Expression::Number(0)), text("id")),
            ),
        ] {
            assert_eq!(parse(source), Some(expression), "{source}");
        }
    }

    #[test]
    fn the_same_is_written_the_same() {
        for (source, written) in [
            ("parameters( 'a' )", "parameters(a)"),
            ("variables('list')[ 0 ]['id']", "variables(list)[0].id"),
            ("f(-1,g())[copyIndex()]", "f(-1, g())[copyIndex()]"),
        ] {
            assert_eq!(parse(source).unwrap().to_string(), written);
        }
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for source in [
            "",
            "name",
            "f(",
            "f('a'",
            "f('a' 'b')",
            "'open",
            "f() g()",
            "x[0]",
            "1-2",
            &"f(".repeat(100_000),
            &format!("f(){}", ".a".repeat(100_000)),
        ] {
            assert_eq!(parse(source), None, "{}", source.get(..20).unwrap_or(source));
        }
    }
}
