//! Parts of a report built by hand, in English and Arabic, with what people type in them: a portfolio, a form, what changed
//! since a milestone, a history.

use checklist::{Band, Language, Rating};
use report::Document;
use report::document::{
    ChangeGroup, ChangeRow, CommonGap, CommonGaps, Comparison, Face, Form, FormAnswer, FormItem, FormSection,
    History, HistoryRow, Overdue, OverdueRow, Plan, PlanGroup, PlanRow, Portfolio, Progress, ProjectRow,
};
use report::figure::{self, Figure, HeatCell, HeatRow, Legend, Rows, Sign};
use report::text::{Mark, Run, Second, Sentence, Text, Voice};
use report::{Logo, LogoKind, Options};

use super::Sample;

/// A typed text with everything that could be taken for markup.
pub(crate) const HOSTILE: &str =
    "=1+1 | <b onclick=\"x\">bold</b> *not* _this_ `code` [a](b) ![c](d) ~~e~~ &amp; \\ # $x$ <!-- -->";

/// Every text of these parts in two languages; one of them, or both.
struct Tongue {
    language: Language,
    second: Option<Language>,
}

impl Tongue {
    fn say(&self, english: &str, arabic: &str) -> Text {
        let words = |language| if language == Language::Ar { arabic } else { english };
        Text {
            words: words(self.language).to_owned(),
            voice: Voice::Program,
            language: Some(self.language),
            second: self.second.map(|language| Second { words: words(language).to_owned(), language }),
        }
    }

    fn item(&self) -> Text {
        let text = self.say(
            "At every location at least two feedback channels work, one of them face to face and one confidential.",
            "تعمل في كل موقع قناتان على الأقل لتلقي الملاحظات، إحداهما وجهًا لوجه والأخرى سرّية.",
        );
        Text { voice: Voice::Framework, ..text }
    }

    fn sentences(&self, language: Language) -> Vec<Sentence> {
        let run = |words: &str, mark| Run { words: words.to_owned(), mark };
        if language == Language::Ar {
            vec![
                vec![run("3 بنود", Mark::Gap), run(" أصبحت فجوات حرجة.", Mark::Plain)],
                vec![run("12 بندًا", Mark::Strong), run(" ارتفع تقييمها.", Mark::Plain)],
            ]
        } else {
            vec![
                vec![run("3 items", Mark::Gap), run(" became critical gaps.", Mark::Plain)],
                vec![run("12 items", Mark::Strong), run(" rose.", Mark::Plain)],
            ]
        }
    }

    fn face(&self, rating: Option<Rating>, gap: bool) -> Face {
        let label = match rating {
            Some(Rating::NotInPlace) => self.say("Not in place", "غير قائم"),
            Some(Rating::Started) => self.say("Started", "بدأ"),
            Some(Rating::MostlyInPlace) => self.say("Mostly in place", "قائم في معظمه"),
            Some(Rating::InPlace) => self.say("In place with evidence", "قائم مع دليل"),
            Some(Rating::NotApplicable) => self.say("Not applicable", "لا ينطبق"),
            Some(Rating::Unknown) => self.say("Not known yet", "غير معروف بعد"),
            None => self.say("Unanswered", "بلا إجابة"),
        };
        Face {
            rating,
            digit: rating.and_then(Rating::points).map(|points| points.to_string()),
            label,
            gap: gap.then(|| self.say("Critical gap", "فجوة حرجة")),
        }
    }

