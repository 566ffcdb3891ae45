//! A figure as a table: label, drawing and numbers in a row, so that the numbers can be read, copied and corrected. Under
//! it stands what its signs mean.

use report::charts;
use report::figure::{Figure, HeatRow, Rows, Sign};
use report::text::Text;

use crate::Error;
use crate::body::Body;
use crate::paragraph::{Paragraph, Side};
use crate::style::{Look, Style};
use crate::table::{Cell, Table};

/// Twentieths of a point in a CSS pixel.
const PIXEL: f32 = 15.0;
/// What the edges of a cell take from its width.
const EDGES: u32 = 140;
/// More signs than these stand in as many columns.
const LEGEND: usize = 4;
/// Signs in a line when each has its words in two languages.
const TWO: usize = 2;
/// More columns than these are set smaller and closer.
const MANY: usize = 6;

/// A row before it is laid out.
struct Row<'f> {
    label: &'f Text,
    spoken: &'f str,
    numbers: Vec<String>,
    /// After another group.
    apart: bool,
}

impl Body<'_> {
    /// A figure under its title.
    pub(crate) fn figure(&mut self, figure: &Figure) -> Result<(), Error> {
        self.figure_on(figure, false)
    }

    /// The same, on a new page when it is too long for this one.
    pub(crate) fn figure_on(&mut self, figure: &Figure, new_page: bool) -> Result<(), Error> {
        let title = self.told(Style::Caption, &figure.title).into_iter().enumerate();
        self.add(title.map(|(at, line)| line.leading().on_new_page(new_page && at == 0)).collect::<Vec<_>>());
        if let Some(note) = &figure.note {
            self.add(self.told(Style::Note, note).into_iter().map(Paragraph::leading));
        }
        let plain = |label, spoken, numbers| Row { label, spoken, numbers, apart: false };
        let rows: Vec<Row<'_>> = match &figure.rows {
            Rows::Strands(groups) => {
                let rows = groups.iter().enumerate().flat_map(|(group, rows)| {
                    rows.iter().enumerate().map(move |(at, row)| Row {
                        label: &row.label,
                        spoken: &row.spoken,
                        numbers: Vec::new(),
                        apart: group > 0 && at == 0,
                    })
                });
                rows.collect()
            }
            Rows::Measures(rows) => {
                rows.iter().map(|row| plain(&row.label, &row.spoken, row.numbers.clone())).collect()
            }
            Rows::Change(rows) => {
                rows.iter().map(|row| plain(&row.label, &row.spoken, row.numbers.clone())).collect()
            }
            Rows::Ratings(rows) => {
                let counts = |counts: &[u32]| counts.iter().map(u32::to_string).collect();
                rows.iter().map(|row| plain(&row.label, &row.spoken, counts(&row.counts))).collect()
            }
            Rows::Heat(rows) => {
                self.heat(figure, rows)?;
                return self.legend(figure);
            }
        };
        self.drawn(figure, &rows)?;
        self.legend(figure)
    }

    fn drawn(&mut self, figure: &Figure, rows: &[Row<'_>]) -> Result<(), Error> {
        let numbers = rows.iter().map(|row| row.numbers.len()).max().unwrap_or(0);
        let shares = match (&figure.rows, numbers) {
            (Rows::Strands(_), _) => vec![38, 62],
            // The first of few numbers has its base behind it.
            (Rows::Measures(_), 3) => vec![40, 18, 20, 11, 11],
            (_, 0..=3) => [vec![34, 30], vec![12; numbers]].concat(),
            _ => [vec![31, 34], vec![5; numbers]].concat(),
        };
        let mut table = Table::plain(&figure.title.words, self.direction(), self.width(), &shares);
        table.head(self.figure_heads(figure)?);
        let drawings = charts::draw(figure, self.pen());
        let room = (table.width(1) - EDGES) as f32 / PIXEL;
        // One scale for all rows: what is longer has more.
        let widest = drawings.iter().filter_map(|svg| width(svg)).fold(1.0, f32::max);
        let scale = (room / widest).min(1.0);
        for (row, svg) in rows.iter().zip(&drawings) {
            let picture = self.pictures.drawing(svg, scale, Some(row.spoken))?;
            let mut cells: Vec<Cell> = vec![
                self.told(Style::Cell, row.label).into(),
                self.paragraph(Style::Cell).picture(picture).into(),
            ];
            cells.extend(row.numbers.iter().enumerate().map(|(at, number)| {
                let strong = at == 1 && !matches!(figure.rows, Rows::Ratings(_));
                let look = if strong { Look::Strong } else { Look::Plain };
                Cell::from(self.paragraph(Style::Number).runs(self.numeral(number, look)))
            }));
            if row.apart {
                cells = cells.into_iter().map(Cell::apart).collect();
            }
            table.row(cells);
        }
        self.add_table(table);
        Ok(())
    }

    /// The heads; those of answers are the signs of the legend, which are narrow, with their words for those who do not
    /// see them.
    fn figure_heads(&mut self, figure: &Figure) -> Result<Vec<Cell>, Error> {
        let mut heads = figure.heads.iter();
        let mut cells: Vec<Cell> = Vec::new();
        if let Some(head) = heads.next() {
            let columns = if matches!(figure.rows, Rows::Strands(_)) { 1 } else { 2 };
            cells.push(self.head(head).over(columns));
        }
        let signs = matches!(figure.rows, Rows::Ratings(_)).then_some(&figure.legend);
        for (at, head) in heads.enumerate() {
            let at_end = !matches!(figure.rows, Rows::Strands(_));
            let sign = signs.and_then(|legend| legend.get(at));
            let cell = match sign {
                Some(legend) => {
                    let picture = self.sign(legend.sign, Some(&head.words))?;
                    self.paragraph(Style::Head).picture(picture).on(Side::End).into()
                }
                None if at_end => {
                    let heads = self.told(Style::Head, head).into_iter();
                    heads.map(|head| head.on(Side::End)).collect::<Vec<_>>().into()
                }
                None => self.head(head),
            };
            cells.push(cell);
        }
        Ok(cells)
    }

    /// A cross table: a disc, the score and its base in each cell.
    fn heat(&mut self, figure: &Figure, rows: &[HeatRow]) -> Result<(), Error> {
        let columns = figure.heads.len().saturating_sub(1).max(1);
        let many = columns > MANY;
        let whole = if many { 78 } else { 66 };
        let mut shares = vec![(100 - whole) * 10];
        shares.extend(vec![whole * 10 / u32::try_from(columns).unwrap_or(1); columns]);
        let mut table = Table::lined(&figure.title.words, self.direction(), self.width(), &shares);
        let tight = |cell: Cell| if many { cell.tight() } else { cell };
        let mut heads = self.heads(&figure.heads).into_iter();
        table.head(heads.next().into_iter().chain(heads.map(tight)).collect());
        let style = if many { Style::Below } else { Style::Cell };
        for row in rows {
            let mut cells = vec![self.cell(&row.label)];
            for cell in &row.cells {
                let mut lines = Vec::new();
                let mut score = self.paragraph(style);
                if let Some(band) = cell.band {
                    score = score.picture(self.sign(Sign::Disc(band), None)?);
                    if many {
                        lines.push(std::mem::replace(&mut score, self.paragraph(style)));
                    } else {
                        score = score.words("\u{a0}", Look::Plain);
                    }
                }
                lines.push(score.words(&cell.score, Look::Strong));
                lines.push(self.line(Style::Below, &cell.base));
                cells.push(tight(lines.into()));
            }
            table.row(cells);
        }
        self.add_table(table);
        Ok(())
    }

    fn legend(&mut self, figure: &Figure) -> Result<(), Error> {
        if figure.legend.is_empty() {
            return Ok(());
        }
        // Many signs stand in columns, so that none is parted from its word.
        let two = self.document.second.is_some();
        let columns = match figure.legend.len() {
            many if two => many.min(TWO),
            many if many > LEGEND => LEGEND,
            few => few,
        };
        for (row, legends) in figure.legend.chunks(columns).enumerate() {
            let mut line = self.paragraph(if row == 0 { Style::Legend } else { Style::MoreLegend });
            for (at, legend) in legends.iter().enumerate() {
                line = match at {
                    0 => line,
                    _ if !two && columns == LEGEND => line.tab(),
                    _ => line.words("\u{2003}", Look::Plain),
                };
                let sign = self.sign(legend.sign, None)?;
                line = line.picture(sign).words("\u{a0}", Look::Plain).runs(self.runs(&legend.label));
            }
            self.add([line]);
        }
        Ok(())
    }
}

/// The width that a drawing says it has.
fn width(svg: &str) -> Option<f32> {
    let (_, rest) = svg.split_once(" width=\"")?;
    rest.split('"').next()?.parse().ok()
}
