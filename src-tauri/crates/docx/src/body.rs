//! The text of the file as paragraphs and tables in reading order, before it is XML. The parts of the report add to it;
//! directions, languages and the second language are decided here for all of them.

use std::io;

use checklist::Direction;
use report::Document;
use report::charts::{self, Pen};
use report::document::{Face, Fact};
use report::figure::{Cell as Mark, Sign};
use report::text::{Sentence, Text, Voice};

use crate::contents::{self, Entry, Level};
use crate::paragraph::{Paragraph, Run, Side};
use crate::picture::{Picture, Pictures};
use crate::style::{Look, Style};
use crate::table::{Cell, Table};
use crate::xml::Xml;
use crate::{Error, direction, page};

/// Between words that stand in one line and are no list.
const DOT: &str = " · ";

/// The text that grows part by part.
pub(crate) struct Body<'a> {
    pub(crate) document: &'a Document,
    pub(crate) pictures: Pictures,
    blocks: Vec<Block>,
    entries: Vec<Entry>,
    /// Where the first page ends.
    cover: usize,
}

enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A text inside a line of the document, with its second language behind it.
pub(crate) fn runs(document: &Document, text: &Text, look: Look) -> Vec<Run> {
    let mut runs = first(document, text, look);
    if let Some(second) = &text.second {
        let own = document.language.direction();
        runs.extend(cut(DOT, own, Look::Quiet, None));
        let whole = second.language.direction();
        runs.extend(direction::apart(
            cut(&second.words, whole, Look::Quiet, Some(second.language)),
            whole,
            own,
        ));
    }
    runs
}

/// The same without its second language.
pub(crate) fn first(document: &Document, text: &Text, look: Look) -> Vec<Run> {
    let whole = direction_of(document, text);
    direction::apart(own(document, text, look), whole, document.language.direction())
}

/// A text in a paragraph of its own direction.
fn own(document: &Document, text: &Text, look: Look) -> Vec<Run> {
    let language = text.language.filter(|language| *language != document.language);
    cut(&text.words, direction_of(document, text), look, language)
}

fn cut(words: &str, whole: Direction, look: Look, language: Option<checklist::Language>) -> Vec<Run> {
    let of = |direction| language.filter(|language| language.direction() == direction);
    let stretches = direction::stretches(words, whole).into_iter();
    stretches
        .map(|(direction, words)| Run { words: words.to_owned(), direction, look, language: of(direction) })
        .collect()
}

/// A text in a paragraph of its own direction that keeps to the side of the document.
pub(crate) fn in_own_direction(document: &Document, style: Style, text: &Text, look: Look) -> Paragraph {
    let direction = direction_of(document, text);
    let side = if direction == document.language.direction() { Side::OfStyle } else { Side::End };
    Paragraph::new(style, direction).on(side).runs(own(document, text, look))
}

/// What a person typed runs by its letters, and from left to right when it has none, as a telephone number does;
/// everything else runs by its language.
fn direction_of(document: &Document, text: &Text) -> Direction {
    let own = document.language.direction();
    match text.voice {
        Voice::Person if text.words.is_empty() => own,
        Voice::Person => direction::of(&text.words, Direction::Ltr),
        Voice::Program | Voice::Framework => text.language.map_or(own, checklist::Language::direction),
    }
}