    fn progress(&self) -> Progress {
        let change = |label: Text, before, after, numbers: [&str; 4]| figure::ChangeRow {
            spoken: label.words.clone(),
            label,
            before,
            after,
            numbers: numbers.map(str::to_owned).to_vec(),
        };
        let row = |number: &str, before, after| ChangeRow {
            number: number.to_owned(),
            text: self.item(),
            before,
            after,
        };
        Progress {
            heading: self.say("What changed since the baseline", "ما تغيّر منذ خط الأساس"),
            introduction: self.say(
                "Baseline of 3 March 2026, compared with 24 November 2026. Only items that are rated at both moments are compared.",
                "خط الأساس في 3 مارس 2026 مقارنةً بيوم 24 نوفمبر 2026. تُقارَن البنود المقيَّمة في اللحظتين فقط.",
            ),
            remark: Some(Text::typed(format!("After the floods. بعد الفيضانات\n{HOSTILE}"))),
            sentences: self.sentences(self.language),
            second_sentences: self.second.map(|second| self.sentences(second)).unwrap_or_default(),
            figure: Figure {
                id: "change".to_owned(),
                title: self.say("In place, then and now, by section", "القائم حينها والآن، حسب القسم"),
                note: Some(self.say("Only items rated at both moments.", "البنود المقيَّمة في اللحظتين فقط.")),
                heads: vec![
                    self.say("Section", "القسم"),
                    self.say("Items", "البنود"),
                    self.say("Then", "حينها"),
                    self.say("Now", "الآن"),
                    self.say("Change", "التغيّر"),
                ],
                legend: vec![
                    Legend { sign: Sign::Then, label: self.say("Baseline", "خط الأساس") },
                    Legend { sign: Sign::Now, label: self.say("Now", "الآن") },
                    Legend { sign: Sign::Loss, label: self.say("A loss", "تراجع") },
                ],
                rows: Rows::Change(vec![
                    change(
                        self.say("Protection at the centre", "الحماية في صلب العمل"),
                        Some(0.46),
                        Some(0.58),
                        ["24", "46%", "58%", "+12"],
                    ),
                    change(
                        self.say("Safety and dignity", "السلامة والكرامة"),
                        Some(0.7),
                        Some(0.55),
                        ["8", "70%", "55%", "−15"],
                    ),
                    change(self.say("Accountability", "المساءلة"), None, None, ["0", "–", "–", "–"]),
                ]),
            },
            heads: [
                self.say("No.", "الرقم"),
                self.say("Item", "البند"),
                self.say("Then", "حينها"),
                self.say("Now", "الآن"),
            ],
            groups: vec![
                ChangeGroup {
                    title: self.say("Became a critical gap: 1 item", "أصبح فجوة حرجة: بند واحد"),
                    loss: true,
                    rows: vec![row(
                        "3.4",
                        Some(self.face(Some(Rating::MostlyInPlace), false)),
                        Some(self.face(Some(Rating::Started), true)),
                    )],
                },
                ChangeGroup {
                    title: self.say("Rose: 2 items", "ارتفع: بندان"),
                    loss: false,
                    rows: vec![
                        row(
                            "P1.8",
                            Some(self.face(Some(Rating::NotInPlace), true)),
                            Some(self.face(Some(Rating::InPlace), false)),
                        ),
                        row("C.3", None, Some(self.face(Some(Rating::Unknown), false))),
                    ],
                },
            ],
            unchanged: self.say("No item changed.", "لم يتغيّر أي بند."),
            still_open: Plan {
                heading: self.say("Open then and still open", "مفتوحة حينها وما زالت مفتوحة"),
                heads: [
                    self.say("Due", "الموعد"),
                    self.say("Follow-up", "المتابعة"),
                    self.say("Owner’s role", "دور المسؤول"),
                    self.say("Item", "البند"),
                    self.say("State", "الحالة"),
                ],
                groups: vec![PlanGroup {
                    title: self.say("Overdue", "متأخرة"),
                    late: true,
                    rows: vec![PlanRow {
                        late: true,
                        day: "18 Nov".to_owned(),
                        distance: "6 days late".to_owned(),
                        action: Text::typed(HOSTILE),
                        owner: Text::typed("منسّق الموقع"),
                        item: self.say("3.4", "3.4"),
                        gap: Some(self.say("Critical gap", "فجوة حرجة")),
                        state: self.say("Open", "مفتوحة"),
                    }],
                }],
                empty: self.say("No follow-up is planned.", "لا متابعة مخططة."),
            },
        }
    }

