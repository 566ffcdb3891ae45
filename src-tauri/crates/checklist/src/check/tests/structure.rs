//! `pack.json`, broken.

use super::*;

/// The lines of what is found when `pack.json` is broken and its texts were not touched.
fn found(break_it: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut found = in_structure(break_it);
    found.retain(|found| found.file == STRUCTURE_FILE);
    assert!(found.iter().all(|found| !found.fault.is_remark()));
    lines(&found)
}

#[test]
fn a_newer_format_is_told_from_a_broken_file() {
    let newer = |pack: &mut Value| {
        pack["format"] = 9.into();
        pack["colour"] = "blue".into();
    };
    assert_eq!(found(newer), ["pack.json  format_too_new"]);
    assert_eq!(found(|pack| pack["format"] = 9.into()), ["pack.json  format_too_new"]);
    assert_eq!(found(|pack| pack["colour"] = "blue".into()), ["pack.json  not_readable"]);
    assert_eq!(lines(&check(Some("{"), &[])), ["pack.json  not_readable"]);
}

#[test]
fn id_and_version_name_a_folder() {
    assert_eq!(found(|pack| pack["id"] = "../x".into()), ["pack.json ../x id_invalid"]);
    assert_eq!(found(|pack| pack["version"] = "2".into()), ["pack.json version version_invalid"]);
}

#[test]
fn ids_are_plain_and_unique() {
    let doubled = |pack: &mut Value| pack["sections"][1]["items"][0]["id"] = "i-1".into();
    assert_eq!(found(doubled), ["pack.json i-1 id_duplicate"]);
    assert_eq!(
        found(|pack| pack["terms"][0]["id"] = "Do No Harm".into()),
        ["pack.json Do No Harm id_invalid"]
    );
    assert_eq!(found(|pack| pack["principles"] = json!(["dnh", "dnh"])), ["pack.json dnh id_duplicate"]);
}

#[test]
fn scale_and_bands_are_the_ones_that_are_counted() {
    assert_eq!(found(|pack| pack["ratings"][3]["score"] = 4.into()), ["pack.json ratings scale_incomplete"]);
    assert_eq!(found(|pack| pack["bands"][1]["from"] = 90.into()), ["pack.json bands bands_out_of_order"]);
}

#[test]
fn unknown_references_are_named() {
    for member in ["phases", "principles", "sectors"] {
        let unknown = |pack: &mut Value| pack["sections"][0]["items"][1][member] = json!(["cosmic"]);
        assert_eq!(found(unknown), ["pack.json i-2 term_unknown"]);
        let none = |pack: &mut Value| pack["sections"][0]["items"][1][member] = json!([]);
        assert_eq!(found(none), ["pack.json i-2 group_missing"]);
    }
    let level = |pack: &mut Value| pack["sections"][0]["items"][0]["level"] = "cosmic".into();
    assert_eq!(found(level), ["pack.json i-1 term_unknown"]);
    let hearsay =
        |pack: &mut Value| pack["sections"][0]["items"][0]["references"][0]["source"] = "hearsay".into();
    assert_eq!(found(hearsay), ["pack.json i-1 source_unknown"]);
    let of_term = |pack: &mut Value| pack["terms"][0]["references"][0]["source"] = "hearsay".into();
    assert_eq!(found(of_term), ["pack.json harm source_unknown"]);
}

#[test]
fn sector_modules_name_one_sector_each() {
    assert_eq!(
        found(|pack| remove(&mut pack["sections"][2], "sector")),
        ["pack.json se-wash sector_missing"]
    );
    let on_theme = |pack: &mut Value| pack["sections"][1]["sector"] = "wash".into();
    assert_eq!(found(on_theme), ["pack.json ta-x sector_surplus"]);
    let unknown = |pack: &mut Value| pack["sections"][2] = module("se-wash", "WS", "cosmic", &[]);
    assert_eq!(found(unknown), ["pack.json se-wash term_unknown"]);
    let second = |pack: &mut Value| {
        pack["sections"].as_array_mut().unwrap().push(module("se-two", "W2", "wash", &[]));
    };
    assert_eq!(found(second), ["pack.json se-two sector_duplicate"]);
}

#[test]
fn an_item_of_a_module_that_is_for_another_sector_is_remarked_on() {
    let health = |pack: &mut Value| pack["sections"][2]["items"][0]["sectors"] = json!(["health"]);
    let found = in_structure(health);
    assert_eq!(lines(&found), ["pack.json i-4 sector_differs"]);
    assert!(found[0].fault.is_remark());
    assert_eq!(in_structure(|pack| pack["sections"][2]["items"][0]["sectors"] = json!(["all"])), []);
}

#[test]
fn codes_make_numbers_that_nothing_else_has() {
    assert_eq!(found(|pack| pack["sections"][1]["code"] = "1".into()), ["pack.json ta-x code_duplicate"]);
    for bad in ["", "1.2", "ABCDEFGHI", "a b"] {
        assert_eq!(
            found(|pack| pack["sections"][1]["code"] = bad.into()),
            ["pack.json ta-x code_invalid"],
            "{bad}"
        );
    }
}

#[test]
fn sections_follow_the_order_of_kinds() {
    let swapped = |pack: &mut Value| pack["sections"].as_array_mut().unwrap().swap(0, 1);
    assert_eq!(found(swapped), ["pack.json cc1 sections_out_of_order"]);
}

#[test]
fn addresses_lead_to_pages() {
    let script = |pack: &mut Value| pack["sources"][0]["url"] = "javascript:alert(1)".into();
    assert_eq!(found(script), ["pack.json s1 url_invalid"]);
    assert_eq!(found(|pack| pack["seed"] = "file:///etc/passwd".into()), ["pack.json seed url_invalid"]);
}

#[test]
fn hidden_characters_and_endless_texts_are_faults() {
    let title = |pack: &mut Value| pack["sources"][0]["title"] = "A\u{202e}B".into();
    assert_eq!(found(title), ["pack.json s1 text_hidden"]);
    let at = |pack: &mut Value| pack["sections"][0]["items"][0]["references"][0]["at"] = "\u{7}".into();
    assert_eq!(found(at), ["pack.json i-1 text_hidden"]);
    let endless = |pack: &mut Value| pack["sources"][0]["title"] = "a".repeat(bounds::TEXT_LIMIT + 1).into();
    assert_eq!(found(endless), ["pack.json s1 text_too_long"]);
}

#[test]
fn a_flood_is_refused_before_anything_else_is_looked_at() {
    let flood = |pack: &mut Value| {
        let items: Vec<Value> = (0..5_001).map(|_| item("i-1", "all")).collect();
        pack["sections"][0]["items"] = items.into();
    };
    let found = in_structure(flood);
    assert_eq!(lines(&found), ["pack.json items too_many"]);
    assert_eq!(found[0].fault, Fault::TooMany { group: "items", found: 5_003, limit: 5_000 });
}
