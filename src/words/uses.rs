//! What one text of a language's file names, and what it takes to say it.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// Digits of a number; longer ones end in an error where a plural is chosen by them.
const DIGITS: usize = 15;
/// Bytes that a value or a number is counted for.
const VALUE: usize = 32;

/// What a text names itself.
#[derive(Debug, Default)]
pub(super) struct Uses<'t> {
    /// Values that show.
    pub shown: BTreeSet<&'t str>,
    /// Values that choose between variants.
    pub choosing: BTreeSet<&'t str>,
    pub references: Vec<Reference<'t>>,
    /// What is wrong by itself, to be reported after the text’s id.
    pub faults: Vec<String>,
}

/// Another text that it names.
#[derive(Debug)]
pub(super) struct Reference<'t> {
    /// Id, with an attribute as `id.attribute`; a term's with its `-`.
    pub to: String,
    /// Values that a term is given; none for a message.
    pub given: Option<BTreeSet<&'t str>>,
}

impl<'t> Uses<'t> {
    pub(super) fn of(pattern: &'t Pattern<&'t str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    /// Whether it names this value.
    pub(super) fn names(&self, value: &str) -> bool {
        self.shown.contains(value) || self.choosing.contains(value)
    }

    fn pattern(&mut self, pattern: &'t Pattern<&'t str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'t Expression<&'t str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } => drop(self.choosing.insert(id.name)),
                    selector => self.inline(selector),
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'t InlineExpression<&'t str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.shown.insert(id.name)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, arguments } => {
                self.faults.push(format!("calls {}(); there are no functions here", id.name));
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let to = part(id.name.to_owned(), attribute.as_ref().map(|part| part.name));
                self.references.push(Reference { to, given: None });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let to = part(format!("-{}", id.name), attribute.as_ref().map(|part| part.name));
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                let given = named.map(|argument| argument.name.name).collect();
                if let Some(arguments) = arguments {
                    if !arguments.positional.is_empty() {
                        self.faults.push(format!("hands `{to}` a value without a name, which is lost; a term gets fixed values alone"));
                    }
                    self.arguments(arguments);
                }
                self.references.push(Reference { to, given: Some(given) });
            }
            InlineExpression::NumberLiteral { value } => {
                if value.len() > DIGITS {
                    self.faults.push(format!("has a number of more than {DIGITS} digits"));
                }
            }
            InlineExpression::StringLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &'t CallArguments<&'t str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }
}

/// What it takes at most to say a text, with all that it names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    /// Parts in curly brackets that are filled in.
    pub parts: usize,
    /// Bytes.
    pub length: usize,
}

impl Cost {
    const fn and(self, other: Self) -> Self {
        Self { parts: self.parts.saturating_add(other.parts), length: self.length.saturating_add(other.length) }
    }

    fn or(self, other: Self) -> Self {
        Self { parts: self.parts.max(other.parts), length: self.length.max(other.length) }
    }
}

/// The cost of a text, from the costs of those that it names, by their ids.
pub(super) fn cost(pattern: &Pattern<&str>, of: &dyn Fn(&str) -> Cost) -> Cost {
    pattern.elements.iter().fold(Cost::default(), |all, element| {
        all.and(match element {
            PatternElement::TextElement { value } => Cost { parts: 0, length: value.len() },
            PatternElement::Placeable { expression } => Cost { parts: 1, length: 0 }.and(cost_of_expression(expression, of)),
        })
    })
}

fn cost_of_expression(expression: &Expression<&str>, of: &dyn Fn(&str) -> Cost) -> Cost {
    match expression {
        Expression::Inline(inline) => cost_of_inline(inline, of),
        Expression::Select { selector, variants } => {
            let dearest = variants.iter().map(|variant| cost(&variant.value, of)).fold(Cost::default(), Cost::or);
            cost_of_inline(selector, of).and(dearest)
        }
    }
}

fn cost_of_inline(inline: &InlineExpression<&str>, of: &dyn Fn(&str) -> Cost) -> Cost {
    match inline {
        InlineExpression::StringLiteral { value } => Cost { parts: 0, length: value.len() },
        InlineExpression::NumberLiteral { .. } | InlineExpression::VariableReference { .. } => Cost { parts: 0, length: VALUE },
        InlineExpression::Placeable { expression } => cost_of_expression(expression, of),
        InlineExpression::MessageReference { id, attribute } => of(&part(id.name.to_owned(), attribute.as_ref().map(|part| part.name))),
        // Of a term's arguments those with a name are numbers and short texts; others are refused.
        InlineExpression::TermReference { id, attribute, .. } => {
            of(&part(format!("-{}", id.name), attribute.as_ref().map(|part| part.name)))
        }
        InlineExpression::FunctionReference { .. } => Cost::default(),
    }
}

/// The id of a message, or of its attribute.
fn part(id: String, attribute: Option<&str>) -> String {
    attribute.map_or(id.clone(), |attribute| format!("{id}.{attribute}"))
}
