//! A drawing in which the start side is the left or the right one, so that one description serves both.

use std::fmt::Write;

use checklist::Direction;

/// Collects shapes given from the start side. Sizes are in CSS pixels.
pub(super) struct Canvas {
    width: f64,
    height: f64,
    direction: Direction,
    patterns: String,
    shapes: String,
}

/// What a shape is painted with.
#[derive(Clone, Copy)]
pub(super) struct Paint<'a> {
    /// A colour, or the `url(#…)` of a pattern.
    pub(super) fill: &'a str,
    /// A colour for an outline of one pixel.
    pub(super) line: Option<&'a str>,
}

impl<'a> Paint<'a> {
    pub(super) fn fill(fill: &'a str) -> Self {
        Self { fill, line: None }
    }

    pub(super) fn outlined(fill: &'a str, line: &'a str) -> Self {
        Self { fill, line: Some(line) }
    }
}

impl Canvas {
    pub(super) fn new(width: f64, height: f64, direction: Direction) -> Self {
        Self { width, height, direction, patterns: String::new(), shapes: String::new() }
    }

    /// Where a span that begins `x` from the start side begins on paper.
    fn at(&self, x: f64, width: f64) -> f64 {
        match self.direction {
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
        let sweep = u8::from(self.direction == Direction::Rtl);
        let (top, bottom, x, radius) = (Short(y - radius), Short(y + radius), Short(x), Short(radius));
        let _ = write!(self.shapes, r#"<path d="M{x} {top}A{radius} {radius} 0 0 {sweep} {x} {bottom}Z""#);
        self.paint(paint);
    }

    fn paint(&mut self, Paint { fill, line }: Paint<'_>) {
        let _ = write!(self.shapes, r#" fill="{fill}""#);
        if let Some(line) = line {
            let _ = write!(self.shapes, r#" stroke="{line}""#);
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