    fn history(&self) -> History {
        let row = |number: Option<&str>, field, value, author: &str| HistoryRow {
            day: "20 November 2026".to_owned(),
            number: number.map(str::to_owned),
            field,
            value,
            author: Some(Text::typed(author)),
        };
        History {
            heading: self.say("History", "السجل"),
            introduction: self.say("The newest first.", "الأحدث أولًا."),
            heads: [
                self.say("Day", "اليوم"),
                self.say("No.", "الرقم"),
                self.say("What", "القيمة"),
                self.say("Answer", "الإجابة"),
                self.say("Role", "الدور"),
            ],
            rows: vec![
                row(
                    Some("3.4"),
                    self.say("Rating", "التقييم"),
                    vec![self.say("1 Started", "1 بدأ"), Text::typed("لأن الموقع أُغلق")],
                    "Programme officer",
                ),
                row(
                    Some("3.5"),
                    self.say("Note", "الملاحظة"),
                    vec![Text::typed(format!("{HOSTILE}\n- a list\n1. another\n\n# not a heading"))],
                    "مسؤولة البرنامج",
                ),
                row(None, self.say("Name", "الاسم"), Vec::new(), "@someone"),
            ],
            empty: self.say("Nothing was written yet.", "لم يُكتب شيء بعد."),
        }
    }

    fn form(&self) -> Form {
        let answer = |sign: &str, english, arabic| FormAnswer {
            sign: sign.to_owned(),
            label: self.say(english, arabic),
        };
        let item = |id: &str, number: &str, essential: bool| FormItem {
            id: id.to_owned(),
            number: number.to_owned(),
            text: self.item(),
            essential: essential.then(|| self.say("Essential", "أساسي")),
        };
        let section = |title| FormSection {
            family: self.say("Core commitment 3", "الالتزام الأساسي 3"),
            title,
            summary: self.say(
                "Services, sites and staff behaviour keep people safe and respected.",
                "تحفظ الخدمات والمواقع وسلوك العاملين سلامة الناس واحترامهم.",
            ),
            items: vec![
                item("cc-031", "3.1", true),
                item("cc-032", "3.2", false),
                item("cc-033", "3.3", false),
            ],
        };
        Form {
            heading: self.say("Checklist to fill in by hand", "قائمة تُملأ باليد"),
            introduction: vec![
                self.say(
                    "Tick one box for each item. Do not enter names or case details.",
                    "ضعوا علامة في مربع واحد لكل بند. لا تُدخلوا أسماء أو تفاصيل حالات.",
                ),
                self.say("Give a reason for “not applicable”.", "اذكروا سببًا لعبارة «لا ينطبق»."),
            ],
            fields: vec![
                self.say("Place", "المكان"),
                self.say("Day", "اليوم"),
                self.say("Filled in by (role)", "ملأها (الدور)"),
            ],
            answers: vec![
                answer("0", "Not in place", "غير قائم"),
                answer("1", "Started", "بدأ"),
                answer("2", "Mostly in place", "قائم في معظمه"),
                answer("3", "In place with evidence", "قائم مع دليل"),
                answer("–", "Not applicable", "لا ينطبق"),
                answer("?", "Not known yet", "غير معروف بعد"),
            ],
            remark: self.say("Remark", "ملاحظة"),
            heads: [self.say("No.", "الرقم"), self.say("Item", "البند"), self.say("Answer", "الإجابة")],
            sections: vec![
                section(self.say("Safety and dignity", "السلامة والكرامة")),
                section(self.say("Accountability", "المساءلة")),
            ],
        }
    }

