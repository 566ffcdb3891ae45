//! Words as Markdown: every sign that could be markup is escaped, and what runs in another direction is isolated.

use checklist::{Direction, Language};

use crate::document::{Document, Face, FollowUpLine};
use crate::text::{Mark, Sentence, Text, Voice};

/// Opens a run whose first letter decides its direction.
const ISOLATE: char = '\u{2068}';
/// Closes it.
const END_OF_ISOLATE: char = '\u{2069}';

/// Writes the words of one document.
pub(super) struct Words<'d> {
    document: &'d Document,
    direction: Direction,
}

impl<'d> Words<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, direction: document.language.direction() }
    }

    /// A text in one line, with its second language after a stroke.
    pub(super) fn say(&self, text: &Text) -> String {
        self.both(text, " / ")
    }

    /// The same for long texts: the second language stands in a line of its own.
    pub(super) fn tell(&self, text: &Text) -> String {
        self.both(text, "<br>")
    }

    fn both(&self, text: &Text, between: &str) -> String {
        let first = self.once(text);
        match self.second(text) {
            Some(second) => format!("{first}{between}{second}"),
            None => first,
        }
    }

    /// A text in its first language only.
    pub(super) fn once(&self, text: &Text) -> String {
        let language = if text.voice == Voice::Person { None } else { text.language };
        self.inline(&text.words, language)
    }

    /// Its second language; none when both are the same.
    pub(super) fn second(&self, text: &Text) -> Option<String> {
        let second = text.second.as_ref().filter(|second| second.words != text.words)?;
        Some(self.inline(&second.words, Some(second.language)))
    }

    /// Words in the language of the document.
    pub(super) fn own(&self, words: &str) -> String {
        self.inline(words, Some(self.document.language))
    }

    /// Words in a language that nobody knows.
    pub(super) fn foreign(&self, words: &str) -> String {
        self.inline(words, None)
    }

    /// A number of a table. One with a sign would be turned round in a page from right to left.
    pub(super) fn number(&self, number: &str) -> String {
        if number.starts_with(['+', '-', '−']) { self.foreign(number) } else { self.own(number) }
    }

    /// Texts in a row.
    pub(super) fn joined(&self, texts: &[Text]) -> String {
        let texts: Vec<_> = texts.iter().map(|text| self.say(text)).collect();
        texts.join(&self.separator())
    }

    pub(super) fn separator(&self) -> String {
        escape(&self.document.separator, false)
    }

    /// A word that stands out, such as the label of a line.
    pub(super) fn strong(&self, text: &Text) -> String {
        strong(&self.say(text))
    }

    /// An answer: its digit and word, and whether it is a critical gap.
    pub(super) fn face(&self, face: &Face, word: bool) -> String {
        let digit = face.digit.as_ref().map(|digit| format!("{digit} ")).unwrap_or_default();
        let gap = face.gap.as_ref().filter(|_| word);
        let gap = gap.map(|gap| format!(" ◆ {}", self.say(gap))).unwrap_or_default();
        format!("{digit}{}{gap}", self.say(&face.label))
    }

    /// A follow-up in one line, after its label.
    pub(super) fn follow_up(&self, line: &FollowUpLine) -> String {
        let mut words = vec![self.once(&line.action)];
        words.extend(line.owner.as_ref().map(|owner| self.say(owner)));
        words.extend(line.due.as_ref().map(|due| self.own(due)));
        words.push(self.say(&line.state));
        words.join(&self.separator())
    }

    /// A day as people say it, with the date under it.
    pub(super) fn due(&self, distance: &str, day: &str) -> String {
        let day = self.own(day);
        if distance.is_empty() { day } else { format!("{}<br>{day}", self.own(distance)) }
    }

    /// A sentence whose figures stand out.
    pub(super) fn sentence(&self, sentence: &Sentence, language: Language) -> String {
        let mut written = String::new();
        for (place, run) in sentence.iter().enumerate() {
            let words = escape(&run.words, false);
            let after = sentence.get(place + 1).and_then(|next| next.words.chars().next());
            if run.mark == Mark::Plain || !can_close(&run.words, after) {
                written.push_str(&words);
            } else {
                written.push_str(&strong(&words));
            }
        }
        self.isolate(written, language.direction() != self.direction)
    }

    /// What a person wrote, line by line.
    pub(super) fn lines(&self, words: &str) -> Vec<String> {
        lines_of(words).map(|line| self.isolated_line(line, None)).collect()
    }

    fn inline(&self, words: &str, language: Option<Language>) -> String {
        let lines: Vec<_> = lines_of(words).map(|line| self.isolated_line(line, language)).collect();
        lines.join("<br>")
    }

    /// Each line is isolated for itself, because a line may end where an isolate does not.
    fn isolated_line(&self, line: &str, language: Option<Language>) -> String {
        let turned = match (language, self.direction) {
            (Some(language), direction) => language.direction() != direction,
            // Marks that nobody sees stand only where they are needed: Latin letters in a page from left to right run well.
            (None, Direction::Ltr) => line.chars().any(runs_from_right),
            (None, Direction::Rtl) => true,
        };
        self.isolate(escape(line, true), turned)
    }

    fn isolate(&self, written: String, turned: bool) -> String {
        if turned && !written.is_empty() { format!("{ISOLATE}{written}{END_OF_ISOLATE}") } else { written }
    }
}

