//! What is done first in a process. The bench starts itself again for it: a second time, fonts are read and much is remembered.
//! The most memory that the process had is known then, too.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::row::time;
use crate::written::open;
use crate::{portfolio, reports};

/// The argument before an act.
const FIRST: &str = "--first";

/// What is done.
#[derive(Clone, Copy)]
pub(crate) enum Act {
    /// The data directory is opened, and nothing else.
    Open,
    /// One page is laid out: the cover alone.
    Page,
    /// The full report of the only project, as PDF.
    Report,
    /// All projects as a workbook.
    Portfolio,
}

impl Act {
    const ALL: [Self; 4] = [Self::Open, Self::Page, Self::Report, Self::Portfolio];

    fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Page => "page",
            Self::Report => "report",
            Self::Portfolio => "portfolio",
        }
    }

    fn run(self, root: &Path) -> Duration {
        match self {
            Self::Open => time(|| open(root)),
            Self::Page => {
                let page = reports::page();
                time(|| reports::pdf(&page))
            }
            Self::Report => {
                let api = open(root);
                let id = api.projects().unwrap().projects[0].id;
                api.open_project(id).unwrap();
                time(|| api.report(id, &reports::options()).unwrap())
            }
            Self::Portfolio => {
                let api = open(root);
                let ids = portfolio::ids(root);
                time(|| api.portfolio(&ids, &portfolio::options(), &mut |_| true).unwrap())
            }
        }
    }
}

/// How long an act took in a process of its own, and the most memory that the process had, in bytes.
pub(crate) struct First {
    pub(crate) time: Duration,
    pub(crate) memory: Option<u64>,
}

/// Does something on a data directory in a process of its own.
pub(crate) fn of(act: Act, root: &Path) -> First {
    let mut bench = Command::new(std::env::current_exe().unwrap());
    let output = bench.args([FIRST, act.name()]).arg(root).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    let mut numbers = said.split_whitespace().map(|number| number.parse().unwrap());
    First { time: Duration::from_nanos(numbers.next().unwrap()), memory: numbers.next() }
}

/// Whether this process was started for an act, which is done then.
pub(crate) fn asked() -> bool {
    let arguments: Vec<_> = std::env::args().collect();
    let [_, first, name, root] = arguments.as_slice() else { return false };
    let act = Act::ALL.into_iter().find(|act| first == FIRST && act.name() == name);
    let Some(act) = act else { return false };
    let time = act.run(Path::new(root)).as_nanos();
    let memory = memory().map(|bytes| bytes.to_string()).unwrap_or_default();
    println!("{time} {memory}");
    true
}

/// The most memory that this process had at once, as Linux tells it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
