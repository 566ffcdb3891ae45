//! The JSON Schema of records, made from their types, and the test that holds `report.schema.json` to it.

#![allow(clippy::disallowed_methods, reason = "the test reads and writes the schema")]

use std::path::Path;

use checklist::comparison::ShiftKind;
use checklist::measure::BAND_STARTS;
use checklist::{FollowUpState, Language, MilestoneKind, Rating, SectionKind};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::{Record, SCHEMA};

/// What a fraction says without words of its own: see the members that use it.
pub(super) fn fraction(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["number", "null"], "minimum": 0, "maximum": 1 })
}

pub(super) fn name(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "const": SCHEMA })
}

pub(super) fn language(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": Language::ALL.map(Language::tag) })
}

pub(super) fn day(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date" })
}

pub(super) fn day_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "format": "date" })
}

pub(super) fn text_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"] })
}

pub(super) fn rating(_: &mut SchemaGenerator) -> Schema {
    let codes = Rating::ALL.map(|rating| json!(rating));
    json_schema!({ "type": ["string", "null"], "enum": codes.into_iter().chain([json!(null)]).collect::<Vec<_>>() })
}

pub(super) fn band(_: &mut SchemaGenerator) -> Schema {
    let bands = BAND_STARTS.map(|(band, _)| json!(band));
    json_schema!({ "type": ["string", "null"], "enum": bands.into_iter().chain([json!(null)]).collect::<Vec<_>>() })
}

pub(super) fn section_kind(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": SectionKind::ALL.map(|kind| json!(kind)) })
}

pub(super) fn milestone_kind(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": MilestoneKind::ALL.map(|kind| json!(kind)) })
}

pub(super) fn shift(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": ShiftKind::ALL.map(|kind| json!(kind)) })
}

pub(super) fn state(_: &mut SchemaGenerator) -> Schema {
    use FollowUpState::{Done, Dropped, InProgress, Open};
    json_schema!({ "type": "string", "enum": [Open, InProgress, Done, Dropped] })
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let mut schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Record>();
    schema.insert("$id".to_owned(), json!(format!("urn:{}", SCHEMA.replace('/', ":"))));
    schema.insert("title".to_owned(), json!("Report of a Mainstay project"));
    let mut now = serde_json::to_string_pretty(&schema).unwrap();
    now.push('\n');
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("report.schema.json");
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == now, "{} differs; run again with UPDATE=1", path.display());
}
