//! How a journal looked when something was derived from it: times and lengths of its folders and files.
//!
//! A new device shows in the time of `log/`, a new segment in the time of its device's folder, a new line in length and
//! time of its segment. So a known journal is checked by asking for known paths, and no folder is listed.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{During, Error};
use crate::layout;
use crate::reading::{devices, numbers};

/// Nanoseconds since 1970. Compared only for equality.
type Time = u64;

/// The look of one journal. Written as plain lists, because there is one for each project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp(Time, Vec<Device>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Device(Uuid, Time, Vec<Segment>);

/// Number, length and time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Segment(u32, u64, Time);

impl Stamp {
    /// How a journal looks now.
    pub(crate) fn of(project: &Path) -> Result<Self, Error> {
        let mut path = layout::log(project);
        let mut stamp = Self(time(&ask(&path)?), Vec::new());
        for device in devices(&path)? {
            layout::push(&mut path, device);
            let mut part = Device(device, time(&ask(&path)?), Vec::new());
            for number in numbers(&path)? {
                let segment = ask(&path.join(layout::segment(number)))?;
                part.2.push(Segment(number, segment.len(), time(&segment)));
            }
            stamp.1.push(part);
            path.pop();
        }
        Ok(stamp)
    }

    /// Whether a journal still looks like this. `path` is the project's folder, and is so again afterwards.
    fn holds(&self, path: &mut PathBuf) -> bool {
        path.push("log");
        let holds = is(path, |log| time(log) == self.0)
            && self.1.iter().all(|Device(device, changed, segments)| {
                layout::push(path, *device);
                let holds = is(path, |folder| time(folder) == *changed)
                    && segments.iter().all(|Segment(number, length, changed)| {
                        path.push(layout::segment(*number));
                        let holds = is(path, |file| file.len() == *length && time(file) == *changed);
                        path.pop();
                        holds
                    });
                path.pop();
                holds
            });
        path.pop();
        holds
    }
}

/// So many projects are worth a thread of their own.
const MANY: usize = 512;

/// Which of these projects still look like their stamps; one without a stamp does not. Asking for a path is all that it
/// costs and the system answers several threads at once, so thousands of projects are shared out.
pub(crate) fn hold(projects: &Path, known: &[(Uuid, Option<&Stamp>)]) -> Vec<bool> {
    let check = |known: &[(Uuid, Option<&Stamp>)]| -> Vec<bool> {
        let mut path = projects.to_owned();
        let mut hold = Vec::with_capacity(known.len());
        for (id, stamp) in known {
            layout::push(&mut path, *id);
            hold.push(stamp.is_some_and(|stamp| stamp.holds(&mut path)));
            path.pop();
        }
        hold
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(known.len() / MANY).min(8);
    if threads < 2 {
        return check(known);
    }
    std::thread::scope(|scope| {
        let parts: Vec<_> = known
            .chunks(known.len().div_ceil(threads))
            .map(|part| (part.len(), scope.spawn(move || check(part))))
            .collect();
        // A thread that failed has checked nothing, so its rows are derived again.
        parts
            .into_iter()
            .flat_map(|(length, part)| part.join().unwrap_or_else(|_| vec![false; length]))
            .collect()
    })
}

fn ask(path: &Path) -> Result<Metadata, Error> {
    path.metadata().during("look at", path)
}

fn is(path: &Path, test: impl Fn(&Metadata) -> bool) -> bool {
    path.metadata().is_ok_and(|metadata| test(&metadata))
}

fn time(metadata: &Metadata) -> Time {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or_default()
}
