//! The charts of a sheet, as charts of the workbook over its own cells: no gridlines, from 0 to 100, in the order of the framework,
//! from the side at which reading begins.

use checklist::{Direction, Rating};
use report::table::{Chart as Asked, Fill, Sheet};
use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartPatternFill, ChartPatternFillType, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use crate::cell;
use crate::look::{EDGE, INK, Look, QUIET, RATE_LINE, TRACK};
use crate::sheet::HEAD;

/// The widest that all charts beside each other are, and the gap between two, in pixels.
const WIDEST: u32 = 1_500;
const GAP: u32 = 20;
/// The height of a bar with its gap, and of all around the bars.
const BAR: u32 = 26;
const AROUND: u32 = 90;
/// The height of a row of the sheet.
const ROW: u32 = 20;

/// Puts the charts of a table under it, from `row` on: those of one series two beside each other, others alone. `columns` are
/// the places of the table's columns.
pub(crate) fn insert(
    sheet: &mut Worksheet,
    table: &Sheet,
    columns: &[u16],
    row: u32,
    look: &Look,
) -> Result<(), XlsxError> {
    // A character of a column takes 7 pixels, and its edges 5.
    let all: u32 = table.columns.iter().map(|column| u32::from(column.width) * 7 + 5).sum();
    let all = all.min(WIDEST);
    let begin = row;
    let mut row = row;
    let mut breaks = Vec::new();
    let mut charts = table.charts.iter().peekable();
    while let Some(asked) = charts.next() {
        // A chart that is cut by the edge of a page cannot be read: what stands below the first charts begins a page.
        if row != begin {
            breaks.push(row);
        }
        let height = AROUND + BAR * u32::try_from(asked.rows.len()).unwrap_or(1);
        let beside =
            if asked.series.len() == 1 { charts.next_if(|next| next.series.len() == 1) } else { None };
        let width = if beside.is_some() { all.saturating_sub(GAP) / 2 } else { all };
        for (asked, offset) in [(Some(asked), 0), (beside, width + GAP)] {
            let Some(asked) = asked else { continue };
            let mut chart = draw(asked, table, columns, look);
            chart.set_width(width).set_height(height);
            sheet.insert_chart_with_offset(row, 0, &chart, offset, 0)?;
        }
        row += height.div_ceil(ROW) + 1;
    }
    sheet.set_page_breaks(&breaks)?;
    Ok(())
}

fn draw(asked: &Asked, table: &Sheet, columns: &[u16], look: &Look) -> Chart {
    let is_stacked = asked.series.len() > 1;
    let mut chart = Chart::new(if is_stacked { ChartType::BarStacked } else { ChartType::Bar });
    let name = table.name.as_str();
    let rows = asked.rows.clone();
    let place = |row: usize| HEAD + 1 + u32::try_from(row).unwrap_or_default();
    let (first, last) = (place(rows.start), place(rows.end.saturating_sub(1)));
    let column = |at: usize| columns.get(at).copied().unwrap_or_default();
    for series in &asked.series {
        let (values, names) = (column(series.column), column(asked.names));
        let drawn = chart
            .add_series()
            .set_name((name, HEAD, values))
            .set_categories((name, first, names, last, names))
            .set_values((name, first, values, last, values))
            .set_format(&mut fill(series.fill, look))
            .set_gap(45);
        if is_stacked {
            drawn.set_overlap(100);
        } else {
            let mut label = ChartDataLabel::new();
            label.show_value().set_num_format("0%").set_position(ChartDataLabelPosition::OutsideEnd);
            drawn.set_data_label(label.set_font(&font(INK, 9.0)));
        }
    }
    chart.title().set_name(&*cell::plain(&asked.title.words)).set_font(font(INK, 12.0).set_bold());
    chart.set_alt_text(cell::plain(&format!("{}. {}", asked.title.words, asked.alternative.words)));
    // The first section stands at the top.
    chart
        .y_axis()
        .set_reverse()
        .set_font(&font(INK, 9.0))
        .set_format(ChartFormat::new().set_line(&line(EDGE)));
    let values = chart.x_axis();
    values.set_hidden(true).set_major_gridlines(false).set_min(0);
    if !is_stacked {
        values.set_max(1);
    }
    if look.direction == Direction::Rtl {
        values.set_reverse();
    }
    if is_stacked {
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(QUIET, 9.0));
    } else {
        chart.legend().set_hidden();
    }
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart
}

fn font(colour: Color, size: f64) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_color(colour).set_size(size);
    font
}

fn line(colour: Color) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(colour).set_width(0.75);
    line
}

/// How a series is filled. Ratings follow the rope: none is empty, some are lines, in place is solid; so they can be told apart
/// without colours.
fn fill(fill: Fill, look: &Look) -> ChartFormat {
    let mut format = ChartFormat::new();
    let mut solid = |colour: Color| {
        format.set_solid_fill(ChartSolidFill::new().set_color(colour));
    };
    let pattern = |kind: ChartPatternFillType, lines: Color| {
        let mut pattern = ChartPatternFill::new();
        pattern.set_pattern(kind).set_foreground_color(lines).set_background_color(Color::White);
        pattern
    };
    match fill {
        Fill::Answered => solid(QUIET),
        Fill::InPlace | Fill::Rating(Some(Rating::InPlace)) => solid(look.accent),
        Fill::Rating(Some(Rating::NotInPlace)) => solid(Color::White),
        Fill::Rating(None) => solid(TRACK),
        Fill::Rating(Some(Rating::MostlyInPlace)) => {
            format.set_pattern_fill(&pattern(ChartPatternFillType::DiagonalStripesDarkUpwards, RATE_LINE));
        }
        Fill::Rating(Some(Rating::Started)) => {
            format.set_pattern_fill(&pattern(ChartPatternFillType::DiagonalStripesLightUpwards, RATE_LINE));
        }
        Fill::Rating(Some(Rating::NotApplicable)) => {
            format.set_pattern_fill(&pattern(ChartPatternFillType::HorizontalStripesLight, EDGE));
        }
        Fill::Rating(Some(Rating::Unknown)) => {
            format.set_pattern_fill(&pattern(ChartPatternFillType::Dotted10Percent, EDGE));
        }
    }
    if let Fill::Rating(rating) = fill {
        format.set_border(&line(if rating.is_some() { RATE_LINE } else { EDGE }));
    }
    format
}
