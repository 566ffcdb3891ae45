//! A real process is fed answers at full speed and killed in the middle, again and again: what it acknowledged is there.
//!
//! A killed process tests the order of writing and acknowledging, and that whatever half of a line is left behind does no
//! harm. It does not test the disk: what `fdatasync` promises, only a power cut shows.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::time::{Duration, Instant};

use api::{Api, Clock};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::files;
use crate::program::{self, Program};

const ROUNDS: usize = 200;
/// Rounds after which a new project begins, so that the journals stay as long as real ones.
const ROUNDS_A_PROJECT: usize = 20;
/// More than a process can answer before it is killed.
const LINES: usize = 2_000;
const RATINGS: [&str; 4] = ["0", "1", "2", "3"];

/// A line that was acknowledged, or the one line of a round that may have got to the disk unseen.
struct Answer {
    rating: String,
    note: Option<String>,
    acknowledged: bool,
}

/// What one project must hold.
#[derive(Default)]
struct Sent {
    /// Per item, oldest first.
    answers: BTreeMap<String, Vec<Answer>>,
    entries: BTreeSet<Uuid>,
    lines: usize,
}

impl Sent {
    /// The next lines. Some have a note, which is a second entry behind the same acknowledgement.
    fn lines(&mut self, random: &mut fastrand::Rng) -> Vec<Value> {
        (0..LINES)
            .map(|_| {
                let item = format!("pm-{:03}", random.usize(1..=143));
                let rating = RATINGS[random.usize(..4)];
                self.lines += 1;
                if random.bool() {
                    let note = format!("note {}{}", self.lines, " word".repeat(random.usize(..40)));
                    json!({"item": item, "rating": rating, "note": note})
                } else {
                    json!({"item": item, "rating": rating})
                }
            })
            .collect()
    }

    /// One process, killed some time after its first acknowledgement.
    fn round(&mut self, program: &Program, id: &str, random: &mut fastrand::Rng) -> usize {
        let lines = self.lines(random);
        let pause = Duration::from_micros(random.u64(5_000..=60_000));
        let mut command = program.command(&["answers", id, "-"]);
        let mut child = program::start(command.stdin(Stdio::piped()).stdout(Stdio::piped()));
        let mut input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        // Ends with an error when the process is gone, which is how every round ends.
        let feeder = std::thread::spawn(move || drop(input.write_all(text.as_bytes())));
        let (first_is_there, first) = std::sync::mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut answers = Vec::new();
            let mut line = String::new();
            // Read to the end: what stands in the pipe was acknowledged before the kill.
            while output.read_line(&mut line).unwrap() > 0 {
                if line.ends_with('\n') {
                    answers.push(serde_json::from_str::<Value>(&line).unwrap());
                }
                line.clear();
                let _ = first_is_there.send(());
            }
            answers
        });
        first.recv_timeout(Duration::from_secs(20)).unwrap();
        std::thread::sleep(pause);
        // SIGKILL on Unix.
        child.kill().unwrap();
        child.wait().unwrap();
        feeder.join().unwrap();
        let answers = reader.join().unwrap();
        // Lines are answered one after the other: of those without an answer only the first can have been begun.
        for (at, line) in lines.iter().take(answers.len() + 1).enumerate() {
            let (item, answer) = (line["item"].as_str().unwrap(), answers.get(at));
            if let Some(answer) = answer {
                assert_eq!(answer["item"], item, "{answer}");
                assert!(answer.get("error").is_none(), "{answer}");
                self.entries.extend(answer["entry"].as_str().map(|entry| entry.parse::<Uuid>().unwrap()));
            }
            self.answers.entry(item.to_owned()).or_default().push(Answer {
                rating: line["rating"].as_str().unwrap().to_owned(),
                note: line["note"].as_str().map(str::to_owned),
                acknowledged: answer.is_some(),
            });
        }
        answers.len()
    }

    /// Opens the directory as the next start of the program would.
    fn check(&self, program: &Program, id: Uuid) {
        program::all_started();
        let store = store::Store::open(&store::Place::at(program.data_dir())).unwrap();
        let reading = store.read(id).unwrap();
        assert_eq!(reading.set_aside, [], "a torn end is no damage");
        let kept: BTreeSet<Uuid> = reading.entries.iter().map(|entry| entry.id).collect();
        assert_eq!(kept.len(), reading.entries.len(), "an id stands twice");
        let lost: Vec<_> = self.entries.difference(&kept).collect();
        assert!(lost.is_empty(), "{} acknowledged entries are lost: {lost:?}", lost.len());
    }

    /// Each rating and each note is the last acknowledged one, or one that was sent after it and got to the disk unseen.
    fn check_answers(&self, program: &Program, id: Uuid) {
        program::all_started();
        let api = Api::open(Some(program.data_dir()), Clock::System).unwrap();
        let view = api.open_project(id).unwrap();
        assert!(view.set_aside.is_empty());
        for (item, answers) in &self.answers {
            let state = view.items.iter().find(|state| state.item.as_str() == item);
            let rating = state.and_then(|state| state.rating).map_or("", |rating| rating.code());
            let note = state.map_or("", |state| state.note.as_str());
            let ratings = possible(answers, |answer| Some(&answer.rating));
            assert!(ratings.contains(&rating), "{item}: {rating:?}, not one of {ratings:?}");
            let notes = possible(answers, |answer| answer.note.as_deref());
            assert!(notes.contains(&note), "{item}: {note:?}, not one of {notes:?}");
            assert!(state.is_none_or(|state| state.conflicts.is_empty()));
        }
    }
}

/// The values that a register may hold: the last acknowledged one, or nothing when there is none, and every later one.
fn possible<'a>(answers: &'a [Answer], value: impl Fn(&'a Answer) -> Option<&'a str>) -> Vec<&'a str> {
    let mut possible = vec![""];
    for answer in answers {
        if let Some(value) = value(answer) {
            if answer.acknowledged {
                possible.clear();
            }
            possible.push(value);
        }
    }
    possible
}

#[test]
fn what_was_acknowledged_survives_a_killed_process() {
    let seed =
        std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    let mut random = fastrand::Rng::with_seed(seed);
    let program = Program::new();
    let began = Instant::now();
    let mut answered = 0;
    for first in (0..ROUNDS).step_by(ROUNDS_A_PROJECT) {
        let id = program.project(&["--name", &format!("Rounds from {first}")]);
        let mut sent = Sent::default();
        for round in first..first + ROUNDS_A_PROJECT {
            let here = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                answered += sent.round(&program, &id, &mut random);
                sent.check(&program, id.parse().unwrap());
            }));
            assert!(here.is_ok(), "round {round}, run again with SEED={seed}");
        }
        let here = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            sent.check_answers(&program, id.parse().unwrap());
        }));
        assert!(here.is_ok(), "after round {}, run again with SEED={seed}", first + ROUNDS_A_PROJECT);
    }
    let torn = torn_segments(&program);
    println!(
        "{ROUNDS} kills, {answered} acknowledged answers, {torn} torn ends, {:?}, SEED={seed}",
        began.elapsed()
    );
}

/// Segments that end in half a line.
fn torn_segments(program: &Program) -> usize {
    let all = files::below(&program.data_dir().join("projects"), &|_| true);
    all.iter().filter(|path| !std::fs::read(path).unwrap().ends_with(b"\n")).count()
}