    fn portfolio(&self) -> Portfolio {
        let names = ["Site management, north-east", "مخيم الأمل", HOSTILE];
        let cell =
            |band, score: &str, base: &str| HeatCell { band, score: score.to_owned(), base: base.to_owned() };
        let cells = || -> Vec<HeatCell> {
            (0..11)
                .map(|place| match place % 4 {
                    0 => cell(Some(Band::High), "84%", "8/8"),
                    1 => cell(Some(Band::Low), "21%", "7/8"),
                    2 => cell(Some(Band::Medium), "58%", "6/8"),
                    _ => cell(None, "–", "2/8"),
                })
                .collect()
        };
        let codes = ["1", "2", "3", "4", "5", "6", "P1", "P2", "P3", "P4", "P5"];
        let code = |code: &&str| self.say(code, code);
        let discs = [
            (Band::Low, self.say("below 50%", "أقل من 50%")),
            (Band::Medium, self.say("50 to below 80%", "من 50% إلى أقل من 80%")),
            (Band::High, self.say("80% and more", "80% فأكثر")),
        ];
        Portfolio {
            heading: self.say("Three projects", "ثلاثة مشاريع"),
            sentences: self.sentences(self.language),
            second_sentences: self.second.map(|second| self.sentences(second)).unwrap_or_default(),
            comparison: Comparison {
                heading: self.say("The projects", "المشاريع"),
                heads: [
                    self.say("Project", "المشروع"),
                    self.say("Country", "البلد"),
                    self.say("Critical gaps", "الفجوات الحرجة"),
                    self.say("Overdue", "متأخرة"),
                    self.say("Answered", "أُجيب عنه"),
                    self.say("In place", "القائم"),
                    self.say("Next follow-up", "المتابعة التالية"),
                ],
                rows: names
                    .iter()
                    .zip([7, 2, 0])
                    .map(|(name, gaps)| ProjectRow {
                        name: Text::typed(*name),
                        country: self.say("Nigeria", "نيجيريا"),
                        gaps,
                        overdue: gaps / 2,
                        answered: "76% (90 of 118)".to_owned(),
                        in_place: "58%".to_owned(),
                        next: self.say("4 Dec", "4 ديسمبر"),
                    })
                    .collect(),
            },
            heat: vec![Figure {
                id: "portfolio-1".to_owned(),
                title: self.say("In place, by project and section", "القائم، حسب المشروع والقسم"),
                note: Some(self.say("Under each figure: rated items.", "تحت كل رقم: البنود المقيَّمة.")),
                heads: std::iter::once(self.say("Project", "المشروع"))
                    .chain(codes.iter().map(code))
                    .collect(),
                legend: discs.map(|(band, label)| Legend { sign: Sign::Disc(band), label }).to_vec(),
                rows: Rows::Heat(
                    names.iter().map(|name| HeatRow { label: Text::typed(*name), cells: cells() }).collect(),
                ),
            }],
            common: CommonGaps {
                heading: self.say("Critical gaps that several share", "فجوات حرجة مشتركة"),
                heads: [
                    self.say("No.", "الرقم"),
                    self.say("Item", "البند"),
                    self.say("Projects", "المشاريع"),
                    self.say("Which", "أيّها"),
                ],
                rows: vec![CommonGap {
                    number: "5.3".to_owned(),
                    text: self.item(),
                    count: "2 of 3".to_owned(),
                    projects: names[..2].iter().map(|name| Text::typed(*name)).collect(),
                }],
                empty: self.say("None.", "لا شيء."),
            },
            overdue: Overdue {
                heading: self.say("Overdue follow-ups", "متابعات متأخرة"),
                heads: [
                    self.say("Due", "الموعد"),
                    self.say("Project", "المشروع"),
                    self.say("Follow-up", "المتابعة"),
                    self.say("Owner’s role", "دور المسؤول"),
                ],
                rows: vec![OverdueRow {
                    day: "18 Nov".to_owned(),
                    distance: "6 days late".to_owned(),
                    project: Text::typed(names[1]),
                    action: Text::typed("Brief the contractor’s drivers"),
                    owner: Text::typed("Site coordinator"),
                }],
                empty: self.say("None.", "لا شيء."),
            },
            unreadable: vec![Text::typed("A project <that> was damaged")],
        }
    }
}

/// A square with a letter: the mark of nobody.
pub(crate) fn logo() -> Logo {
    Logo {
        kind: LogoKind::Svg,
        base64: "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA2NCAzMiI+PHJlY3Qgd2lkdGg9IjY0IiBoZWlnaHQ9IjMyIiByeD0iNCIgZmlsbD0iIzdhMWY1YyIvPjxjaXJjbGUgY3g9IjE2IiBjeT0iMTYiIHI9IjgiIGZpbGw9IiNmZmYiLz48L3N2Zz4="
            .to_owned(),
    }
}

/// A report with every part that there is.
pub(crate) fn document(language: Language, second: Option<Language>, options: Options) -> Document {
    let tongue = Tongue { language, second };
    let mut document = Sample::full().compose_in(language, second, options);
    document.portfolio = Some(tongue.portfolio());
    document.form = Some(tongue.form());
    document.progress = Some(tongue.progress());
    document.history = Some(tongue.history());
    document
}
