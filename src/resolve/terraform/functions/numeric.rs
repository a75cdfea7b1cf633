//! Numeric functions.

use num_bigint::BigInt;

use super::arguments::{Arguments, Outcome, Stop, refuse};
use super::number::Number;
use crate::parse::Value;

pub(super) fn abs(arguments: &Arguments<'_>) -> Outcome {
    let number = arguments.number(0)?;
    arguments.number_value(if number.is_negative() { number.negated() } else { number })
}

pub(super) fn ceil(arguments: &Arguments<'_>) -> Outcome {
    arguments.number_value(arguments.number(0)?.ceil())
}

pub(super) fn floor(arguments: &Arguments<'_>) -> Outcome {
    arguments.number_value(arguments.number(0)?.floor())
}

/// Terraform computes logarithms and powers with 64-bit floats.
pub(super) fn log(arguments: &Arguments<'_>) -> Outcome {
    let (number, base) = (arguments.number(0)?.to_float(), arguments.number(1)?.to_float());
    float(arguments, number.ln() / base.ln())
}

pub(super) fn pow(arguments: &Arguments<'_>) -> Outcome {
    let (number, power) = (arguments.number(0)?.to_float(), arguments.number(1)?.to_float());
    float(arguments, number.powf(power))
}

fn float(arguments: &Arguments<'_>, number: f64) -> Outcome {
    let number = Number::from_float(number);
    arguments.number_value(number.ok_or_else(|| Stop::Undecidable("its result is not finite".to_owned()))?)
}

pub(super) fn max(arguments: &Arguments<'_>) -> Outcome {
    extreme(arguments, Iterator::max)
}

pub(super) fn min(arguments: &Arguments<'_>) -> Outcome {
    extreme(arguments, Iterator::min)
}

fn extreme(arguments: &Arguments<'_>, pick: fn(std::vec::IntoIter<Number>) -> Option<Number>) -> Outcome {
    let numbers: Vec<Number> = arguments.nodes.iter().map(super::arguments::number).collect::<Result<_, _>>()?;
    match pick(numbers.into_iter()) {
        Some(number) => arguments.number_value(number),
        None => refuse("at least one number is required"),
    }
}

pub(super) fn parseint(arguments: &Arguments<'_>) -> Outcome {
    let text = arguments.text(0)?;
    let base = arguments.integer(1)?;
    let Some(base) = u32::try_from(base).ok().filter(|base| (2..=62).contains(base)) else {
        return refuse("base must be a whole number between 2 and 62 inclusive");
    };
    match integer(&text, base) {
        Some(number) => arguments.number_value(Number::from(number)),
        None => refuse(format!("cannot parse \"{text}\" as a base {base} integer")),
    }
}

/// Reads an integer; up to base 36 the case of letters has no meaning, beyond it capitals follow the small ones.
fn integer(text: &str, base: u32) -> Option<BigInt> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || digits.len() > 4096 {
        return None;
    }
    let mut number = BigInt::from(0);
    for byte in digits.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'z' => byte - b'a' + 10,
            b'A'..=b'Z' if base <= 36 => byte - b'A' + 10,
            b'A'..=b'Z' => byte - b'A' + 36,
            _ => return None,
        };
        if u32::from(digit) >= base {
            return None;
        }
        number = number * base + digit;
    }
    Some(if negative { -number } else { number })
}

pub(super) fn signum(arguments: &Arguments<'_>) -> Outcome {
    let number = arguments.number(0)?;
    let sign = if number.is_zero() {
        0
    } else if number.is_negative() {
        -1
    } else {
        1
    };
    Ok(arguments.made(Value::Int(sign)))
}