impl<'a> Body<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, pictures: Pictures::default(), blocks: Vec::new(), entries: Vec::new(), cover: 0 }
    }

    /// The direction of the document.
    pub(crate) fn direction(&self) -> Direction {
        self.document.language.direction()
    }

    /// The width of a table that reaches from edge to edge.
    pub(crate) fn width(&self) -> u32 {
        page::width(self.document)
    }

    pub(crate) fn pen(&self) -> Pen<'a> {
        Pen::of(self.document)
    }

    pub(crate) fn add(&mut self, paragraphs: impl IntoIterator<Item = Paragraph>) {
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    pub(crate) fn add_table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    /// What was added so far is the first page.
    pub(crate) fn end_cover(&mut self) {
        self.cover = self.blocks.len();
    }

    /// An empty paragraph that runs as the document does.
    pub(crate) fn paragraph(&self, style: Style) -> Paragraph {
        Paragraph::new(style, self.direction())
    }

    /// Words that are the document's own and no [`Text`].
    pub(crate) fn line(&self, style: Style, words: &str) -> Paragraph {
        self.paragraph(style).words(words, Look::Plain)
    }

    /// Words as runs of a line of the document.
    pub(crate) fn said(&self, words: &str, look: Look) -> Vec<Run> {
        cut(words, self.direction(), look, None)
    }

    pub(crate) fn runs(&self, text: &Text) -> Vec<Run> {
        runs(self.document, text, Look::Plain)
    }

    pub(crate) fn runs_as(&self, text: &Text, look: Look) -> Vec<Run> {
        runs(self.document, text, look)
    }

    /// A number as runs of a line of the document. Its sign stands before it in every script.
    pub(crate) fn numeral(&self, words: &str, look: Look) -> Vec<Run> {
        let mut letters = words.chars();
        let signed = letters.next().is_some_and(|sign| !sign.is_alphanumeric())
            && letters.next().is_some_and(char::is_numeric);
        if !signed {
            return self.said(words, look);
        }
        direction::apart(cut(words, Direction::Ltr, look, None), Direction::Ltr, self.direction())
    }

    /// Texts in one line, as the document joins a list.
    pub(crate) fn joined(&self, texts: &[Text]) -> Vec<Run> {
        let mut joined = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            if at > 0 {
                joined.extend(self.separator());
            }
            joined.extend(self.runs(text));
        }
        joined
    }

    /// What stands between the entries of a list.
    pub(crate) fn separator(&self) -> Vec<Run> {
        self.said(&self.document.separator, Look::Plain)
    }

    /// A text in a paragraph of its own direction, on the side of the document, and under it its second language.
    pub(crate) fn told(&self, style: Style, text: &Text) -> Vec<Paragraph> {
        self.told_as(style, text, Look::Plain)
    }

    pub(crate) fn told_as(&self, style: Style, text: &Text, look: Look) -> Vec<Paragraph> {
        let mut told = vec![self.in_first(style, text, look)];
        told.extend(self.in_second(style, text));
        told
    }

    /// Only the first language.
    pub(crate) fn in_first(&self, style: Style, text: &Text, look: Look) -> Paragraph {
        in_own_direction(self.document, style, text, look)
    }

    /// Only the second language, in its own direction. It has its own edge too, except in the narrow columns of a table.
    pub(crate) fn in_second(&self, style: Style, text: &Text) -> Option<Paragraph> {
        let second = text.second.as_ref()?;
        let direction = second.language.direction();
        let runs = cut(&second.words, direction, Look::Quiet, Some(second.language));
        let keeps = style.in_table() && direction != self.direction();
        let side = if keeps { Side::End } else { Side::OfStyle };
        Some(Paragraph::new(style, direction).on(side).runs(runs))
    }

    /// What a person wrote, line by line, each in its own direction and on its own side.
    pub(crate) fn written(&self, text: &Text) -> Vec<Paragraph> {
        let words = text.words.replace("\r\n", "\n").replace('\r', "\n");
        let paragraph = |words: &str| {
            let direction = direction::of(words, direction_of(self.document, text));
            Paragraph::new(Style::Written, direction).runs(cut(words, direction, Look::Plain, None))
        };
        words.split('\n').map(paragraph).collect()
    }

    /// A heading, and under it the same in the second language.
    pub(crate) fn heading(&mut self, level: Level, text: &Text, new_page: bool) {
        let runs = first(self.document, text, Look::Plain);
        self.heading_of(level, runs, new_page);
        let second = self.in_second(Style::Sentence, text).map(Paragraph::leading);
        self.add(second);
    }

    /// A heading of these runs.
    pub(crate) fn heading_of(&mut self, level: Level, runs: Vec<Run>, new_page: bool) {
        let bookmark = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        // What comes first stands on a page of its own, whatever it is.
        let new_page = new_page || self.entries.is_empty();
        let heading = self.paragraph(level.style()).on_new_page(new_page).marked(bookmark).runs(runs.clone());
        self.add([heading]);
        self.entries.push(Entry { level, runs, bookmark });
    }

    /// What stands under a heading and says what follows.
    pub(crate) fn introduction(&mut self, text: &Text) {
        let lines = self.told(Style::Note, text);
        self.add(lines.into_iter().map(Paragraph::leading));
    }

    /// Sentences, and under them the same in the second language.
    pub(crate) fn sentences(&mut self, sentences: &[Sentence], second: &[Sentence]) {
        let own = self.document.language;
        let other = self.document.second.unwrap_or(own);
        for (sentences, language) in [(sentences, own), (second, other)] {
            let foreign = (language != own).then_some(language);
            let direction = language.direction();
            let paragraphs: Vec<_> = sentences
                .iter()
                .map(|sentence| {
                    let runs = sentence.iter().flat_map(|run| {
                        let look = match run.mark {
                            report::text::Mark::Plain => Look::Plain,
                            report::text::Mark::Strong => Look::Strong,
                            report::text::Mark::Gap => Look::Gap,
                        };
                        cut(&run.words, direction, look, foreign)
                    });
                    Paragraph::new(Style::Sentence, direction).runs(runs)
                })
                .collect();
            self.add(paragraphs);
        }
    }

    /// Labels with their values, a line each.
    pub(crate) fn facts(&mut self, facts: &[Fact]) {
        let lines: Vec<_> = facts.iter().flat_map(|fact| self.fact(fact)).collect();
        self.add(lines);
    }

    /// A label with its values. When the values are in two languages, the second has a line of its own.
    fn fact(&self, fact: &Fact) -> Vec<Paragraph> {
        let label = |runs| self.paragraph(Style::Fact).runs(runs).tab();
        let Some(second) = fact.values.iter().find_map(|value| value.second.as_ref()) else {
            return vec![label(self.runs_as(&fact.label, Look::Quiet)).runs(self.joined(&fact.values))];
        };
        let one = |text: &Text| Text { second: None, ..text.clone() };
        let values: Vec<_> = fact.values.iter().map(one).collect();
        let language = second.language;
        let direction = language.direction();
        let other = |text: &Text| text.second.as_ref().map_or(&text.words, |second| &second.words).clone();
        let values_of_other =
            fact.values.iter().map(other).collect::<Vec<_>>().join(&self.document.separator);
        vec![
            label(first(self.document, &fact.label, Look::Quiet)).runs(self.joined(&values)),
            Paragraph::new(Style::Fact, direction)
                .runs(cut(&other(&fact.label), direction, Look::Quiet, Some(language)))
                .tab()
                .runs(cut(&values_of_other, direction, Look::Quiet, Some(language))),
        ]
    }

    /// Texts in one line with a dot between them, and under it the same in the second language.
    pub(crate) fn dotted(&self, style: Style, below: Style, texts: [&Text; 2]) -> Vec<Paragraph> {
        let [one, two] = texts;
        let line = self
            .paragraph(style)
            .runs(first(self.document, one, Look::Plain))
            .words(DOT, Look::Plain)
            .runs(first(self.document, two, Look::Plain));
        let mut lines = vec![line];
        if let (Some(one), Some(two)) = (&one.second, &two.second) {
            let direction = one.language.direction();
            let words = format!("{}{DOT}{}", one.words, two.words);
            let runs = cut(&words, direction, Look::Quiet, Some(one.language));
            lines.push(Paragraph::new(below, direction).runs(runs));
        }
        lines
    }

    /// The head of a column.
    pub(crate) fn head(&self, text: &Text) -> Cell {
        self.told(Style::Head, text).into()
    }

    pub(crate) fn heads(&self, texts: &[Text]) -> Vec<Cell> {
        texts.iter().map(|text| self.head(text)).collect()
    }

    /// A text in a table.
    pub(crate) fn cell(&self, text: &Text) -> Cell {
        self.told(Style::Cell, text).into()
    }

    /// Words in a table that are no [`Text`].
    pub(crate) fn plain_cell(&self, words: &str) -> Cell {
        self.line(Style::Cell, words).into()
    }

    /// The number of an item.
    pub(crate) fn number_cell(&self, number: &str) -> Cell {
        self.paragraph(Style::Cell).words(number, Look::Quiet).into()
    }

    /// A sign of the report beside its word.
    pub(crate) fn sign(&mut self, sign: Sign, says: Option<&str>) -> Result<Picture, Error> {
        let drawing = charts::sign(sign, "sign", self.pen());
        self.pictures.drawing(&drawing, 0.85, says)
    }

    /// An answer: its mark, its digit and word, and the word for a critical gap when `gap` is asked for.
    pub(crate) fn face(&mut self, face: &Face, gap: bool) -> Result<Cell, Error> {
        let mark = Mark { rating: face.rating, gap: face.gap.is_some() };
        let sign = self.sign(Sign::Cell(mark), None)?;
        let look = match (&face.gap, &face.digit) {
            (Some(_), _) => Look::Gap,
            (None, Some(_)) => Look::Plain,
            (None, None) => Look::Quiet,
        };
        let mut words = String::from("\u{a0}");
        if let Some(digit) = &face.digit {
            words.push_str(digit);
            words.push('\u{a0}');
        }
        let paragraph = self.paragraph(Style::Cell).picture(sign).words(&words, look).runs(first(
            self.document,
            &face.label,
            look,
        ));
        let mut paragraphs = vec![paragraph];
        paragraphs.extend(self.in_second(Style::Below, &face.label));
        if let Some(word) = face.gap.as_ref().filter(|_| gap) {
            paragraphs.extend(self.told_as(Style::Below, word, Look::Gap));
        }
        Ok(paragraphs.into())
    }

    /// A list of table rows under its heads, or the sentence for none.
    pub(crate) fn list(
        &mut self,
        title: &Text,
        shares: &[u32],
        heads: &[Text],
        rows: Vec<Vec<Cell>>,
        empty: Option<&Text>,
    ) {
        if let (true, Some(empty)) = (rows.is_empty(), empty) {
            self.add(self.told(Style::Text, empty));
            return;
        }
        let mut table = Table::lined(&title.words, self.direction(), self.width(), shares);
        table.head(self.heads(heads));
        rows.into_iter().for_each(|row| table.row(row));
        self.add_table(table);
    }

    /// The text as XML, and the pictures in it.
    pub(crate) fn write(self) -> io::Result<(Vec<u8>, Pictures)> {
        let text = Xml::file("w:document", &page::spaces(), |xml| {
            xml.element("w:body", &[], |xml| {
                let between = self.paragraph(Style::Between);
                let mut after_table = false;
                for (at, block) in self.blocks.iter().enumerate() {
                    if at == self.cover {
                        let heading = self.in_first(Style::Contents, &self.document.contents, Look::Plain);
                        contents::write(xml, heading, &self.entries, self.direction())?;
                    }
                    match block {
                        Block::Paragraph(paragraph) => paragraph.write(xml)?,
                        Block::Table(table) => {
                            // Word makes one table of two that touch.
                            if after_table {
                                between.write(xml)?;
                            }
                            table.write(xml)?;
                        }
                    }
                    after_table = matches!(block, Block::Table(_));
                }
                if after_table {
                    between.write(xml)?;
                }
                page::properties(xml, self.document)
            })
        })?;
        Ok((text, self.pictures))
    }
}