/// Words that stand out. They are escaped already and neither empty nor blank at their ends.
pub(super) fn strong(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("**{words}**") }
}

/// Whether two stars after these words end them: not after a blank, and not between a sign and a letter.
fn can_close(words: &str, after: Option<char>) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let ends_blank = words.starts_with(char::is_whitespace) || words.ends_with(char::is_whitespace);
    let begins_well = is_letter(words.chars().next());
    !ends_blank && begins_well && (is_letter(words.chars().last()) || !is_letter(after))
}

/// The lines of a text, whatever ends them.
fn lines_of(words: &str) -> impl Iterator<Item = &str> {
    words.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).flat_map(|line| line.split('\r'))
}

/// Whether a letter or a mark belongs to a script from right to left.
fn runs_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// One line with a backslash before every sign that CommonMark, GitHub, Pandoc or Obsidian could take for markup. Signs that mean
/// something only at the start of a line, or only twice, stay as they are elsewhere. `starts` says that the words are at one.
fn escape(line: &str, starts: bool) -> String {
    let body = line.trim_matches([' ', '\t']);
    let before = line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut written = String::with_capacity(line.len());
    let (edge_before, edge_after) = (&line[..before], &line[before + body.len()..]);
    if starts {
        blanks(&mut written, edge_before);
    } else {
        written.push_str(edge_before);
    }
    let mut previous = None;
    let mut only_digits = starts;
    let mut rest = body.chars();
    while let Some(letter) = rest.next() {
        let first = starts && previous.is_none();
        let next = rest.clone().next();
        let doubled = previous == Some(letter) || next == Some(letter);
        let alone = next.is_none_or(char::is_whitespace);
        let escaped = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' | '^' | '#' | '{' | '}' | '@' => true,
            '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()),
            '-' | '=' | '%' | '+' => doubled || (first && alone),
            '>' => first,
            // An address that is read is not one that is followed.
            ':' => (first && (alone || doubled)) || rest.as_str().starts_with("//"),
            // The numbers of a list.
            '.' | ')' => (only_digits && !first && alone) || written.ends_with("www"),
            _ => false,
        };
        if escaped {
            written.push('\\');
        }
        // CommonMark gives no reader the null character.
        written.push(if letter == '\0' { '\u{fffd}' } else { letter });
        only_digits &= letter.is_ascii_digit();
        previous = Some(letter);
    }
    if starts {
        blanks(&mut written, edge_after);
    } else {
        written.push_str(edge_after);
    }
    written
}

/// Blanks at the ends of a line, which would be lost or mean something.
fn blanks(written: &mut String, blanks: &str) {
    for blank in blanks.chars() {
        written.push_str(if blank == '\t' { "&#9;" } else { "&#32;" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_mean_something() {
        let whole = |line| escape(line, true);
        assert_eq!(whole("# a | b"), r"\# a \| b");
        assert_eq!(whole("- one - two"), r"\- one - two");
        assert_eq!(whole("1. first 2. second"), r"1\. first 2. second");
        assert_eq!(whole("76% of 8"), "76% of 8");
        assert_eq!(whole("%%hidden%%"), r"\%\%hidden\%\%");
        assert_eq!(whole("=1+1 & 2"), "=1+1 & 2");
        assert_eq!(whole("==="), r"\=\=\=");
        assert_eq!(whole("1.2 &lt; 3"), r"1.2 \&lt; 3");
        assert_eq!(whole("https://a.b/c"), r"https\://a.b/c");
        assert_eq!(whole("   code "), "&#32;&#32;&#32;code&#32;");
        assert_eq!(whole("> quote > more"), r"\> quote > more");
        assert_eq!(escape(" are open.", false), " are open.");
    }

    #[test]
    fn stars_stand_only_where_they_close() {
        assert!(can_close("7 items", Some(' ')));
        assert!(can_close("60%", Some('.')));
        assert!(!can_close("60%", Some('و')));
        assert!(!can_close("7 items ", Some('a')));
        assert!(!can_close("", None));
    }
}
