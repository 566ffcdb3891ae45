//! The answers of the small sample.

use serde_json::{Value, json};

/// The values of its registers.
pub(crate) fn values() -> Vec<(String, Value)> {
    let evidence = "evidence/00000000-0000-7000-8000-00000000000e";
    let place = |field: &str| format!("{evidence}/{field}");
    let values = [
        ("project/name", json!("Site management, مخيم الأمل and <north>")),
        ("project/mission", json!("Programme “Shelter & settlements”")),
        ("project/country", json!("CO")),
        ("project/phases", json!(["before", "during"])),
        ("project/sectors", json!(["shelter"])),
        ("project/themes", json!(["ta"])),
        ("project/sample", json!(true)),
        ("answer/t-01/rating", json!({"rating": "3"})),
        ("answer/t-02/rating", json!({"rating": "0"})),
        ("answer/t-03/rating", json!({"rating": "2"})),
        ("answer/t-04/rating", json!({"rating": "1"})),
        ("answer/t-05/rating", json!({"rating": "na", "reason": "No site is <closed> & none will be."})),
        ("answer/t-06/rating", json!({"rating": "unknown"})),
        ("answer/t-07/rating", json!({"rating": "1"})),
        ("answer/t-07/rating", json!({"rating": "3"})),
        ("answer/t-08/rating", json!({"rating": "3"})),
        ("answer/t-01/note", json!("Two lines,\nand <script>alert('x')</script> stays text. 😀")),
        ("answer/t-02/note", json!("ملاحظة كتبها الفريق في المخيم (3 مواقع).")),
        ("answer/t-03/note", json!("One copy says this.")),
        ("answer/t-03/note", json!("The other says that.")),
    ];
    let mut values: Vec<_> = values.map(|(field, value)| (field.to_owned(), value)).into();
    values.extend([
        (place("item"), json!("t-01")),
        (place("title"), json!("Safety walk, March 2026")),
        (place("place"), json!("https://example.org/walk?a=1&b=2")),
    ]);
    for (id, item, action, owner, due, state) in [
        ("1", json!("t-02"), "Brief the <drivers>", "Site coordinator", json!("2026-11-18"), "open"),
        ("2", json!("t-06"), "Ask the women’s committee", "", json!("2026-12-01"), "in_progress"),
        ("3", json!("t-03"), "إصلاح الإنارة", "مهندس المأوى", json!("2027-01-15"), "open"),
        ("4", Value::Null, "Agree on one focal point", "Head of office", Value::Null, "open"),
        ("5", json!("t-01"), "Sign the rules", "Logistics", json!("2026-10-01"), "done"),
    ] {
        values.extend(follow_up(id, item, action, owner, due, state));
    }
    values
}

/// The values of a follow-up.
pub(crate) fn follow_up(
    id: &str,
    item: Value,
    action: &str,
    owner: &str,
    due: Value,
    state: &str,
) -> [(String, Value); 5] {
    let fields = [
        ("item", item),
        ("action", json!(action)),
        ("owner", json!(owner)),
        ("due", due),
        ("state", json!(state)),
    ];
    fields.map(|(field, value)| (format!("followup/00000000-0000-7000-8000-00000000000{id}/{field}"), value))
}
