//! The first page: who sends it, about what, its facts, and the whole framework as marks.

use checklist::Direction;
use report::figure::Rows;

use crate::Error;
use crate::body::Body;
use crate::package::PROGRAM;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};

/// The room for a logo, in CSS pixels.
const LOGO: (f32, f32) = (190.0, 68.0);
/// More lines of strands than these have no room on the first page. Lines of Arabic are taller.
const STRANDS: usize = 22;
const TALL_STRANDS: usize = 19;
/// The mark of the program, as the window has it.
const MARK: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke-linecap="round"><path d="M4 3.5v17M20 3.5v17" stroke="#0c5465" stroke-width="3"/><path d="M4 4.4C6.6 11.6 9.4 15.6 12 15.6S17.4 11.6 20 4.4" stroke="#b98a3c" stroke-width="2.6"/></svg>"##;

impl Body<'_> {
    pub(super) fn cover(&mut self) -> Result<(), Error> {
        let document = self.document;
        self.sender()?;
        if let Some(sample) = &document.sample {
            self.add(self.told(Style::Sample, sample));
        }
        self.add(self.dotted(Style::Subtitle, Style::Sentence, [&document.framework, &document.kind]));
        self.add(self.told(Style::Title, &document.name));
        self.facts(&document.cover.facts);
        let statements = document.cover.statements.iter();
        let statements: Vec<_> = statements.flat_map(|text| self.told(Style::Statement, text)).collect();
        let Some(strands) = &document.cover.strands else {
            self.add(statements);
            return Ok(());
        };
        let rows = match &strands.rows {
            Rows::Strands(groups) => groups.iter().map(Vec::len).sum(),
            _ => 0,
        };
        let lines = if document.second.is_some() { 2 * rows } else { rows };
        let room = match document.language.direction() {
            Direction::Ltr => STRANDS,
            Direction::Rtl => TALL_STRANDS,
        };
        if lines <= room {
            self.figure(strands)?;
            self.add(statements);
        } else {
            self.add(statements);
            self.figure_on(strands, true)?;
        }
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
                let line = self.paragraph(Style::Sender).picture(mark).words("\u{a0}", Look::Plain);
                lines.push(line.words(PROGRAM, Look::Plain));
            }
            None => {}
        }
        self.add(lines);
        Ok(())
    }
}
