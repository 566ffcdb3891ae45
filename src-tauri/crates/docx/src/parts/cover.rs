//! The first page: who sends it, about what, its facts, and the whole framework as marks.

use crate::Error;
use crate::body::{Body, DOT};
use crate::package::PROGRAM;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};

/// The room for a logo, in CSS pixels.
const LOGO: (f32, f32) = (190.0, 68.0);
/// The mark of the program, as the window has it.
const MARK: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke-linecap="round"><path d="M4 3.5v17M20 3.5v17" stroke="#0c5465" stroke-width="3"/><path d="M4 4.4C6.6 11.6 9.4 15.6 12 15.6S17.4 11.6 20 4.4" stroke="#b98a3c" stroke-width="2.6"/></svg>"##;

impl Body<'_> {
    pub(super) fn cover(&mut self) -> Result<(), Error> {
        let document = self.document;
        self.sender()?;
        if let Some(sample) = &document.sample {
            self.add(self.told(Style::Sample, sample));
        }
        let kind = self
            .paragraph(Style::Subtitle)
            .runs(self.runs(&document.framework))
            .words(DOT, Look::Plain)
            .runs(self.runs(&document.kind));
        self.add([kind]);
        self.add(self.told(Style::Title, &document.name));
        self.facts(&document.cover.facts);
        if let Some(strands) = &document.cover.strands {
            let note =
                strands.note.iter().flat_map(|note| self.told(Style::Kicker, note)).collect::<Vec<_>>();
            self.add(note);
            self.rows(strands)?;
        }
        let statements = document.cover.statements.iter();
        let statements: Vec<_> = statements.flat_map(|text| self.told(Style::Statement, text)).collect();
        self.add(statements);
        Ok(())
    }

    /// The organisation that sends it; the program signs when nobody else does.
    fn sender(&mut self) -> Result<(), Error> {
        let document = self.document;
        let organisation = document.cover.organisation.as_ref();
        let mut lines: Vec<Paragraph> = Vec::new();
        if let Some(logo) = &document.style.logo {
            let says = organisation.map(|name| name.words.as_str());
            let picture = self.pictures.logo(logo, LOGO, says)?;
            lines.push(self.paragraph(Style::Sender).picture(picture));
        }
        match organisation {
            Some(name) => lines.extend(self.told(Style::Sender, name)),
            None if lines.is_empty() => {
                let mark = self.pictures.svg(MARK.as_bytes(), (18.0, 18.0), None)?;
                lines.push(self.paragraph(Style::Sender).picture(mark).words(" ", Look::Plain).runs([
                    crate::paragraph::Run {
                        words: PROGRAM.to_owned(),
                        direction: checklist::Direction::Ltr,
                        look: Look::Plain,
                        language: None,
                    },
                ]));
            }
            None => {}
        }
        self.add(lines);
        Ok(())
    }
}
