//! Another program holds the data folder: the window says so in the language of the person, and goes on when it is free.

use anyhow::Result;
use api::Language::{Ar, En, Fr};
use journeys::Role::{Button, Heading};
use journeys::{Home, beginning, key};

#[test]
fn a_data_folder_in_use_is_said_and_tried_again() -> Result<()> {
    for language in [En, Fr, Ar] {
        let home = Home::new("in_use")?;
        let other_program = home.api()?;
        let window = home.open(language)?;
        window.finds(Heading, key("frame.start_failed"))?;
        window.sees(beginning("errors.data_dir_in_use"))?;

        // Too early: it still says so.
        window.press(Button, key("action.try_again"))?;
        window.sees(beginning("errors.data_dir_in_use"))?;

        drop(other_program);
        window.press(Button, key("action.try_again"))?;
        window.finds(Heading, key("projects.first_title"))?;
        window.close()?;
    }
    Ok(())
}
