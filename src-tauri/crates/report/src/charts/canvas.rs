//! A drawing in which the start side is the left or the right one, so that one description serves both.

use std::fmt::Write;

use checklist::Direction;

use super::ink::{Ink, Pen};

/// Collects shapes given from the start side. Sizes are in CSS pixels.
pub(super) struct Canvas<'p> {
    width: f64,
    height: f64,
    pen: Pen<'p>,
    patterns: String,
    shapes: String,
}

/// What a shape is painted with.
#[derive(Clone, Copy)]
pub(super) struct Paint<'a> {
    fill: Fill<'a>,
    /// An outline of one pixel.
    line: Option<Ink>,
}

#[derive(Clone, Copy)]
enum Fill<'a> {
    Ink(Ink),
    /// The id of a pattern.
    Pattern(&'a str),
}

impl<'a> Paint<'a> {
    pub(super) fn fill(ink: Ink) -> Self {
        Self { fill: Fill::Ink(ink), line: None }
    }

    pub(super) fn outlined(ink: Ink, line: Ink) -> Self {
        Self { fill: Fill::Ink(ink), line: Some(line) }
    }

    pub(super) fn pattern(id: &'a str, line: Ink) -> Self {
        Self { fill: Fill::Pattern(id), line: Some(line) }
    }
}

impl<'p> Canvas<'p> {
    pub(super) fn new(width: f64, height: f64, pen: Pen<'p>) -> Self {
        Self { width, height, pen, patterns: String::new(), shapes: String::new() }
    }

    /// Where a span that begins `x` from the start side begins on paper.
    fn at(&self, x: f64, width: f64) -> f64 {
        match self.pen.direction {
            Direction::Ltr => x,
            Direction::Rtl => self.width - x - width,
        }
    }

    /// A rectangle. An outline lies inside it.
    pub(super) fn rect(
        &mut self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        round: f64,
        paint: Paint<'_>,
    ) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let inset = if paint.line.is_some() { 0.5 } else { 0.0 };
        let x = self.at(x, width);
        let _ = write!(
            self.shapes,
            r#"<rect x="{}" y="{}" width="{}" height="{}""#,
            Short(x + inset),
            Short(y + inset),
            Short((width - 2.0 * inset).max(0.1)),
            Short((height - 2.0 * inset).max(0.1)),
        );
        if round > 0.0 {
            let _ = write!(self.shapes, r#" rx="{}""#, Short(round));
        }
        self.paint(paint);
    }

    /// A disc.
    pub(super) fn disc(&mut self, (x, y): (f64, f64), radius: f64, paint: Paint<'_>) {
        let x = self.at(x, 0.0);
        let _ = write!(self.shapes, r#"<circle cx="{}" cy="{}" r="{}""#, Short(x), Short(y), Short(radius));
        self.paint(paint);
    }

    /// The half of a disc on the start side.
    pub(super) fn half_disc(&mut self, (x, y): (f64, f64), radius: f64, paint: Paint<'_>) {
        let x = self.at(x, 0.0);
        let sweep = u8::from(self.pen.direction == Direction::Rtl);
        let (top, bottom, x, radius) = (Short(y - radius), Short(y + radius), Short(x), Short(radius));
        let _ = write!(self.shapes, r#"<path d="M{x} {top}A{radius} {radius} 0 0 {sweep} {x} {bottom}Z""#);
        self.paint(paint);
    }

    /// A line of two pixels, broken for a loss.
    pub(super) fn line(&mut self, (x, y): (f64, f64), to: f64, ink: Ink, broken: bool) {
        let (from, to) = (self.at(x, 0.0), self.at(to, 0.0));
        let (class, colour) = (ink.class(), ink.colour(self.pen.accent));
        let dash = if broken { r#" stroke-dasharray="4 3""# } else { "" };
        let _ = write!(
            self.shapes,
            r#"<path d="M{} {}H{}" fill="none" class="s-{class}" stroke="{colour}" stroke-width="2"{dash}/>"#,
            Short(from),
            Short(y),
            Short(to)
        );
    }

    /// Colours stand in attributes, which every program reads, and their names in classes, by which a screen with another
    /// ground changes them.
    fn paint(&mut self, Paint { fill, line }: Paint<'_>) {
        let accent = self.pen.accent;
        let mut classes = Vec::new();
        if let Fill::Ink(ink) = fill {
            classes.push(format!("f-{}", ink.class()));
        }
        classes.extend(line.map(|ink| format!("s-{}", ink.class())));
        let _ = write!(self.shapes, r#" class="{}""#, classes.join(" "));
        match fill {
            Fill::Ink(ink) => {
                let _ = write!(self.shapes, r#" fill="{}""#, ink.colour(accent));
            }
            Fill::Pattern(id) => {
                let _ = write!(self.shapes, r##" fill="url(#{id})""##);
            }
        }
        if let Some(line) = line {
            let _ = write!(self.shapes, r#" stroke="{}""#, line.colour(accent));
        }
        self.shapes.push_str("/>");
    }

    /// A pattern that repeats every `step` pixels, in a drawing whose ids begin with `id`.
    pub(super) fn pattern(&mut self, id: &str, step: f64, shapes: &str) {
        let step = Short(step);
        let _ = write!(
            self.patterns,
            r#"<pattern id="{id}" width="{step}" height="{step}" patternUnits="userSpaceOnUse">{shapes}</pattern>"#
        );
    }

    /// The drawing with a title and a description for those who do not see it. `id` is unique in the document.
    pub(super) fn finish(self, id: &str, title: &str, description: &str) -> String {
        let Self { width, height, patterns, shapes, .. } = self;
        let (title, description) = (escape(title), escape(description));
        let (width, height) = (Short(width), Short(height));
        let definitions = if patterns.is_empty() { patterns } else { format!("<defs>{patterns}</defs>") };
        format!(
            r#"<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{title}</title><desc id="{id}-d">{description}</desc>{definitions}{shapes}</svg>"#
        )
    }

    /// The drawing without words, for a sign that stands beside its word.
    pub(super) fn sign(self) -> String {
        let Self { width, height, shapes, patterns, .. } = self;
        let (width, height) = (Short(width), Short(height));
        let definitions = if patterns.is_empty() { patterns } else { format!("<defs>{patterns}</defs>") };
        format!(
            r#"<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true">{definitions}{shapes}</svg>"#
        )
    }
}

/// A length with at most two decimals and no needless zeros, so that the same figures give the same bytes.
struct Short(f64);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        // No "-0".
        write!(f, "{}", if rounded == 0.0 { 0.0 } else { rounded })
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
