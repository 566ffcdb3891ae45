//! One answer that is on disk when the call returns, against appending the same bytes to a file and flushing them.

use std::fs::File;
use std::io::Write;
use std::time::Duration;

use api::{Api, Change};
use checklist::Rating;

use crate::row::{self, time};
use crate::written::Written;

const ANSWERS: usize = 400;

pub(crate) fn measure() {
    for registers in [150, 2_000, 8_000] {
        let written = Written::new(registers);
        let api = written.api();
        api.open_project(written.id).unwrap();
        let answer = |api: &Api, number: usize| {
            let rating = Some(if number.is_multiple_of(2) { Rating::Started } else { Rating::InPlace });
            let item = format!("pm-{:03}", number / 2 % 60 + 1).as_str().into();
            api.change(written.id, Change::Rate { item, rating, reason: None }).unwrap()
        };
        let segment = written.segment();
        let before = segment.metadata().unwrap().len();
        answer(&api, 0);
        let bytes = vec![b'x'; usize::try_from(segment.metadata().unwrap().len() - before).unwrap()];
        let mut bare =
            File::options().append(true).create(true).open(written.folder.path().join("bare")).unwrap();
        let (mut figures, mut floors): (Vec<Duration>, Vec<Duration>) = (Vec::new(), Vec::new());
        for number in 1..=ANSWERS {
            figures.push(time(|| answer(&api, number)));
            floors.push(time(|| {
                bare.write_all(&bytes).unwrap();
                bare.sync_data().unwrap();
            }));
        }
        let name = format!("an answer on disk, {registers} registers written before");
        row::print(&name, &mut figures, &mut floors, "2x");
    }
}
